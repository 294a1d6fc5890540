import { EDITION_2021 } from "../server/src/report/editions/2021.ts";
import type { Edition, TableKey } from "../server/src/report/editions/edition.ts";
import type { Layout } from "../server/src/report/syntax/syntax.ts";
import { printTable } from "../server/src/report/tables/printTable.ts";
import { nothingHappened, placeOf } from "./balanced.ts";

/** The headings of the sections that hold a table. */
export const HEADINGS = {
  proactive: "## 二、主动公开政府信息情况",
  requests: "## 三、收到和处理政府信息公开申请情况",
  disputes: "## 四、政府信息公开行政复议、行政诉讼情况",
} as const;

/** What is put in place of a value while a table is printed, so that marks reach the text unescaped. */
const STAND_IN = "\uE000";

/**
 * One section with its table, every figure 0 but those given by `row/column`. A value may be any text and may
 * carry marks (kit.ts).
 */
export function section(
  key: TableKey,
  values: Readonly<Record<string, string>> = {},
  layout: Layout = "tabs",
  edition: Edition = EDITION_2021,
): string {
  const { figures } = nothingHappened(edition);
  const places = Object.keys(values);
  const table = printTable(edition.tables[key], layout, (place) => {
    const index = places.indexOf(`${place.row}/${place.column}`);
    if (index >= 0) return `${STAND_IN}${index}${STAND_IN}`;
    return String(figures.get(placeOf(place)) ?? "");
  });
  const written = table.replace(
    new RegExp(`${STAND_IN}(\\d+)${STAND_IN}`, "g"),
    (_, index: string) => values[places[Number(index)] ?? ""] ?? "",
  );
  return `${HEADINGS[key]}\n\n${written}\n`;
}

/** A whole report of 青石镇 for 2024 with these words in its sections of prose, and tables in which nothing happened. */
export function report({
  title = "# 青石镇2024年政府信息公开工作年度报告",
  preamble = "本报告的统计期限自2024年1月1日起至2024年12月31日止。",
  overview = "青石镇全年主动公开政府信息，依申请公开渠道畅通，公开前逐条审核，网站栏目及时更新，公开工作纳入考核。",
  proactive = section("proactive"),
  requests = section("requests"),
  disputes = section("disputes"),
  improvement = "政策解读以文字为主，下一年增加图解。",
  other = "2024年青石镇未收取政府信息公开信息处理费。",
  signature = "青石镇人民政府\n\n2025年1月20日",
}: Partial<
  Record<"title" | "preamble" | "overview" | TableKey | "improvement" | "other" | "signature", string>
> = {}): string {
  const parts = [
    ...[title, preamble, "## 一、总体情况", overview, proactive, requests, disputes],
    ...["## 五、存在的主要问题及改进情况", improvement, "## 六、其他需要报告的事项", other, signature],
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A sound report with its tables in every layout. */
export function inEveryLayout(): string[] {
  return (["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) =>
    report({
      proactive: section("proactive", {}, layout),
      requests: section("requests", {}, layout),
      disputes: section("disputes", {}, layout),
    }),
  );
}
