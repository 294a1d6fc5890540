import type { Problem } from "../findings/finding.ts";
import { isForeignName } from "../prose/names/isForeignName.ts";
import { listNames, mayName, mayNameAny } from "../prose/names/namedAgencies.ts";
import { findOpening, isInstitution, listInstitutions } from "../prose/names/opening.ts";
import { KeyedLineReader } from "../prose/paragraphs/kept.ts";
import { isWritten } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { locate, type Sentence, splitSentences } from "../prose/sentences.ts";
import { agencyKey } from "../words/sameAgency.ts";
import type { Rule } from "./rule.ts";

/** Another agency's name left in, as if it were one's own. */
export const foreignName: Rule = {
  code: "foreign-name",
  name: { zh: "误用他处名称", en: "another place's name" },
  group: "wording",
  level: "warning",
  fix: "none",
  summary: {
    zh: "正文把别的县、乡镇或部门当作本机关来写。",
    en: "Another county, town or department is written of as if it were this agency.",
  },
  why: {
    zh: "借用其他机关的报告时常留下对方的名称。只看像本机关一样作主语、写在本报告名称里或写作联系单位的同级机关；上级、下级、合作单位、文件和会议的名称不算，每个名称只提示一次。依据：《中华人民共和国政府信息公开条例》第五十条（报告本机关的情况）。",
    en: "A name of the report that was copied often stays in. Only an agency of the same rank that acts as this one would, stands in the report's own title or is named as whom to ask, is told, once a name; superiors, partners and names of documents are left alone. Source: article 50 of the Regulation.",
  },
  advice: {
    zh: "核对是不是别处的文字，改为本机关。",
    en: "Check whose text it is, and write this agency's name.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，云溪乡高度重视政府信息公开工作。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，青石镇高度重视政府信息公开工作。\n",
  },
  *check({ report, prose }) {
    const { agency, signature } = report;
    if (!agency) return;
    const own = [agency, signature?.agency?.text ?? agency];
    const told = new Set<string>();
    yield* checkBeginning(prose, own, told);
    if (!isWritten(prose) && !mayNameAny(prose)) return;
    const given = own.join("\n");
    for (const line of prose) {
      if (line.kind !== "body" && line.kind !== "heading") continue;
      for (const { at, name, index, key } of FOREIGN.of(line, given)) {
        const sentence = splitSentences(line)[at];
        if (!sentence || told.has(key)) continue;
        told.add(key);
        yield describeName(sentence, name, index, agency);
      }
    }
  },
};

/** What comes before section one, and how that opens. */
function* checkBeginning(
  prose: readonly ProseLine[],
  own: readonly string[],
  told: Set<string>,
): Iterable<Problem> {
  const [agency = ""] = own;
  const asks = isInstitution(own);
  for (const line of prose) {
    const isPreamble = line.section === null;
    if (line.kind !== "body" || (isPreamble && !asks)) continue;
    if (!isPreamble && line.section?.key !== "overview") return;
    for (const sentence of splitSentences(line)) {
      const opening = isPreamble ? null : findOpening(sentence.text, own);
      const found = isPreamble ? listInstitutions(sentence.text, own) : opening ? [opening] : [];
      for (const { name, index } of found) {
        const key = agencyKey(name);
        if (told.has(key)) continue;
        told.add(key);
        yield describeName(sentence, name, index, agency);
      }
      if (!isPreamble) return;
    }
  }
}

/** A name, where it begins in its sentence, and which one of the line's that is. */
interface FoundName {
  readonly at: number;
  readonly name: string;
  readonly index: number;
  /** The same for names of one agency. */
  readonly key: string;
}

/** The foreign names in lines, for an agency that has these names. */
const FOREIGN = new KeyedLineReader((line: ProseLine, given): readonly FoundName[] => {
  const own = given.split("\n");
  return splitSentences(line).flatMap((sentence, at) => {
    const { text } = sentence;
    if (!mayName(text)) return [];
    return [...listNames(sentence, own)]
      .filter(({ name, index }) => isForeignName(name, own, text.slice(index + name.length)))
      .map(({ name, index }) => ({ at, name, index, key: agencyKey(name) }));
  });
});

function describeName(sentence: Sentence, name: string, index: number, agency: string): Problem {
  return {
    message: {
      zh: `这里写的是“${name}”，本报告的机关是“${agency}”。请核对是否沿用了别处的文字。`,
      en: `This speaks of “${name}”, while the report is of “${agency}”. Check whether the text was taken from another agency.`,
    },
    range: locate(sentence, index, index + name.length),
  };
}
