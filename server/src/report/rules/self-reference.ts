import type { AnalysisContext } from "../findings/context.ts";
import type { Problem } from "../findings/finding.ts";
import { asRepeated } from "../findings/proseCause.ts";
import { LineReader } from "../prose/paragraphs/kept.ts";
import { isWritten, selectLines } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { type AgencyKind, readAgencyKind } from "../words/agencies.ts";
import { type Institution, readInstitution } from "../words/institutions.ts";
import type { Rule } from "./rule.ts";

/** 我镇, 本局 …; words in which 我, 本, 镇 or 局 mean something else are left out: 基本局面, 本乡本土, 我乡村. */
const NAMED =
  /(?:(?<![自忘])我|(?<![基根成资样版文日书课剧脚标原记读范蓝绘一二三两几每])本)(街道(?:办事处)?|办事处|中心(?![镇城])|街(?![道坊区头面景巷])|乡(?![村镇土亲音愁情贤本])|镇(?![定静痛])|局(?![面部限势促])|厅|委(?![托员派任屈])|县|市(?![场民])|旗|(?<=我)(?:院(?![子落士内外])|校(?![园区对准正核友史内外])|公司|关(?![注心于爱怀键联系门闭停机])))/g;
const TOWNSHIPS = /全[乡镇街]|[乡镇](?:党|人民?|政府)/;
/** 乡政府 at the beginning of a clause is a township's own name as well. */
const TOWNSHIP =
  /(?<![健安完齐保周])全(乡|镇|街道)(?![村镇土亲音愁情])|(乡|镇)(?<=(?:^|[，。；：\s]|\d年度?|以来，?|推进|加强|做好|提升|规范)[乡镇])(?=党委|人民政府|政府(?![、间])|人大|党政办|党政综合办)(?!(?:党委|人民政府|政府)?、[镇乡街](?!党|政府))/g;
const OPENING_QUOTES = ["“", "《", "「", "『", "【"];
const CLOSING_QUOTES = ["”", "》", "」", "』", "】"];
/** An agency that became another one may well tell so. */
const CHANGED =
  /[我本][局委]（|撤乡|撤镇|撤县|撤局|(?<!建)[改设]为?(?:镇|乡|街道|市|区|局)|更名|前身|合并|划转|机构改革/;

/** The report of one agency that speaks of itself as of another kind. */
export const selfReference: Rule = {
  code: "self-reference",
  name: { zh: "自称不符", en: "wrong self-reference" },
  group: "wording",
  level: "warning",
  fix: "safe",
  summary: {
    zh: "自称与机关不符（镇的报告写“我乡”“我局”等）。",
    en: "The agency calls itself what it is not (我乡 in the report of a 镇).",
  },
  why: {
    zh: "借用其他机关的报告时最常见的遗留。只看机关自己不可能是的自称：乡镇的报告说“我县”“我市”指的是上级，部门的报告也一样，都不算；引号和书名号里的不算。依据：GB/T 9704—2012《党政机关公文格式》（发文机关名称前后一致）。",
    en: "A common remnant of another agency's report. Only what the agency cannot be is meant: a township or a department may say 我县 or 我市 of the place it belongs to; quotations are left alone. Source: GB/T 9704-2012 (one agency, one name).",
  },
  advice: { zh: "改为本机关的自称。", en: "Write what the agency is." },
  examples: {
    wrong: "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n我乡全年公开信息20条。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n我镇全年公开信息20条，在我县率先建成公开专区。\n",
  },
  *check({ report, prose, context }) {
    const { agency } = report;
    const kind = kindOf(agency, context);
    const institution = agency === null ? null : readInstitution(agency);
    if (!kind && !institution) return;
    const isKept = isWritten(prose);
    const written = isKept ? "" : proseTextOf(prose).written;
    const isOfTownship = kind?.level === "township" && (isKept || TOWNSHIPS.test(written));
    const named = isOfTownship ? [NAMED, TOWNSHIP] : [NAMED];
    const lines = selectLines(prose, HOLDS_NAME, () => named.some((pattern) => written.search(pattern) >= 0));
    for (const { kind: lineKind, text, range } of lines) {
      if (lineKind !== "body" && lineKind !== "heading") continue;
      for (const match of named.flatMap((pattern) => findMatches(text, pattern))) {
        const [whole, first, word = first ?? ""] = match;
        if (!(kind && isForeign(word, kind, agency)) && !isOfAnother(word, institution, prose)) continue;
        if (isQuoted(text, match.index) || CHANGED.test(text)) continue;
        const start = range.start + match.index;
        const place = { start, end: start + whole.length };
        yield asRepeated(describeWord(whole, place, agency, kind?.word ?? institution?.word ?? null), whole);
      }
    }
  },
};

const HOLDS_NAME = new LineReader(
  ({ text }: ProseLine) => text.search(NAMED) >= 0 || text.search(TOWNSHIP) >= 0,
);

/**
 * The kind of the reporting agency: by its name, else by what the user says of it. Null for those that may speak
 * of themselves in several ways: offices, stations, zones.
 */
function kindOf(agency: string | null, { agencyLevel }: AnalysisContext): AgencyKind | null {
  const named = agency === null ? null : readAgencyKind(agency);
  if (named?.level) return named.word === null ? null : named;
  return agencyLevel ? { level: agencyLevel, word: null } : null;
}

/** Whether an agency of a kind cannot mean itself, nor a place it belongs to, by a word. */
function isForeign(word: string, { level, word: own }: AgencyKind, agency: string | null): boolean {
  if (own !== null && (word.startsWith(own) || (own === "街道" && /街|办事处/.test(word)))) return false;
  switch (word) {
    case "乡":
    case "镇":
    case "街道":
    case "街道办事处":
    case "办事处":
    case "街":
      // By the context alone it is not known which of the three a township is; a department may be a town's own.
      if (level === "township") return own !== null;
      return level !== "department" || !/[镇乡]|街道/.test(agency ?? "");
    case "中心":
      return level === "township";
    case "局":
    case "厅":
      return level !== "department" || own === "局" || own === "厅";
    case "委":
      return level === "township" || own === "局" || own === "厅";
    case "院":
    case "校":
    case "公司":
    case "关":
      return own !== null;
    case "县":
    case "旗":
      return (level === "county" && own !== null) || level === "city" || level === "province";
    default:
      // 我市: every agency below a city may say so.
      return level === "province";
  }
}

/** Whether a hospital, a school, a company … cannot mean itself by a word. */
function isOfAnother(word: string, institution: Institution | null, prose: readonly ProseLine[]): boolean {
  if (!institution?.foreign.has(word)) return false;
  return institution.own === null || institution.own.test(proseTextOf(prose).written);
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return OPENING_QUOTES.some(
    (open, index) => before.lastIndexOf(open) > before.lastIndexOf(CLOSING_QUOTES[index] ?? ""),
  );
}

function describeWord(written: string, range: Range, agency: string | null, own: string | null): Problem {
  const lead = /^[我本全]/.exec(written)?.[0] ?? "";
  const due = own === null ? null : `${lead}${own}`;
  const name = agency ?? "";
  return {
    message: {
      zh: `${name ? `本报告的机关是${name}，` : ""}这里自称“${written}”。请${due ? `改为“${due}”` : "改为本机关的自称"}，并核对这段话是否借自其他报告。`,
      en: `${name ? `The report is of ${name}, which calls` : "The agency calls"} itself “${written}” here. ${due ? `Write “${due}”` : "Write what it is"}, and see whether the passage was taken from another report.`,
    },
    range,
    fixes: own
      ? [
          {
            title: { zh: `改为“${due}”`, en: `Change to “${due}”` },
            safe: true,
            edits: [{ range: { start: range.start + lead.length, end: range.end }, newText: own }],
          },
        ]
      : [],
  };
}
