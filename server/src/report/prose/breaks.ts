import type { Report } from "../model/report.ts";
import { isSeparatorRow } from "../syntax/pipes.ts";
import { isPageNumber } from "../syntax/plain.ts";
import { Beside } from "../text/beside.ts";
import type { Range } from "../text/range.ts";
import { widthOf } from "../text/width.ts";
import { NEW_BEGINNING, OPEN_END } from "./paragraphs/beginnings.ts";
import type { ProseLine } from "./prose.ts";
import { widenMarks } from "./sentences.ts";

interface Pair {
  readonly before: ProseLine;
  readonly after: ProseLine;
}

/** A sentence that a blank line or a new page parts, with the edit that joins it. */
export interface Break extends Pair {
  readonly join: { readonly range: Range; readonly newText: string };
}

export interface Breaks {
  readonly breaks: readonly Break[];
  /** Whether the text is broken at a fixed width, so that a line is no paragraph. */
  readonly isWrapped: boolean;
}

/** Words with which paragraphs of these reports open; after them only what cannot be otherwise is a break. */
const OPENING =
  /^(?:我[镇乡县市区局厅委省院校街处办]|本(?!着|级)|为(?:了|进一步|切实|确保|做好|加强|全面|保障|此|更好)|在(?!内)|根据|按照|依据|依照|针对|围绕|对照|结合|通过|利用|坚持|力争|下一?步|今后|未来|明年|同时|此外|另外|另一方面|一方面|其中|首先|其次|再次|最后|全[年镇乡县市区省局体面]|截[至止]|目前|近年来|[一二]年来|存在|改进|主要|具体|以上|综上|总之|特此|现将|现公布|工作中|政府信息|政务公开|信息公开|主动公开|依申请|监督保障|平台建设|信息管理|[二\d][〇零○\d]{3}年|《|“)/;
/** Words that no sentence ends with. */
const DANGLING =
  /(?:[，、和或被]|以及|(?<!参)与|(?<![涉普])及|(?<![理自缘来])由|(?<!所)在|[对关利由]于|[予可得加]以|进一步|不断|切实|更加|逐步|继续|大力)$/;
/** What can only follow words of the same sentence. */
const LEANING =
  /^(?:[，。、；：！？）》”’…%％]|的(?!确)|了(?!解)|们|等(?![级待候同])|着(?![力眼重手])|地(?![方区址处点块]))/;
const ADDRESS = /^(?:联系|地址|电话|邮编|邮政|邮箱|传真|网址|附件|抄送|主送)/;
const SHORTEST_PARAGRAPH = 15;
/** A number in two pieces, 1 and 43件，, needs fewer words before it. */
const SHORTEST_BEFORE_DIGITS = 8;
const DIGITS_END = /[\u4e00-\u9fff]\d{1,4}$/;
const DIGITS_GO_ON = /^\d{1,4}(?:件次|人次|[件条份个次项篇期])[，。；、（]/;
/** Text that is wrapped at a fixed width has shorter lines: without a blank line only longer ones are paragraphs. */
export const LONGEST_WRAPPED = 80;
/** What a text has to have at least to be taken for wrapped: so many open lines, and this share of its lines. */
const FEWEST_WRAPPED = 5;
const WRAPPED_SHARE = 0.35;
/** How far into the words on either side a word is looked for that stands across the break. */
const REACH = 12;
/** So long must a line be for that what it ends with and the next begins with count as one expression. */
const SHORTEST_KNOWN = 40;

/** Two rules ask for the same breaks. */
const known = new Beside<readonly ProseLine[], Breaks>();

/** No report is longer (UTF-16 units): what a text says further away is not looked for. */
const LONGEST_REPORT = 20_000;

/** Finds the paragraphs that are broken inside a sentence over a blank line, a page number or a rule. */
export function findBreaks(report: Report, prose: readonly ProseLine[]): Breaks {
  return known.of(prose) ?? known.keep(prose, readBreaks(report, prose));
}

function readBreaks(report: Report, prose: readonly ProseLine[]): Breaks {
  const breaks: Break[] = [];
  const lines = prose.filter(({ kind }) => kind !== "furniture");
  const furniture = new Set(prose.flatMap(({ kind, line }) => (kind === "furniture" ? line : [])));
  let bodies = 0;
  const open: Pair[] = [];
  for (const [index, after] of lines.entries()) {
    if (after.kind !== "body") continue;
    bodies++;
    const before = lines[index - 1];
    if (before?.kind !== "body" || before.section !== after.section) continue;
    if (!OPEN_END.test(wordsOfLine(before).slice(-1)) || NEW_BEGINNING.test(after.text)) continue;
    if (!isParted(report, furniture, before, after)) continue;
    open.push({ before, after });
    const isAdjacent = after.line === before.line + 1;
    const isOfDigits = DIGITS_END.test(wordsOfLine(before)) && DIGITS_GO_ON.test(after.text);
    const least = isOfDigits ? SHORTEST_BEFORE_DIGITS : SHORTEST_PARAGRAPH;
    const shortest = isAdjacent ? LONGEST_WRAPPED : least;
    if (before.text.length < shortest || ADDRESS.test(before.text) || !goesOn(report, before, after))
      continue;
    const join = joinLines(report, before, after);
    if (join) breaks.push({ before, after, join });
  }
  if (prose.some(({ text }) => text.includes("\n"))) return { breaks: [], isWrapped: true };
  const isWrapped =
    (open.length >= FEWEST_WRAPPED && open.length > bodies * WRAPPED_SHARE) ||
    (breaks.length >= FEWEST_CERTAIN && areOneWidth(open, lines));
  if (isWrapped) return { breaks: [], isWrapped };
  const byBefore = new Map(open.map((pair) => [pair.before, pair]));
  const byAfter = new Map(open.map((pair) => [pair.after, pair]));
  const isLonger = (pair: Break): boolean =>
    !isOfWrapping(pair, [byAfter.get(pair.before), byBefore.get(pair.after)]);
  return { breaks: breaks.filter(isLonger), isWrapped };
}

/** So many of them have to be broken for certain. */
const FEWEST_CERTAIN = 2;
/** So many lines of one width are a page's, however many short paragraphs stand beside them. */
const FEWEST_OF_WIDTH = 4;
/** How much narrower than the widest such a line may be, in columns: marks and numbers are kept together. */
const RAGGED = 6;

/** Whether the lines that end open are as wide as a page is, and no other line is wider. */
function areOneWidth(open: readonly Pair[], lines: readonly ProseLine[]): boolean {
  if (open.length < FEWEST_OF_WIDTH) return false;
  const widest = Math.max(...open.map(({ before }) => widthOf(before.text)));
  return (
    open.every(({ before }) => widthOf(before.text) >= widest - RAGGED) &&
    lines.every(({ kind, text }) => kind !== "body" || widthOf(text) <= widest + RAGGED)
  );
}

/** The words of a line without the backslash that breaks it in Markdown. */
export function wordsOfLine({ text }: ProseLine): string {
  return text.endsWith("\\") ? text.slice(0, -1).trimEnd() : text;
}

/** Whether nothing but blank lines, page numbers, rules and furniture stands between two lines. */
function isParted(
  { syntax }: Report,
  furniture: ReadonlySet<number>,
  before: ProseLine,
  after: ProseLine,
): boolean {
  return syntax.lines.slice(before.line + 1, after.line).every(({ start, end, number }) => {
    const words = syntax.text.slice(start, end).trim();
    if (words === "" || isPageNumber(words) || isSeparatorRow(words)) return true;
    return furniture.has(number);
  });
}

/** Whether the words of the second line can only go on with those of the first. */
function goesOn({ syntax }: Report, before: ProseLine, after: ProseLine): boolean {
  const [left, right] = [widenMarks(wordsOfLine(before)), widenMarks(after.text)];
  if (LEANING.test(right)) return true;
  if (!/[，。；、！？]/.test(right)) return false;
  if (DANGLING.test(left.slice(-4)) || closesBracket(left, right)) return true;
  if (isNumberAcross(left, right)) return true;
  if (OPENING.test(right)) return false;
  if (left.endsWith("的")) return true;
  const [tail, head] = [left.replace(/[\s*]/g, ""), right.replace(/[\s*]/g, "")];
  if (hasWordAcross(tail, head) || hasTornWord(tail, head)) return true;
  // 信息 and 公开: no word, but an expression that the report uses elsewhere.
  const expression = tail.slice(-2) + head.slice(0, 2);
  const isCaption = /^[^，。]{0,10}(?:方面|情况|上|中)[，：]/.test(right);
  return (
    left.length >= SHORTEST_KNOWN &&
    !isCaption &&
    /^\p{Script=Han}{4}$/u.test(expression) &&
    isUsedNear(syntax.text, expression, before.range.end)
  );
}

/** Whether an expression stands elsewhere in a text, no further away than a report is long. */
function isUsedNear(text: string, expression: string, offset: number): boolean {
  return text.slice(Math.max(0, offset - LONGEST_REPORT), offset + LONGEST_REPORT).includes(expression);
}

function closesBracket(left: string, right: string): boolean {
  return ["（）", "《》", "“”"].some(([opening = "", closing = ""]) => {
    const at = right.indexOf(closing);
    const isOpen = left.lastIndexOf(opening) > left.lastIndexOf(closing);
    return isOpen && at >= 0 && !right.slice(0, at).includes(opening);
  });
}

/** A number and what it counts: 20 and 条，; 2024 and 年，. */
function isNumberAcross(left: string, right: string): boolean {
  if (/[12]\d{3}$/.test(left)) return /^年(?:度(?!报告)|\d|，)/.test(right);
  if (!/\d$/.test(left)) return false;
  if (DIGITS_END.test(left) && DIGITS_GO_ON.test(right)) return true;
  return /^(?:余|多)?(?:件次|人次|万元|[条件份个次项篇期场元名处家户])(?=[，。；、（]|[其均已全比占以])|^[月日](?=[\d，。；、])/.test(
    right,
  );
}

let segmenter: Intl.Segmenter | null | undefined;

/** Old engines have none; the other signs must do there. */
function getSegmenter(): Intl.Segmenter | null {
  if (segmenter === undefined)
    segmenter =
      typeof Intl.Segmenter === "function" ? new Intl.Segmenter("zh", { granularity: "word" }) : null;
  return segmenter;
}

/** Characters that are words by themselves at the beginning of a paragraph. */
const BEGINS_ALONE =
  /^[我本在为对将以从由按据经自至截于因各全每该此其并且也还又再更是有无未没不新严强抓做把让使与和及等县镇乡市区省局村街党上下前后今去明年月日一二三四五六七八九十第设建开组发要应可能会已正均共总如若当同另则即既但而或给向到就除随依凭靠用通借促推稳聚紧深细优扩加多少大小高低好快慢实真准主乘立先常需须]/;
const ENDS_ALONE =
  /(?:[之以围区期限定日年月时县镇乡市域][内外]|[了过着等中上下前后里时年月日人件条项次个位级类者性化度率])$/;
/** So long is a paragraph that breaks off within a word, with a clause before the broken one. */
const SHORTEST_TORN = 25;

/** Whether a word that no dictionary has is torn: 优化内 and 审机制. Each half is a character that stands alone. */
function hasTornWord(left: string, right: string): boolean {
  if (left.length < SHORTEST_TORN || BEGINS_ALONE.test(right) || !/，[^。；：]*$/.test(left)) return false;
  const segments = getSegmenter();
  if (!segments) return false;
  const last = [...segments.segment(left.slice(-REACH))].at(-1)?.segment ?? "";
  const [first] = segments.segment(right.slice(0, REACH));
  if (last.length !== 1 || first?.segment.length !== 1) return false;
  return /^\p{Script=Han}+$/u.test(last + first.segment) && !ENDS_ALONE.test(left);
}

/** Whether a word of the dictionary stands across the place where two texts meet: 法 and 治意识. */
function hasWordAcross(left: string, right: string): boolean {
  const segments = getSegmenter();
  if (!segments) return false;
  const tail = left.slice(-REACH);
  for (const { index, segment, isWordLike } of segments.segment(tail + right.slice(0, REACH)))
    if (isWordLike && index < tail.length && index + segment.length > tail.length) return true;
  return false;
}

/** Lines of one length that go on one after another, without a full stop, are a wrapped paragraph. */
function isOfWrapping({ before }: Pair, neighbours: readonly (Pair | undefined)[]): boolean {
  const isAlike = (other: ProseLine): boolean =>
    before.text.length < LONGEST_WRAPPED && Math.abs(other.text.length - before.text.length) <= 3;
  return neighbours.some((other) => other && isAlike(other.before));
}

/**
 * The edit that joins two lines; what Markdown or HTML puts at the place goes where it closes and opens again.
 * Null where the second line opens as a quotation or an entry of a list.
 */
function joinLines({ syntax }: Report, before: ProseLine, after: ProseLine): Break["join"] | null {
  const { text, lines } = syntax;
  const start = before.range.start + wordsOfLine(before).length;
  const end = after.range.start;
  const marksOf = (from: number | undefined, to: number | undefined): string =>
    text
      .slice(from, to)
      .replace(/&nbsp;|[\s\u200b]/g, " ")
      .trim();
  const tail = marksOf(before.range.end, lines[before.line]?.end);
  const head = marksOf(lines[after.line]?.start, end);
  const isReopened =
    tail === head || /^<\/(\w+)>\s*<\1(?:\s[^>]*)?>$/.test(tail + head) || /^<br\s*\/?>$/i.test(tail + head);
  const isLatin = /[A-Za-z]$/.test(text.slice(start - 1, start)) && /^[A-Za-z]/.test(after.text);
  if (isReopened) return { range: { start, end }, newText: isLatin ? " " : "" };
  if (!/^\*{0,3}$/.test(tail) || !/^(?:\*{2,3})?$/.test(head)) return null;
  return { range: { start, end }, newText: tail + head };
}
