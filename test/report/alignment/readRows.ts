import type { TableKey } from "../../../server/src/report/editions/edition.ts";
import { read } from "../../../server/src/report/index.ts";
import { listUnread } from "../../../server/src/report/model/unread.ts";

/** The columns of table 三 by the names in the lowest lines of its header. */
export const APPLICANTS = [
  "自然人",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
  "总计",
] as const;

const HEADINGS: Readonly<Record<TableKey, string>> = {
  proactive: "二、主动公开政府信息情况",
  requests: "三、收到和处理政府信息公开申请情况",
  disputes: "四、政府信息公开行政复议、行政诉讼情况",
};

const MARKS = { blank: "_", malformed: "?", absent: "×", unread: "!" } as const;

/** The rows read from a table's text, as `key: 1 2 _`; `!` is unread, `×` absent, `_` blank, `?` no number. */
export function rowsOf(key: TableKey, lines: readonly string[], year = 2023): string[] {
  const text = `# 云溪乡${year}年政府信息公开工作年度报告\n\n## ${HEADINGS[key]}\n\n${lines.join("\n")}\n`;
  const report = read(text);
  const rows = (report.tables[key]?.rows ?? []).map(({ spec, cells }) => {
    const values = cells.map(({ figure }) => (figure.kind === "number" ? figure.value : MARKS[figure.kind]));
    return `${spec.key}: ${values.join(" ")}`;
  });
  return [...rows, ...listUnread(report).map(({ why }) => `unread: ${why}`)];
}
