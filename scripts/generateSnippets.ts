import { EDITION_2019 } from "../server/src/report/editions/2019.ts";
import { EDITION_2021 } from "../server/src/report/editions/2021.ts";
import type { Coordinate, Edition, SectionKey, TableKey } from "../server/src/report/editions/edition.ts";
import { listParagraphs, SHARED } from "../server/src/report/editions/template.ts";
import { printForm } from "../server/src/report/tables/printTable.ts";

/** Where in a report a snippet is meant to stand. */
export type Place = "whole" | "title" | "preamble" | "end" | { section: SectionKey } | { into: SectionKey };

/** One snippet, for every language it is offered in. */
export interface Snippet {
  readonly name: string;
  /** The initials of its Chinese name, and that name: what the user types after `nb` and 年报. */
  readonly initials: string;
  readonly chinese: string;
  readonly place: Place;
  readonly edition: Edition;
  /** In the notation of the editor's snippets. */
  readonly body: string;
}

const NUMERALS = "一二三四五六";

/** Every snippet, in the order of a report. */
export function listSnippets(): Snippet[] {
  const latest = EDITION_2021;
  const trial = EDITION_2019;
  const make = (
    name: string,
    [initials, chinese]: readonly [string, string],
    place: Place,
    text: string,
    edition: Edition = latest,
  ): Snippet => ({ name, initials, chinese, place, edition, body: numberPlaces(text) });
  const table = (edition: Edition, key: TableKey): string => `${writeTable(edition, key)}\n`;
  const { template } = latest;
  const aspect = (key: string): string => {
    const index = Object.keys(template.aspects).indexOf(key);
    return `（${NUMERALS[index]}）${template.aspects[key]}`;
  };
  return [
    make("整篇报告（2021 年格式）", ["nb", "年报模板"], "whole", writeReport(latest)),
    make("整篇报告（2019 年格式）", ["nb2019", "年报模板2019"], "whole", writeReport(trial), trial),
    make("标题", ["bt", "标题"], "title", template.title),
    make("前言（依据、统计期限）", ["qy", "前言"], "preamble", template.preamble),
    make("统计期限", ["tjqx", "统计期限"], "preamble", template.period),
    make("联系方式", ["lxfs", "联系方式"], "preamble", template.contact),
    ...latest.sections.map((section) => {
      const [initials, chinese] = SECTION_PREFIXES[section.key];
      const numbered = `${NUMERALS[section.number - 1]}、${section.title}`;
      return make(
        `第${numbered[0]}部分：${section.title}`,
        [initials, chinese],
        { section: section.key },
        writeSection(latest, section.key),
      );
    }),
    make("表二：主动公开政府信息情况", ["zdgkb", "表二"], { into: "proactive" }, table(latest, "proactive")),
    make("表三：收到和处理申请情况", ["sqb", "表三"], { into: "requests" }, table(latest, "requests")),
    make("表四：行政复议、行政诉讼情况", ["fyssb", "表四"], { into: "disputes" }, table(latest, "disputes")),
    make(
      "表二（2019 年格式）",
      ["zdgkb2019", "表二2019"],
      { into: "proactive" },
      table(trial, "proactive"),
      trial,
    ),
    make(
      "表三（2019 年格式）",
      ["sqb2019", "表三2019"],
      { into: "requests" },
      table(trial, "requests"),
      trial,
    ),
    make("（一）主动公开", ["zdgk", "主动公开"], { into: "overview" }, aspect("主动公开")),
    make("（二）依申请公开", ["ysqgk", "依申请公开"], { into: "overview" }, aspect("依申请公开")),
    make("（三）政府信息管理", ["zfxxgl", "政府信息管理"], { into: "overview" }, aspect("政府信息管理")),
    make("（四）政府信息公开平台建设", ["ptjs", "平台建设"], { into: "overview" }, aspect("平台建设")),
    make("（五）监督保障", ["jdbz", "监督保障"], { into: "overview" }, aspect("监督保障")),
    make("存在的主要问题", ["zywt", "主要问题"], { into: "improvement" }, template.problems),
    make("改进情况", ["gjqk", "改进情况"], { into: "improvement" }, template.improvements),
    make("信息处理费", ["xxclf", "信息处理费"], { into: "other" }, template.fee ?? ""),
    make("落款", ["lk", "落款"], "end", template.signature),
  ];
}

const SECTION_PREFIXES: Readonly<Record<SectionKey, readonly [string, string]>> = {
  overview: ["ztqk", "总体情况"],
  proactive: ["zdgkqk", "主动公开情况"],
  requests: ["sqqk", "申请情况"],
  disputes: ["fyssqk", "复议诉讼情况"],
  improvement: ["wtgj", "问题及改进"],
  other: ["qtsx", "其他事项"],
};

/** The generated files by their path. Every prefix says 年报 first: no word of a sentence is one. */
export function snippetFiles(): ReadonlyMap<string, string> {
  return new Map([["snippets/nianbao.json", writeFile(listSnippets())]]);
}

function mark(prefix: string, sign: string): string {
  return prefix.startsWith(sign) ? prefix : sign + prefix;
}

function writeFile(snippets: readonly Snippet[]): string {
  const entries = snippets.map((snippet) => [
    snippet.name,
    {
      prefix: [mark(snippet.initials, "nb"), mark(snippet.chinese, "年报")],
      description: `年报：${snippet.name}`,
      ...(snippet.place === "whole" ? { isFileTemplate: true } : {}),
      body: snippet.body.split("\n"),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function writeReport(edition: Edition): string {
  return [
    edition.template.title,
    edition.template.preamble,
    ...edition.sections.map(({ key }) => writeSection(edition, key)),
    edition.template.signature,
  ].join("\n\n");
}

function writeSection(edition: Edition, key: SectionKey): string {
  const section = edition.sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  const heading = `## ${NUMERALS[section.number - 1]}、${section.title}`;
  return [heading, ...(section.table ? [writeTable(edition, section.table)] : writeProse(edition, key))].join(
    "\n\n",
  );
}

function writeProse({ template }: Edition, key: SectionKey): string[] {
  const paragraphs = listParagraphs(template, key);
  return key === "overview" ? paragraphs.map((text, index) => `（${NUMERALS[index]}）${text}`) : paragraphs;
}

/** One column wide, as a 0 is. */
const STAND_IN = "\u0001";

/** A table full of zeros, in pipe rows; only the figures that most agencies have are places to fill in. */
function writeTable(edition: Edition, key: TableKey): string {
  // Columns are aligned as they will look with the figures in their places.
  const table = printForm(edition.tables[key], "pipes", (cell) => (isFilledIn(cell) ? STAND_IN : "0"));
  return table.replaceAll(STAND_IN, "⟨=0⟩");
}

function isFilledIn({ table, row, column }: Coordinate): boolean {
  // Only ministries, provinces and cities make 规章.
  if (table === "proactive") return row !== "regulation";
  if (table === "requests") {
    return column === "naturalPerson" && ["received", "carriedIn", "carriedOut"].includes(row);
  }
  return row === "reconsideration" && column === "upheld";
}

/** Turns the places of a text into numbered tab stops, in the order in which they are met. */
function numberPlaces(text: string): string {
  const numbers = new Map<string, number>();
  let last = 0;
  const body = text.replace(/⟨([^⟩]+)⟩/g, (_, place: string) => {
    if (place.startsWith("=")) return `\${${++last}:${place.slice(1)}}`;
    if (place.includes("|")) return `\${${++last}|${place.replaceAll("|", ",")}|}`;
    const initial = SHARED[place];
    if (initial === undefined) throw new Error(`unknown place ${place}`);
    const known = numbers.get(place);
    if (known !== undefined) return `$${known}`;
    numbers.set(place, ++last);
    return `\${${last}${initial}}`;
  });
  return `${body}$0`;
}
