import { EDITIONS } from "../editions/index.ts";
import type { Outside, Title } from "../model/report.ts";
import type { Syntax } from "../syntax/syntax.ts";
import { findMatches } from "../text/matches.ts";

/** Characters of the report's own words, in traditional and in simplified form. */
const TRADITIONAL = /[報總體開處請數機關規辦縣鎮鄉與為屬業務訴訟結轉個條項們這時際]/g;
const SIMPLIFIED = /[报总体开处请数机关规办县镇乡与为属业务诉讼结转个条项们这时际]/g;
/** One of these stands in whatever calls itself such a report. */
const MAY_BE_TRADITIONAL = /報|開/;
const LEAST_TRADITIONAL = 6;
/** So much of a text shows what characters it is written in. */
const LONGEST_HEAD = 500;
/** What a title of a notice about annual reports, or of a text that sums them up, ends with. */
const NOTICE =
  /信息公[开開].*(?:年[报度報]|报告).*(?:的(?:通知|函|公告|通报|意见)|通知|工作要点|格式|模板|编制要求)$/;
const SUMMARY = /信息公[开開].*(?:年[报度]|报告).*(?:汇总|汇编|综述|统计表|一览表|分析|解读|目录|清单|列表)$/;
const LONGEST_TITLE = 80;

/** Finds what puts a text outside the ground on which reports are judged; each reason once. */
export function findOutside(
  { text, blocks }: Syntax,
  title: Title | null,
  year: number | null,
  opening: number,
): Outside[] {
  const found: Outside[] = [];
  const first = blocks.find(({ content }) => content.start < content.end)?.content ?? { start: 0, end: 0 };
  const earliest = Math.min(...EDITIONS.map(({ years }) => years.from));
  if (year !== null && year < earliest) found.push({ reason: "early-year", range: title?.range ?? first });
  const head = text.slice(0, LONGEST_HEAD);
  const traditional = MAY_BE_TRADITIONAL.test(head) ? findMatches(head, TRADITIONAL).length : 0;
  if (traditional >= LEAST_TRADITIONAL && traditional > findMatches(head, SIMPLIFIED).length)
    found.push({ reason: "traditional", range: title?.range ?? first });
  if (title) return found;
  for (const { content } of blocks) {
    if (content.start >= opening) break;
    const words = text.slice(content.start, content.end);
    if (words.length > LONGEST_TITLE) continue;
    const reason = NOTICE.test(words) ? "notice" : SUMMARY.test(words) ? "summary" : null;
    if (reason) return [...found, { reason, range: content }];
  }
  return found;
}
