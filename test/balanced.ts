import fc from "fast-check";
import type { Coordinate, Edition, TableKey } from "../server/src/report/editions/edition.ts";
import { EDITIONS } from "../server/src/report/editions/index.ts";
import type { Layout } from "../server/src/report/syntax/syntax.ts";
import { printTable } from "../server/src/report/tables/printTable.ts";

/** Figures of a whole report by place. */
export type Figures = ReadonlyMap<string, number>;

/** An invented report under which every identity of its edition holds. */
export interface Balanced {
  readonly edition: Edition;
  readonly figures: Figures;
}

export const LAYOUTS: readonly Layout[] = ["pipes", "tabs", "lines", "html", "spaces"];

/** The key of a figure in `Figures`. */
export function placeOf({ table, row, column }: Coordinate): string {
  return `${table}/${row}/${column}`;
}

/** Every figure's place in a table, in the order it is printed. */
export function listPlaces(edition: Edition, key: TableKey): Coordinate[] {
  return edition.tables[key].blocks.flatMap((block) => block.rows.flatMap((row) => row.cells));
}

/** A report in which nothing happened: every figure is 0 but those given. */
export function nothingHappened(edition: Edition, figures: Readonly<Record<string, number>> = {}): Balanced {
  const places = (["proactive", "requests", "disputes"] as const).flatMap((key) => listPlaces(edition, key));
  return {
    edition,
    figures: new Map([...places.map((place) => [placeOf(place), 0] as const), ...Object.entries(figures)]),
  };
}

/** Balanced figures of either edition: parts are free, totals and received applications follow from them. */
export const balanced: fc.Arbitrary<Balanced> = fc
  .record({
    edition: fc.constantFrom(...EDITIONS),
    parts: fc.infiniteStream(
      fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(40) }),
    ),
  })
  .map(({ edition, parts }) => ({ edition, figures: balance(edition, parts) }));

function balance(edition: Edition, parts: Iterator<number>): Figures {
  const figures = new Map<string, number>();
  const next = (): number => Number(parts.next().value);
  const places = (["proactive", "requests", "disputes"] as const).flatMap((key) => listPlaces(edition, key));
  for (const place of places) figures.set(placeOf(place), next());
  const sum = (members: readonly Coordinate[]): number =>
    members.reduce((total, member) => total + (figures.get(placeOf(member)) ?? 0), 0);
  for (const document of ["regulation", "normativeDocument"]) raiseStock(figures, document);
  // 规章 is 0 for the township these reports are of.
  for (const place of places) if (place.row === "regulation") figures.set(placeOf(place), 0);
  const columns = [...new Set(listPlaces(edition, "requests").map((place) => place.column))];
  for (const column of columns) {
    const at = (row: string): Coordinate => ({ table: "requests", row, column });
    const outcomes = edition.identities.find((identity) => identity.key === `requests/outcomes/${column}`);
    const concluded = sum(outcomes?.right ?? []);
    figures.set(placeOf(at("outcomeTotal")), concluded);
    const carriedIn = Math.min(figures.get(placeOf(at("carriedIn"))) ?? 0, concluded);
    figures.set(placeOf(at("carriedIn")), carriedIn);
    figures.set(
      placeOf(at("received")),
      concluded + (figures.get(placeOf(at("carriedOut"))) ?? 0) - carriedIn,
    );
  }
  for (const identity of edition.identities) {
    const [total] = identity.left;
    if (identity.key.includes("/row/") && total) figures.set(placeOf(total), sum(identity.right));
  }
  const all = edition.identities.find((identity) => identity.key === "requests/outcomes/total");
  if (all?.left[0]) figures.set(placeOf(all.left[0]), sum(all.right));
  return figures;
}

/** A stock is not below what the year added to it. */
function raiseStock(figures: Map<string, number>, row: string): void {
  for (const [stock, added] of [
    ["inForce", "issued"],
    ["disclosedTotal", "disclosed"],
  ] as const) {
    const place = `proactive/${row}/${stock}`;
    const least = figures.get(`proactive/${row}/${added}`);
    if (least !== undefined) figures.set(place, Math.max(figures.get(place) ?? 0, least));
  }
}

/** Prints a whole report of 青石镇 with these figures, every table in the same layout. */
export function printReport({ edition, figures }: Balanced, layout: Layout, lineBreak = "\n"): string {
  const year = edition.years.from;
  const table = (key: TableKey): string =>
    printTable(edition.tables[key], layout, (place) => String(figures.get(placeOf(place)) ?? ""));
  return [
    `# 青石镇${year}年政府信息公开工作年度报告`,
    `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    "## 一、总体情况",
    "（一）主动公开。青石镇全年通过门户网站主动公开政府信息。",
    "（二）依申请公开。青石镇畅通申请渠道，依法答复申请人。",
    "（三）政府信息管理。青石镇落实公开前的保密审查。",
    "（四）政府信息公开平台建设。青石镇维护好网站专栏。",
    "（五）监督保障。青石镇将公开工作纳入年度考核。",
    "## 二、主动公开政府信息情况",
    table("proactive"),
    "## 三、收到和处理政府信息公开申请情况",
    table("requests"),
    "## 四、政府信息公开行政复议、行政诉讼情况",
    table("disputes"),
    "## 五、存在的主要问题及改进情况",
    "青石镇的政策解读形式还不够多样，下一年将增加图解和短视频。",
    "## 六、其他需要报告的事项",
    `${year}年青石镇未收取政府信息公开信息处理费。`,
    "青石镇人民政府",
    `${year + 1}年1月20日`,
    "",
  ]
    .join("\n\n")
    .replace(/\n/g, lineBreak);
}
