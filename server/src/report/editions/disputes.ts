import type { CellSpec, Identity, TableSpec } from "./edition.ts";

/** The five columns of each third of table 四. */
const RESULTS: readonly { readonly key: string; readonly label: string; readonly en: string }[] = [
  { key: "upheld", label: "结果维持", en: "upheld" },
  { key: "corrected", label: "结果纠正", en: "corrected" },
  { key: "otherResult", label: "其他结果", en: "other result" },
  { key: "pending", label: "尚未审结", en: "pending" },
  { key: "total", label: "总计", en: "total" },
];

/** The three model rows that stand side by side in the one printed line. */
const PROCEEDINGS: readonly { readonly key: string; readonly label: string; readonly en: string }[] = [
  { key: "reconsideration", label: "行政复议", en: "administrative reconsideration" },
  { key: "directLitigation", label: "未经复议直接起诉", en: "litigation without reconsideration" },
  { key: "postReconsiderationLitigation", label: "复议后起诉", en: "litigation after reconsideration" },
];

/** Table 四, the same in both editions. */
export const DISPUTES_TABLE: TableSpec = {
  key: "disputes",
  name: { zh: "表四", en: "Table 4" },
  blocks: [
    {
      title: null,
      header: [
        [
          { text: "行政复议", colspan: 5 },
          { text: "行政诉讼", colspan: 10 },
        ],
        [
          ...RESULTS.map((result) => ({ text: result.label, rowspan: 2 })),
          { text: "未经复议直接起诉", colspan: 5 },
          { text: "复议后起诉", colspan: 5 },
        ],
        [...RESULTS, ...RESULTS].map((result) => ({ text: result.label })),
      ],
      columnLabels: PROCEEDINGS.flatMap(() => RESULTS.map((result) => result.label)),
      labelColumns: 0,
      rows: [
        {
          key: "figures",
          label: null,
          groups: [],
          name: { zh: "数据行", en: "the line of figures" },
          cells: PROCEEDINGS.flatMap((proceeding) =>
            RESULTS.map(
              (result): CellSpec => ({
                table: "disputes",
                row: proceeding.key,
                column: result.key,
                unit: "count",
                columnName: {
                  zh: `${proceeding.label}·${result.label}`,
                  en: `${proceeding.label}·${result.label} (${proceeding.en}, ${result.en})`,
                },
              }),
            ),
          ),
        },
      ],
    },
  ],
};

/** Each 总计 of table 四 is the sum of its four results. */
export const DISPUTES_IDENTITIES: readonly Identity[] = PROCEEDINGS.map((proceeding) => ({
  key: `disputes/row/${proceeding.key}`,
  kind: "total",
  table: "disputes",
  left: [{ table: "disputes", row: proceeding.key, column: "total" }],
  right: RESULTS.filter((result) => result.key !== "total").map((result) => ({
    table: "disputes",
    row: proceeding.key,
    column: result.key,
  })),
  parts: { zh: "四种结果", en: "the four results" },
}));
