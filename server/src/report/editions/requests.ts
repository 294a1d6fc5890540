import type { Text } from "../text/language.ts";
import type { CarryOver, CellSpec, Coordinate, HeaderCell, Identity, RowSpec, TableSpec } from "./edition.ts";

/** The seven figure columns of table 三, the same in every edition. */
const COLUMNS: readonly { readonly key: string; readonly label: string; readonly en: string }[] = [
  { key: "naturalPerson", label: "自然人", en: "natural persons" },
  { key: "business", label: "商业企业", en: "businesses" },
  { key: "research", label: "科研机构", en: "research institutions" },
  { key: "charity", label: "社会公益组织", en: "public-interest organisations" },
  { key: "legalService", label: "法律服务机构", en: "legal service providers" },
  { key: "otherOrganisation", label: "其他", en: "other organisations" },
  { key: "total", label: "总计", en: "total" },
];

/** The note in the head of table 三, as the standard prints it. */
export const BALANCE_NOTE = `（本列数据的勾稽关系为：${sumOf("一", "二")}，等于${sumOf("三", "四")}）`;

/** How the note calls two rows added up. */
function sumOf(one: string, other: string): string {
  return `第${one}项加第${other}项之和`;
}

const HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: BALANCE_NOTE, colspan: 3, rowspan: 3 },
    { text: "申请人情况", colspan: 7 },
  ],
  [
    { text: "自然人", rowspan: 2 },
    { text: "法人或其他组织", colspan: 5 },
    { text: "总计", rowspan: 2 },
  ],
  COLUMNS.slice(1, 6).map((column) => ({ text: column.label })),
];

/** A line of table 三, or a group of lines, as an edition lists them. */
export interface RequestLine {
  readonly key: string;
  readonly label: string;
  /** The lines under a group; a line without them carries figures itself. */
  readonly lines?: readonly RequestLine[];
}

/**
 * Builds table 三 from its lines.
 * @param outcomes the groups and lines of 三、本年度办理结果, from （一） to （六）; 总计 follows them by itself.
 */
export function buildRequestsTable(outcomes: readonly RequestLine[]): TableSpec {
  const result: RequestLine = {
    key: "outcome",
    label: "三、本年度办理结果",
    lines: [...outcomes, { key: "outcomeTotal", label: "（七）总计" }],
  };
  const lines: readonly RequestLine[] = [
    { key: "received", label: "一、本年新收政府信息公开申请数量" },
    { key: "carriedIn", label: "二、上年结转政府信息公开申请数量" },
    result,
    { key: "carriedOut", label: "四、结转下年度继续办理" },
  ];
  return {
    key: "requests",
    name: { zh: "表三", en: "Table 3" },
    blocks: [
      {
        title: null,
        header: HEADER,
        columnLabels: COLUMNS.map((column) => column.label),
        labelColumns: 3,
        rows: lines.flatMap((line) => listRows(line, [], "")),
      },
    ],
  };
}

function listRows(line: RequestLine, groups: readonly string[], prefix: string): RowSpec[] {
  const key = prefix === "" ? line.key : `${prefix}.${line.key}`;
  if (!line.lines) {
    const name = nameRow(line.label, groups);
    return [{ key, label: line.label, groups, name, cells: COLUMNS.map((column) => cellOf(key, column)) }];
  }
  // 三、本年度办理结果 gives its lines no prefix of their own: `granted`, but `denied.stateSecret`.
  const inner = line.key === "outcome" ? "" : key;
  return line.lines.flatMap((child) => listRows(child, [...groups, line.label], inner));
}

/**
 * `（三）不予公开 1.属于国家秘密`: the innermost group but 三 itself, then the label up to its bracketed note. Names are quoted,
 * so that quotation marks inside them are single (GB/T 15834-2011, 4.8.3.4).
 */
function nameRow(label: string, groups: readonly string[]): Text {
  const group = groups.length > 1 ? `${groups[groups.length - 1]} ` : "";
  const short = label
    .replace(/(?<=.)（[^）]{8,}）$/, "")
    .replace("“", "‘")
    .replace("”", "’");
  return { zh: `${group}${short}`, en: `${group}${short}` };
}

function cellOf(row: string, column: (typeof COLUMNS)[number]): CellSpec {
  return {
    table: "requests",
    row,
    column: column.key,
    unit: "count",
    columnName: { zh: column.label, en: `${column.label} (${column.en})` },
  };
}

/** Every identity of table 三: the total of each row, of each column, and the balance line of each column. */
export function listRequestsIdentities(table: TableSpec): Identity[] {
  const rows = table.blocks.flatMap((block) => block.rows);
  const at = (row: string, column: string): Coordinate => ({ table: "requests", row, column });
  const outcomes = rows.filter((row) => row.groups.length > 0 && row.key !== "outcomeTotal");
  const parts = COLUMNS.filter((column) => column.key !== "total");
  return [
    ...rows.map(
      (row): Identity => ({
        key: `requests/row/${row.key}`,
        kind: "total",
        table: "requests",
        left: [at(row.key, "total")],
        right: parts.map((column) => at(row.key, column.key)),
        parts: { zh: "自然人和法人或其他组织各列", en: "natural persons and all organisations" },
      }),
    ),
    ...COLUMNS.map(
      (column): Identity => ({
        key: `requests/outcomes/${column.key}`,
        kind: "total",
        table: "requests",
        left: [at("outcomeTotal", column.key)],
        right: outcomes.map((row) => at(row.key, column.key)),
        parts: { zh: "（一）至（六）", en: "（一） to （六）" },
      }),
    ),
    ...COLUMNS.map(
      (column): Identity => ({
        key: `requests/balance/${column.key}`,
        kind: "balance",
        table: "requests",
        left: [at("received", column.key), at("carriedIn", column.key)],
        right: [at("outcomeTotal", column.key), at("carriedOut", column.key)],
        parts: { zh: "三（七）总计加四", en: "三（七） plus 四" },
      }),
    ),
  ];
}

/** 二、上年结转 is last year's 四、结转下年度继续办理, column by column. */
export const CARRY_OVERS: readonly CarryOver[] = [
  { table: "requests", row: "carriedIn", from: "carriedOut" },
];
