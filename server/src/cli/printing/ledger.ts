import type { Judgement } from "../judge.ts";
import { COUNTED, type Counts } from "./counts.ts";
import { TextStore } from "./textStore.ts";

/** What may come of a file, by numbers; 0 of one of which nothing is known. */
const KINDS: Readonly<Record<Judgement["kind"], number>> = {
  "passed-over": 1,
  judged: 2,
  failed: 3,
  digested: 4,
};

/**
 * What came of each file of a run, in the order of the files: what is printed of it, and what is counted. Very many files
 * are judged before the first line is printed, so that nothing else is kept of any.
 */
export class Ledger {
  private readonly kinds: Uint8Array;
  private readonly counts: Uint32Array;
  /** For each file one more than the number of its text; 0 where there is none. */
  private readonly texts: Uint32Array;
  private readonly store = new TextStore();

  /** @param files how many there are. */
  constructor(files: number) {
    this.kinds = new Uint8Array(files);
    this.counts = new Uint32Array(files * COUNTED.length);
    this.texts = new Uint32Array(files);
  }

  /** Takes note of what came of a file, in the place of what came of it before. */
  note(place: number, judgement: Judgement): void {
    const { kind } = judgement;
    this.kinds[place] = KINDS[kind];
    const text = kind === "judged" ? judgement.printed : kind === "failed" ? judgement.message : "";
    this.texts[place] = text === "" ? 0 : this.store.add(text) + 1;
    for (const [at, name] of COUNTED.entries())
      this.counts[place * COUNTED.length + at] = kind === "judged" ? judgement.counts[name] : 0;
  }

  /** How many files there are of which that came. */
  count(kind: Judgement["kind"]): number {
    const due = KINDS[kind];
    return this.kinds.reduce((sum, known) => (known === due ? sum + 1 : sum), 0);
  }

  /** What was counted in all files. */
  total(counted: keyof Counts): number {
    let sum = 0;
    for (let at = COUNTED.indexOf(counted); at < this.counts.length; at += COUNTED.length)
      sum += this.counts[at] ?? 0;
    return sum;
  }

  /** What is printed of the files of which something came, in their order; of those of which nothing is to be said it is empty. */
  *textsOf(kind: Judgement["kind"]): Iterable<string> {
    const due = KINDS[kind];
    for (const [place, text] of this.texts.entries())
      if (this.kinds[place] === due) yield text === 0 ? "" : this.store.get(text - 1);
  }
}
