import type { BlockSpec, CellSpec, TableSpec, Unit } from "./edition.ts";

/** A figure column of a block of table 二. */
export interface ProactiveColumn {
  readonly key: string;
  readonly label: string;
  readonly en: string;
  readonly unit: Unit;
}

/** A block of table 二: the item of article 20 of the 条例 it reports on, its columns, its rows (key, label). */
export interface ProactiveBlock {
  /** The item's numeral: `一` for 第二十条第（一）项. */
  readonly item: string;
  readonly columns: readonly ProactiveColumn[];
  readonly rows: readonly (readonly [key: string, label: string])[];
}

/** Builds table 二 (主动公开政府信息情况) from its blocks. */
export function buildProactiveTable(blocks: readonly ProactiveBlock[]): TableSpec {
  return {
    key: "proactive",
    name: { zh: "表二", en: "Table 2" },
    blocks: blocks.map((block): BlockSpec => {
      const title = `第二十条第（${block.item}）项`;
      return {
        title,
        header: [
          [{ text: title, colspan: block.columns.length + 1 }],
          [{ text: "信息内容" }, ...block.columns.map((column) => ({ text: column.label }))],
        ],
        columnLabels: block.columns.map((column) => column.label),
        labelColumns: 1,
        rows: block.rows.map(([key, label]) => ({
          key,
          label,
          groups: [],
          name: { zh: label, en: label },
          cells: block.columns.map(
            (column): CellSpec => ({
              table: "proactive",
              row: key,
              column: column.key,
              unit: column.unit,
              columnName: { zh: column.label, en: `${column.label} (${column.en})` },
            }),
          ),
        })),
      };
    }),
  };
}
