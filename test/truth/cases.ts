import type { TableKey } from "../../server/src/report/editions/edition.ts";
import { type AnalysisContext, arrangeFolder, digestText } from "../../server/src/report/index.ts";
import { printTable } from "../../server/src/report/tables/printTable.ts";
import type { Range } from "../../server/src/report/text/range.ts";
import { placeOf } from "../balanced.ts";
import { HEADINGS, report } from "../forms.ts";
import { balanceFigures, type Declaration } from "./declaration.ts";
import type { Change, Entry, Expectation, Slot } from "./entries.ts";

/** A whole report with one sentence of the truth set in it. */
export interface Case {
  readonly entry: Entry;
  /** The sentence as it stands in this report. */
  readonly sentence: string;
  readonly text: string;
  readonly context: AnalysisContext;
  /** Null where nothing is to be found. */
  readonly expected: (Expectation & { readonly place: Place }) | null;
}

/** Where a find has to lie: in a range of the text, at a cell (`table/row/column`), or anywhere. */
export type Place = Range | string | null;

const ASPECTS = "全年主动公开及时，依申请公开渠道畅通，公开前逐条审核，网站栏目专人维护，公开工作纳入考核。";

/** The sentence in its own report, and every changed copy in one. */
export function listCases(entry: Entry): Case[] {
  return [caseOf(entry, null), ...entry.changes.map((change) => caseOf(entry, change))];
}

function caseOf(entry: Entry, change: Change | null): Case {
  const declaration = change?.kind === "tables" ? change.declaration : entry.declaration;
  const marked =
    change?.kind === "words"
      ? entry.text.slice(0, change.start) + change.newText + entry.text.slice(change.end)
      : entry.text;
  const sentence = marked.replaceAll("¶", "\n\n");
  const text = writeReport(declaration, { slot: entry.slot, sentence });
  const context = contextOf(declaration);
  const at = text.indexOf(sentence);
  const expected = change && {
    rules: change.rules,
    allowed: change.allowed,
    place: placeOfChange(change, entry.text, sentence, at),
  };
  return { entry, sentence, text, context, expected };
}

function placeOfChange(change: Change, unchanged: string, sentence: string, at: number): Place {
  const whole = { start: at, end: at + sentence.length };
  // What is missing has no place.
  if (change.rules.some((code) => code.startsWith("missing-"))) return null;
  if (change.kind === "words") {
    if (change.newText === "") return whole;
    const before = unchanged.slice(0, change.start).replaceAll("¶", "\n\n").length;
    return { start: at + before, end: at + before + change.newText.length };
  }
  if (change.place === "*") return null;
  if (change.place.startsWith("#")) return change.place.slice(1);
  const start = sentence.indexOf(change.place);
  if (start < 0 || change.place === "") throw new Error(`“${change.place}” does not stand in: ${sentence}`);
  return { start: at + start, end: at + start + change.place.length };
}

/** The report of an agency with a sentence, or with none, in the slot named. */
export function writeReport(
  { agency, year, figures: declared }: Declaration,
  { slot, sentence }: { slot: Slot; sentence: string } = { slot: "overview", sentence: "" },
): string {
  const tables = tablesOf(declared, year);
  const parts = {
    title: `# ${agency}${year}年政府信息公开工作年度报告`,
    preamble: `本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    overview: ASPECTS,
    ...tables,
    improvement: "政策解读以文字为主，下一年增加图解。",
    other: `${year}年${agency}未收取政府信息公开信息处理费。`,
    signature: `${agency}${/[镇乡县市区省]$/.test(agency) ? "人民政府" : agency.endsWith("街道") ? "办事处" : ""}\n\n${year + 1}年1月20日`,
  };
  if (slot === "heading") return replaceHeading(report(parts), sentence);
  if (sentence === "") return report(parts);
  if (slot === "title") return report({ ...parts, title: `# ${sentence}` });
  if (slot === "overview") return report({ ...parts, overview: `${ASPECTS}\n\n${sentence}` });
  return report({ ...parts, [slot]: sentence });
}

const printed = new Map<string, Record<TableKey, string>>();

/** The sections with tables, printed once for all the sentences that stand against the same figures. */
function tablesOf(declared: string, year: number): Record<TableKey, string> {
  const known = printed.get(`${year} ${declared}`);
  if (known) return known;
  const { edition, figures } = balanceFigures(declared, year);
  const print = (key: TableKey): string => {
    const table = printTable(edition.tables[key], "tabs", (place) =>
      String(figures.get(placeOf(place)) ?? ""),
    );
    return `${HEADINGS[key]}\n\n${table}\n`;
  };
  const tables = {
    proactive: print("proactive"),
    requests: print("requests"),
    disputes: print("disputes"),
  };
  printed.set(`${year} ${declared}`, tables);
  return tables;
}

/** Puts a heading in the place of the one that opens with the same numeral. */
function replaceHeading(text: string, heading: string): string {
  const numeral = /^[（(]?[一二三四五六]/.exec(heading)?.[0].slice(-1) ?? "";
  return text.replace(new RegExp(`^## ${numeral}、.*$`, "m"), () => `## ${heading}`);
}

/** Last year's report beside this one, where the sentence has one. */
export function contextOf({ lastYear, ...declaration }: Declaration): AnalysisContext {
  if (lastYear === null) return {};
  const before = writeReport({
    ...declaration,
    year: declaration.year - 1,
    figures: lastYear,
    lastYear: null,
  });
  const digest = digestText(before, "上年.md");
  return digest === null ? {} : { name: "本年.md", folder: arrangeFolder([digest]) };
}
