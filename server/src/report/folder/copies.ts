import { isSameAgency } from "../words/sameAgency.ts";
import type { ParagraphDigest, ReportDigest } from "./digest.ts";
import type { Folder, Passage } from "./folder.ts";
import { dropTemplate } from "./template.ts";
import { measureLikeness } from "./wording.ts";

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
  if (paragraph.numbers === other.numbers) return "same";
  const [now, before] = [paragraph.numbers.split(","), other.numbers.split(",")];
  const changed = now.filter((number, index) => number !== before[index]).length;
  const isList = now.length * WORDS_PER_FIGURE >= paragraph.wording.length;
  return isList && changed >= now.length * NEW_FIGURES ? "told" : "changed";
}

/** The paragraph of last year's report of which this one is a copy; null where there is none. */
export function findOldParagraph(previous: ReportDigest, paragraph: ParagraphDigest): Copy | null {
  const own = wordingOf(paragraph, FROM_LAST_YEAR);
  if (own === null) return null;
  const passages = previous.paragraphs.map((other) => ({ report: previous, paragraph: other }));
  return findLikest(own, passages, FROM_LAST_YEAR);
}

/** The paragraph of another agency's report of which this one is a copy; null where there is none. */
export function findForeignParagraph(
  folder: Folder,
  agencyKey: string,
  paragraph: ParagraphDigest,
): Copy | null {
  if (paragraph.wording.length < FROM_OTHERS.length) return null;
  const candidates = listCandidates(folder, paragraph.sketch, agencyKey);
  const own = candidates.length > 0 ? wordingOf(paragraph, FROM_OTHERS) : null;
  return own === null ? null : findLikest(own, candidates, FROM_OTHERS);
}

/** The passages of others with the most hashes in common, those with as many in order of names. */
function listCandidates(folder: Folder, sketch: readonly number[], agencyKey: string): Passage[] {
  const counts = countsOf(folder);
  const found: number[] = [];
  for (const hash of sketch) {
    for (const index of folder.passagesByHash.get(hash) ?? []) {
      const count = counts[index] ?? 0;
      if (count === LEAST_SHARED - 1) found.push(index);
      counts[index] = count + 1;
    }
  }
  const chosen: { readonly passage: Passage; readonly index: number; readonly count: number }[] = [];
  for (const index of found) {
    const [count = 0, passage] = [counts[index], folder.passages[index]];
    const isBefore = (other: { index: number; count: number }): boolean =>
      other.count > count || (other.count === count && other.index < index);
    const last = chosen[MOST_COMPARED - 1];
    if (!passage || (last && isBefore(last))) continue;
    if (isSameAgency(passage.report.agencyKey ?? "", agencyKey)) continue;
    const place = chosen.findIndex((other) => !isBefore(other));
    chosen.splice(place < 0 ? chosen.length : place, 0, { passage, index, count });
    chosen.length = Math.min(chosen.length, MOST_COMPARED);
  }
  for (const hash of sketch) for (const index of folder.passagesByHash.get(hash) ?? []) counts[index] = 0;
  return chosen.map(({ passage }) => passage);
}

/** For each passage of a folder a place to count in; all are 0 but while somebody counts. */
const countsByFolder = new WeakMap<Folder["passages"], Uint8Array>();

function countsOf({ passages }: Folder): Uint8Array {
  const known = countsByFolder.get(passages);
  if (known) return known;
  const counts = new Uint8Array(passages.length);
  countsByFolder.set(passages, counts);
  return counts;
}

/** The part of a paragraph that is compared; null where too little is left of it. */
function wordingOf(paragraph: ParagraphDigest, { length }: CopyThreshold): string | null {
  if (paragraph.wording.length < length) return null;
  const own = ownWordings.get(paragraph) ?? dropTemplate(paragraph.wording);
  ownWordings.set(paragraph, own);
  return own.length < length ? null : own;
}

/** A paragraph of a digest may be compared with many. */
const ownWordings = new WeakMap<ParagraphDigest, string>();

function findLikest(own: string, passages: readonly Passage[], measure: CopyThreshold): Copy | null {
  let likest: Copy | null = null;
  for (const passage of passages) {
    const other = wordingOf(passage.paragraph, measure);
    if (other === null) continue;
    const likeness = measureLikeness(own, other, measure.likeness);
    if (likeness > (likest?.likeness ?? 0)) likest = { ...passage, likeness };
    if (likeness === 1) break;
  }
  return likest;
}
