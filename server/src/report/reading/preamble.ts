import { type PlainText, plainTextOf } from "../syntax/plainText.ts";
import type { Line } from "../syntax/syntax.ts";
import { findMatches } from "../text/matches.ts";
import type { Span } from "../text/range.ts";
import { readAgencyName, SELF } from "./agencyLine.ts";

const NAME = "([^，,。；;：:！？《》“”\\s\\d]{2,40}?)";
/** 现公布青石镇2023年政府信息公开工作年度报告；现发布《…》；现将…报告如下。 */
const PUBLISHED = new RegExp(
  `(?:公布|公开|发布|编制形成|编制完成|编制|形成|现将)(?:了|的)?[《“]?${NAME}\\d{4}年(?:度)?的?(?:政府)?信息公开(?:工作)?`,
  "g",
);
/** 由青石镇人民政府编制。 */
const COMPILED = new RegExp(`[，,]由${NAME}(?:负责)?编制`, "g");
/** 《2023年度青石镇政府信息公开工作年度报告》已经研究同意。 */
const TITLED = new RegExp(
  `《(?:\\d{4}年(?:度)?)?${NAME}(?:\\d{4}年(?:度)?的?)?(?:政府)?信息公开(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)》`,
  "g",
);
const MOST_LINES = 8;

/**
 * Finds the agency that the preamble names: the one whose report is published, or that compiled it.
 * @param until offset of the first section heading.
 */
export function findAgencyInPreamble(text: string, lines: readonly Line[], until: number): Span | null {
  const prose = lines.filter(({ content }) => content.end <= until && content.end - content.start > 12);
  for (const pattern of [PUBLISHED, TITLED, COMPILED]) {
    for (const line of prose.slice(-MOST_LINES)) {
      const found = findIn(plainTextOf(text, line.content), pattern);
      if (found) return found;
    }
  }
  return null;
}

function findIn({ words, placeOf }: PlainText, pattern: RegExp): Span | null {
  for (const match of findMatches(words, pattern)) {
    const name = match[1] ?? "";
    const start = match.index + match[0].indexOf(name);
    if (SELF.test(name)) continue;
    const agency = readAgencyName({
      words: name,
      placeOf: (from, to) => placeOf(start + from, start + to),
    });
    if (agency) return agency;
  }
  return null;
}
