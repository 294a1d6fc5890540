import { Beside } from "../../text/beside.ts";
import { LineReader } from "../paragraphs/kept.ts";
import {
  mayTellMore,
  type Opening,
  type ReadParagraph,
  type TellingParagraph,
} from "../paragraphs/paragraphFinder.ts";
import { isWritten } from "../paragraphs/unchanged.ts";
import type { ProseLine } from "../prose.ts";
import { proseTextOf } from "../proseText.ts";
import { splitSentences } from "../sentences.ts";
import { readBodies } from "./bodies.ts";
import type { Subject } from "./claims.ts";
import { type Clause, readClauses } from "./clauses.ts";
import { type Frame, readFrame } from "./frames.ts";
import { joinFrames } from "./joined/joinFrames.ts";
import { readListItem } from "./joined/listItem.ts";
import { SentenceReader } from "./reader.ts";
import { readOfRegion, tellsOwnLevel, tellsRegion } from "./regions/ofRegion.ts";
import { pairUp } from "./respectively.ts";
import { NOTHING_SPOKEN, seedOfSentence, speakOn } from "./seeds.ts";
import { freshStanding, isSameSeed, NO_SEED, type Seed, type Standing } from "./standing/standing.ts";
import { isTelling, mayTell } from "./telling/telling.ts";
import { readTokens } from "./tokens.ts";
import { goesOnAcross } from "./topics.ts";

/** Business of other kinds in sentences that tell no number of it. */
const OTHER_BUSINESS =
  /来信|来电|来访|工单|热线|留言|信箱|建议|提案|诉求|投诉|咨询|审批|政务服务|业务|许可证|补贴|救助/;
const REQUESTED = /依申请公开|公开申请|申请公开|公开政府信息的?申请/;
const DISCLOSED = /信息公开|政务公开/;
const DISPUTED = /复议|诉讼/;
/** An item of a list on a line of its own: （3）不予公开 3 件；. */
const ITEM = /^[^。！？]*\d\s*[件宗起份例][；;。，,]?\s*$/;
const LONGEST_ITEM = 40;
/** An item that tells what was published, where what became of requests is listed. */
const PUBLISHED = /公开\D?\d+[件份条起宗]/;
const OPENS_LIST = /[：:]\s*$/;
/** 申请内容主要涉及征地拆迁 says nothing that the next sentence would speak of. */
const DESCRIBES = /^(?:所)?申请(?:公开)?的?(?:内容|事项|信息)|^(?:内容|主要)(?:主要)?(?:涉及|集中|为|是)/;
const DOCUMENTS =
  /^[（(\d.．）)一二三四五六七八九十、是]*(?:行政)?规范性文件(?:管理|制定|情况|方面|制发|工作)*[。：]$/;
/** 以上均为政府信息公开案件。 */
const POINTS_BACK = /^(?:以上|上述)[^，。]{0,8}[均都全系]/;
/** What a sentence begins with that tells parts of the one before it. */
const GOES_ON = /^(?:其中|均|全部|包括|分别)/;
const LIST_NUMBER = /^[（(]?\d{1,2}[）).．、]/;
const HEADING_END = /[。：]$/;
/** The longest sentence at the head of a paragraph that is its heading: （二）依申请公开情况。 */
const LONGEST_HEADING = 24;

const known = new Beside<readonly ProseLine[], readonly TellingParagraph[]>();

/**
 * Reads from prose what it says of the tables' figures and how its numbers stand to each other. A sentence is read
 * only where its paragraph names something that is counted; what is not understood says nothing.
 * @returns the paragraphs that tell anything, in text order.
 */
export function readParagraphs(prose: readonly ProseLine[], subject: Subject): readonly TellingParagraph[] {
  const before = known.of(prose);
  if (before) return before;
  const isDue = isWritten(prose) || mayTell(proseTextOf(prose).bare);
  return known.keep(prose, isDue ? read(prose, subject) : []);
}

/** What a line is in the order of the text, by itself. */
interface Place {
  readonly isItem: boolean;
  /** Whether it ends with a colon. */
  readonly opensList: boolean;
  /** What a heading says that the text below it speaks of; null for lines that are none. */
  readonly told: Seed | null;
}

/** Most lines. */
const PARAGRAPH: Place = { isItem: false, opensList: false, told: null };
const PLACES = new LineReader(({ kind, text }: ProseLine): Place => {
  const isItem = text.length <= LONGEST_ITEM && ITEM.test(text);
  const opensList = OPENS_LIST.test(text);
  if (kind !== "heading" && !isItem && !opensList) return PARAGRAPH;
  return { isItem, opensList, told: kind === "heading" ? seedOf(text) : null };
});
/** Each paragraph as it was read last. */
const LAST = new LineReader((): { paragraph: ReadParagraph | null } => ({ paragraph: null }));

function read(prose: readonly ProseLine[], subject: Subject): TellingParagraph[] {
  const { year, agency } = subject;
  const own = readBodies(agency ?? "");
  const telling: TellingParagraph[] = [];
  let heading: Seed = NO_SEED;
  /** What was spoken of before a colon at the end of a line, for the items below it. */
  let list: Opening | null = null;
  let above: Standing | null = null;
  for (const line of prose) {
    const { isItem, opensList, told } = PLACES.of(line);
    if (told) {
      above = null;
      if (!isItem || told.topic !== null || told.isLinked) heading = told;
      if (!isItem) list = null;
    }
    if (line.kind !== "body" && !(line.kind === "heading" && isItem)) continue;
    const opening: Opening = (isItem ? list : null) ?? { seed: heading, before: null, above };
    const last = LAST.of(line);
    if (!last.paragraph || !isReadSo(last.paragraph, subject, opening)) {
      // Where 本级 has numbers of its own, those of the whole region may be none of the report's.
      const isDoubtful = tellsOwnLevel(line.text);
      const bodies = isDoubtful ? { ...own, isOtherRegion: () => true } : own;
      const certain = readParagraph(line, opening, (clause) => readFrame(clause, year, bodies));
      const possible =
        isDoubtful && own.governs && tellsRegion(line.text)
          ? readParagraph(line, opening, (clause) => readFrame(clause, year, own))
          : null;
      const read = possible ? { ...certain, found: joinReadings(certain.found, possible.found) } : certain;
      last.paragraph = { year, agency, opening, silent: 0, ...read };
    }
    const { paragraph } = last;
    if (mayTellMore(paragraph)) telling.push({ line, paragraph });
    above = paragraph.end.before?.topic === "request" ? paragraph.end.before : null;
    if (opensList) list = paragraph.end;
    else if (!isItem) list = null;
  }
  return telling;
}

/** Whether a paragraph was read for the same report, and what holds at its beginning was the same. */
function isReadSo({ year, agency, opening }: ReadParagraph, subject: Subject, now: Opening): boolean {
  return (
    subject.year === year &&
    subject.agency === agency &&
    opening.before === now.before &&
    opening.above === now.above &&
    (opening.seed === now.seed || isSameSeed(opening.seed, now.seed))
  );
}

/** Reads the sentences of one paragraph. */
function readParagraph(
  line: ProseLine,
  opening: Opening,
  frameOf: (clause: Clause) => Frame,
): Pick<ReadParagraph, "end" | "found"> {
  const sentences = splitSentences(line);
  const isListed = opening.before?.topic === "request";
  const telling = sentences.map(({ text }) => isTelling(text) || (isListed && PUBLISHED.test(text)));
  // 1.依申请公开情况。: the number of a heading counts nothing.
  const [first] = sentences;
  if (telling[0] && first && isHeadingOf(first.text))
    telling[0] = isTelling(first.text.replace(LIST_NUMBER, ""));
  if (!telling.includes(true)) return { end: opening, found: [] };
  const found: ReadParagraph["found"][number][] = [];
  let { seed, before } = opening;
  let spoken = NOTHING_SPOKEN;
  for (const [index, sentence] of sentences.entries()) {
    const isHeading = index === 0 && isHeadingOf(sentence.text);
    const next = sentences[index + 1]?.text ?? "";
    if (!telling[index] && !GOES_ON.test(next)) {
      if (before?.topic === "request" && DESCRIBES.test(sentence.text)) continue;
      const told = seedOf(sentence.text.replace(/\s/g, ""));
      const isOther = isHeading && OTHER_BUSINESS.test(sentence.text);
      if (isHeading && (isOther || told.topic !== null || told.isLinked)) seed = told;
      if (OTHER_BUSINESS.test(sentence.text)) spoken = { ...spoken, hasOther: true, isMixed: true };
      const reviewed = isHeading ? documentsIn(sentence.text) : [];
      before = { ...freshStanding(told), topic: told.topic, reviewed };
      continue;
    }
    const joined = pairUp(joinFrames(readClauses(readTokens(sentence.text)).map(frameOf)));
    const frames = isListed && index === 0 ? readListItem(joined) : joined;
    const own = seedOfSentence(frames, seed, spoken);
    const isLinked = own.isLinked || (POINTS_BACK.test(next) && DISCLOSED.test(next));
    // 其余 1 件正在办理，结转下年 in a paragraph of its own.
    const previous = index === 0 && goesOnAcross(frames) ? (before ?? opening.above) : before;
    const reader: SentenceReader = new SentenceReader({ ...own, isLinked }, previous);
    spoken = speakOn(spoken, frames);
    const claims = reader.read(frames);
    found.push({ index, frames, claims, changes: reader.changes, unlinked: reader.unlinked, ofRegion: null });
    before = reader.standing;
  }
  return { end: { seed, before, above: null }, found };
}

/** Whether a sentence at the head of a paragraph may be its heading. */
function isHeadingOf(text: string): boolean {
  return text.length <= LONGEST_HEADING && HEADING_END.test(text);
}

/** 规范性文件。全年制发 9 件，废止 14 件: the documents that a heading names. */
function documentsIn(heading: string): readonly string[] {
  return DOCUMENTS.test(heading) ? ["normativeDocument"] : [];
}

/** The sentences of a paragraph as far as they are certain, with what else they may say of a region. */
function joinReadings(
  certain: ReadParagraph["found"],
  possible: ReadParagraph["found"],
): ReadParagraph["found"] {
  return certain.map((read, at) => {
    const ofRegion = readOfRegion(read.claims, possible[at]?.claims ?? [], read.frames);
    return { ...read, ofRegion };
  });
}

/** What a heading, or a sentence that is not read, says that the text behind it speaks of. */
function seedOf(text: string): Seed {
  const asks = REQUESTED.test(text);
  return {
    ...NO_SEED,
    topic: asks && !DISPUTED.test(text) ? "request" : null,
    isLinked: asks || DISCLOSED.test(text),
  };
}
