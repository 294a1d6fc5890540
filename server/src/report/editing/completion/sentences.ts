import type { SectionKey } from "../../editions/edition.ts";
import { EDITIONS } from "../../editions/index.ts";
import type { Template } from "../../editions/template.ts";
import type { Report, Section } from "../../model/report.ts";
import { readPeriods } from "../../prose/period.ts";
import type { ProseLine } from "../../prose/prose.ts";
import { listNumbered, writeNumbering } from "../../reading/numbering.ts";
import { contains } from "../../text/range.ts";
import { PLACEHOLDER } from "../authoring/blankReport.ts";
import { type Proposal, type Spot, writtenWhole } from "./proposal.ts";

/** A sentence of the template, and where it belongs. */
interface Sentence {
  readonly name: string;
  readonly text: string;
  /** The section it belongs to; null for what stands before the first. */
  readonly section: SectionKey | null;
  /** Words that show that the report says it already. */
  readonly said: RegExp;
  /** Whether it is numbered （一） and so on. */
  readonly isNumbered: boolean;
}

/** Every sentence of a template, in the order of a report. */
function listSentences(template: Template): Sentence[] {
  const { preamble, period, contact, aspects, problems, improvements, fee, nothingElse } = template;
  const plain = (name: string, text: string, section: SectionKey | null, said: RegExp): Sentence => ({
    ...{ name, text, section, said },
    isNumbered: false,
  });
  return [
    plain("前言", preamble, null, /现公布|现将|根据《中华人民共和国/),
    plain(PERIOD_NAME, period, null, /统计期限/),
    plain("联系方式", contact, null, /联系|电话/),
    ...Object.entries(aspects).map(([name, text]): Sentence => {
      const said = new RegExp(`(?:^|[）)、.．\\n])\\s*${text.slice(0, text.indexOf("。"))}`);
      return { name, text, section: "overview", said, isNumbered: true };
    }),
    plain("主要问题", problems, "improvement", /问题/),
    plain("改进情况", improvements, "improvement", /改进|措施/),
    ...(fee === null ? [] : [plain("信息处理费", fee, "other", /处理费/)]),
    plain("没有其他事项", nothingElse, "other", /其他(?:需要报告的)?事项/),
  ];
}

const PERIOD_NAME = "统计期限";
/** The sentences of each template, listed once. */
const known = new Map<Template, readonly Sentence[]>();

function sentencesOf(template: Template): readonly Sentence[] {
  const sentences = known.get(template) ?? listSentences(template);
  known.set(template, sentences);
  return sentences;
}
/** What may stand in a line before its first sentence: its number, or sentences that are closed. */
const OPENING = /^(.*。|\s*(?:[（(][一二三四五六七八九十]+[）)]|\d+[.．、])?\s*)(.*)$/;

/** The sentences that the standard asks for where they belong and are not said yet, with agency and year filled in. */
export function proposeSentences(report: Report, prose: readonly ProseLine[], spot: Spot): Proposal[] {
  const { offset, before, after } = spot;
  const [, opening = "", typed = ""] = OPENING.exec(before) ?? [];
  if (after.trim() !== "") return [];
  const section = sectionAt(report, offset);
  const said = wordsAround(report, section, spot) + opening;
  const hasPeriod = readPeriods(prose).length > 0;
  return sentencesOf(report.dueEdition.template).flatMap((sentence): Proposal[] => {
    const { name, text, isNumbered } = sentence;
    if (sentence.section !== (section?.key ?? null) || sentence.said.test(said)) return [];
    if (name === PERIOD_NAME && hasPeriod) return [];
    const number = isNumbered && section && opening.trim() === "" ? nextNumber(report, section, offset) : "";
    const filled = fillKnown(text, report);
    const written = writtenWhole(typed, [name, fillBlank(filled), number + fillBlank(filled)]);
    if (!written) return [];
    return [
      {
        kind: "sentence",
        label: `${number}${name}`,
        detail: { zh: shorten(fillBlank(filled)), en: shorten(fillBlank(filled)) },
        range: { start: offset - typed.length, end: offset },
        replaceEnd: offset,
        newText: number + fillBlank(filled),
        snippet: number + numberPlaces(filled),
        filter: typed === "" ? number + written.filter : written.filter,
        about: `sentence/${name}`,
      },
    ];
  });
}

/** The template's sentence of a name, with every place left open; null where there is none. */
export function sentenceOf(name: string): string | null {
  const sentence = sentencesOf(EDITIONS[0].template).find((candidate) => candidate.name === name);
  return sentence ? fillBlank(sentence.text) : null;
}

function sectionAt(report: Report, offset: number): Section | null {
  return report.sections.find(({ body }) => body.start <= offset && offset <= body.end) ?? null;
}

/** The words of the section, or of the preamble, but for the line at the place. */
function wordsAround(report: Report, section: Section | null, { offset, before, after }: Spot): string {
  const { text } = report.syntax;
  const from = section?.body.start ?? report.title?.range.end ?? 0;
  const to = section?.body.end ?? report.sections[0]?.heading.range.start ?? text.length;
  return `${text.slice(from, Math.max(from, offset - before.length))}\n${text.slice(offset + after.length, to)}`;
}

/** （三） after （二）: one more than the number that stands last before the place. */
function nextNumber(report: Report, section: Section, offset: number): string {
  const last = listNumbered(report, section).findLast(
    ({ style, heading }) => style === "（一）" && contains({ start: 0, end: offset }, heading.range),
  );
  return writeNumbering("（一）", (last?.value ?? 0) + 1);
}

function fillKnown(text: string, { agency, year }: Report): string {
  return text
    .replaceAll("⟨机关⟩", agency ?? "⟨=××⟩")
    .replace(/⟨(?:试行)?年度⟩/g, year === null ? "⟨=××××⟩" : String(year));
}

function fillBlank(text: string): string {
  return text.replace(/⟨([^⟩]+)⟩/g, (_, place: string) =>
    place.includes("|") ? `【${place.replaceAll("|", "／")}】` : PLACEHOLDER,
  );
}

/** The places as tab stops and choices of LSP's snippets. */
function numberPlaces(text: string): string {
  let last = 0;
  const escaped = text.replace(/[$}\\]/g, "\\$&");
  return escaped.replace(/⟨([^⟩]+)⟩/g, (_, place: string) => {
    last++;
    if (place.includes("|")) return `\${${last}|${place.replaceAll("|", ",")}|}`;
    return `\${${last}:${place.replace(/^=/, "")}}`;
  });
}

const SHORT = 24;

function shorten(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, SHORT - 1)}…`;
}
