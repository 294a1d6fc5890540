import type { ProseLine } from "../prose.ts";
import { splitSentences } from "../sentences.ts";
import type { ReadSentence } from "../statements/claims.ts";
import type { Seed, Standing } from "../statements/standing/standing.ts";

/** What holds where a paragraph begins, and where it ends. */
export interface Opening {
  readonly seed: Seed;
  readonly before: Standing | null;
  /** What stood at the end of the paragraph above, where that told of requests. */
  readonly above: Standing | null;
}

/** A paragraph as it was read, apart from where it stands. */
export interface ReadParagraph {
  /** The report's, for which it was read. */
  readonly year: number | null;
  readonly agency: string | null;
  readonly opening: Opening;
  /** What holds at its end. */
  readonly end: Opening;
  /** `index`: which of its sentences it is. */
  readonly found: readonly (Omit<ReadSentence, "sentence"> & { readonly index: number })[];
  /** A bit for each finder that has found nothing in it. */
  silent: number;
}

/** A paragraph that tells something, and its line. */
export interface TellingParagraph {
  readonly line: ProseLine;
  readonly paragraph: ReadParagraph;
}

let finders = 0;

/**
 * Finds one thing in paragraphs. In a text that is being written those in which it found nothing are not gone through
 * again: it may depend on their sentences alone.
 */
export class ParagraphFinder<T> {
  private readonly bit = 1 << finders++;
  private readonly find: (sentences: readonly ReadSentence[]) => readonly T[];

  constructor(find: (sentences: readonly ReadSentence[]) => readonly T[]) {
    this.find = find;
  }

  findIn(paragraphs: readonly TellingParagraph[]): T[] {
    const all: T[] = [];
    for (const { line, paragraph } of paragraphs) {
      if ((paragraph.silent & this.bit) !== 0) continue;
      const found = this.find(sentencesOf(line, paragraph));
      if (found.length === 0) paragraph.silent |= this.bit;
      all.push(...found);
    }
    return all;
  }
}

/** Whether any finder may still find something in a paragraph. */
export function mayTellMore({ found, silent }: ReadParagraph): boolean {
  return found.length > 0 && silent !== (1 << finders) - 1;
}

function sentencesOf(line: ProseLine, { found }: ReadParagraph): ReadSentence[] {
  const sentences = splitSentences(line);
  return found.flatMap(({ index, ...read }) => {
    const sentence = sentences[index];
    return sentence ? [{ sentence, ...read }] : [];
  });
}
