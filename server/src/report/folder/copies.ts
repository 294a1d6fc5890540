import { isSameAgency } from "../words/sameAgency.ts";
import type { ReportDigest } from "./digest.ts";
import type { Folder } from "./folder.ts";
import { type ParagraphDigest, paragraphsOf } from "./packed/paragraphs.ts";
import { leastDistance } from "./packed/profile.ts";
import type { Passage, PassageIndex } from "./passageIndex.ts";
import { measureLikeness, mostEdits } from "./wording.ts";

/** Where else a paragraph stands, and how like it is there: up to 1 for word for word. */
export interface Copy extends Passage {
  readonly likeness: number;
}

/** How like and how long a paragraph has to be to count as copied. */
interface CopyThreshold {
  readonly likeness: number;
  /** The least length of the wording without what the template says, in characters without digits and punctuation. */
  readonly length: number;
}

/** A year later, a paragraph of its own is written anew. */
const FROM_LAST_YEAR: CopyThreshold = { likeness: 0.9, length: 45 };
/** Neighbours do the same work under the same instructions: more of it must agree. */
const FROM_OTHERS: CopyThreshold = { likeness: 0.95, length: 100 };
/** Paragraphs with fewer hashes in common share a turn of phrase; one alike enough has less in one case of a hundred. */
const LEAST_SHARED = 2;
/** So many of the paragraphs with the most hashes in common are compared word by word. */
const MOST_COMPARED = 3;

/** A paragraph with a number for so many characters of its wording is a list of figures. */
const WORDS_PER_FIGURE = 10;
/** So large a share of its figures has to be new for it to tell of its own year. */
const NEW_FIGURES = 0.5;

/** How the numbers of a paragraph go with those of the one it is a copy of. */
export type NumbersFate =
  /** The same ones, or none. */
  | "same"
  /** Others, in the same words. */
  | "changed"
  /** It is a list of figures, most of which are new: its words are the form, and what it tells is of its own year. */
  | "told";

/** Compares the numbers of a paragraph with those of the one it is a copy of. */
export function compareNumbers(paragraph: ParagraphDigest, other: ParagraphDigest): NumbersFate {
  const [own, others] = [paragraph.words?.numbers ?? "", other.words?.numbers ?? ""];
  if (own === others) return "same";
  const [now, before] = [own.split(","), others.split(",")];
  const changed = now.filter((number, index) => number !== before[index]).length;
  const isList = now.length * WORDS_PER_FIGURE >= paragraph.length;
  return isList && changed >= now.length * NEW_FIGURES ? "told" : "changed";
}

/** The paragraph of last year's report of which this one is a copy; null where there is none, or its words are not kept. */
export function findOldParagraph(previous: ReportDigest, paragraph: ParagraphDigest): Copy | null {
  const alike = passagesOf(previous).filter((passage) =>
    mayBeAlike(paragraph, passage.paragraph, FROM_LAST_YEAR),
  );
  return findLikest(paragraph, alike, FROM_LAST_YEAR);
}

/** Whether one of these paragraphs may be a copy of one of last year's report, by what is kept of both without their words. */
export function mayBeOld(previous: ReportDigest, paragraphs: readonly ParagraphDigest[]): boolean {
  const passages = passagesOf(previous);
  return paragraphs.some((paragraph) =>
    passages.some((passage) => mayBeAlike(paragraph, passage.paragraph, FROM_LAST_YEAR)),
  );
}

function passagesOf(report: ReportDigest): Passage[] {
  return paragraphsOf(report).map((paragraph) => ({ report, paragraph }));
}

/** The paragraph of another agency's report of which this one is a copy; null where there is none, or its words are not kept. */
export function findForeignParagraph(
  folder: Folder,
  agencyKey: string,
  paragraph: ParagraphDigest,
): Copy | null {
  return chooseForeign(paragraph, listForeign(folder, agencyKey, paragraph));
}

/** Of the paragraphs that `listForeign` gives the one of which this one is a copy. */
export function chooseForeign(paragraph: ParagraphDigest, passages: readonly Passage[]): Copy | null {
  return findLikest(paragraph, passages, FROM_OTHERS);
}

/** The few paragraphs of other agencies' reports of which this one may be a copy, by what is kept of them without their words. */
export function listForeign(folder: Folder, agencyKey: string, paragraph: ParagraphDigest): Passage[] {
  if (paragraph.ownLength < FROM_OTHERS.length) return [];
  return listCandidates(folder.passages, paragraph.sketch, agencyKey).filter((passage) =>
    mayBeAlike(paragraph, passage.paragraph, FROM_OTHERS),
  );
}

/** The passages of others with the most hashes in common, those with as many in order of names. */
function listCandidates(passages: PassageIndex, sketch: readonly number[], agencyKey: string): Passage[] {
  const chosen: Passage[] = [];
  for (const number of passages.withHashesOf(sketch, LEAST_SHARED)) {
    if (isSameAgency(passages.reportOf(number)?.agencyKey ?? "", agencyKey)) continue;
    const passage = passages.passage(number);
    if (passage) chosen.push(passage);
    if (chosen.length === MOST_COMPARED) break;
  }
  return chosen;
}

/** Whether two paragraphs may be alike enough; what is kept without their words can only tell that they are not. */
function mayBeAlike(
  one: ParagraphDigest,
  other: ParagraphDigest,
  { likeness, length }: CopyThreshold,
): boolean {
  const [a, b] = [one.ownLength, other.ownLength];
  if (a < length || b < length) return false;
  const most = mostEdits(Math.max(a, b), likeness);
  return Math.abs(a - b) <= most && leastDistance(one.profile, other.profile) <= most;
}

function findLikest(
  paragraph: ParagraphDigest,
  passages: readonly Passage[],
  { likeness: least }: CopyThreshold,
): Copy | null {
  const own = paragraph.words?.own;
  let likest: Copy | null = null;
  for (const passage of passages) {
    const other = passage.paragraph.words?.own;
    if (own === undefined || other === undefined) continue;
    const likeness = measureLikeness(own, other, least);
    if (likeness > (likest?.likeness ?? 0)) likest = { ...passage, likeness };
    if (likeness === 1) break;
  }
  return likest;
}
