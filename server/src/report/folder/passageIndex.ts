import { firstWhere } from "../text/bisect.ts";
import type { ReportDigest } from "./digest.ts";
import { countParagraphs, type ParagraphDigest, paragraphAt, sketchAt } from "./packed/paragraphs.ts";

/** A paragraph in its report. */
export interface Passage {
  readonly report: ReportDigest;
  readonly paragraph: ParagraphDigest;
}

/** A sequence that so many paragraphs have is a phrase; those after the first ones are not found by it. */
const MOST_PASSAGES = 16;
/** A hash of 31 bits and the number of a passage make one number, exact to 53 bits. Further passages are not found. */
const PASSAGE_NUMBERS = 2 ** 22;

/**
 * The paragraphs of reports whose agency is known, numbered in order of the reports' names, and by each hash of their
 * sketches the numbers of those that have it. One table of numbers, since a large folder has millions of hashes.
 */
export class PassageIndex {
  /** The number of the first passage of each report. */
  private readonly firsts: Uint32Array;
  /** Hash and passage in one number each, in ascending order. */
  private readonly entries: Float64Array;
  /** How many passages there are. */
  readonly size: number;

  /** @param reports in order of names. */
  constructor(readonly reports: readonly ReportDigest[]) {
    this.firsts = new Uint32Array(reports.length);
    let size = 0;
    for (const [at, report] of reports.entries()) {
      this.firsts[at] = size;
      if (report.agencyKey !== null) size += countParagraphs(report);
    }
    this.size = size;
    this.entries = this.listEntries();
  }

  private listEntries(): Float64Array {
    const indexed = Math.min(this.size, PASSAGE_NUMBERS);
    let count = 0;
    let entries = new Float64Array(indexed * 8);
    for (const [at, { agencyKey, paragraphs }] of this.reports.entries()) {
      const [first, next] = [this.firsts[at] ?? 0, this.firsts[at + 1] ?? this.size];
      for (let number = first; agencyKey !== null && number < Math.min(next, indexed); number++) {
        for (const hash of sketchAt(paragraphs, number - first))
          entries[count++] = hash * PASSAGE_NUMBERS + number;
      }
    }
    entries = entries.subarray(0, count).sort();
    return entries;
  }

  /** Whether there is a passage in a report that fulfils a condition. */
  someReport(isMeant: (report: ReportDigest) => boolean): boolean {
    return this.reports.some(
      (report) => report.agencyKey !== null && countParagraphs(report) > 0 && isMeant(report),
    );
  }

  /** The numbers of the first passages that have a hash, in ascending order. */
  withHash(hash: number): readonly number[] {
    const { entries } = this;
    const numbers: number[] = [];
    const due = hash * PASSAGE_NUMBERS;
    for (let at = this.place(hash); numbers.length < MOST_PASSAGES; at++) {
      const number = (entries[at] ?? Number.POSITIVE_INFINITY) - due;
      if (number >= PASSAGE_NUMBERS) break;
      numbers.push(number);
    }
    return numbers;
  }

  /** Whether more passages may have a hash than are found by it. */
  isCrowded(hash: number): boolean {
    const last = this.entries[this.place(hash) + MOST_PASSAGES - 1];
    return last !== undefined && last < (hash + 1) * PASSAGE_NUMBERS;
  }

  /** Where the entries of a hash begin. Asked millions of times in a large folder, and so a search of its own. */
  private place(hash: number): number {
    const { entries } = this;
    const due = hash * PASSAGE_NUMBERS;
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle] ?? 0) < due) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The report of a passage. */
  reportOf(number: number): ReportDigest | null {
    return this.reports[this.indexOf(number)] ?? null;
  }

  passage(number: number): Passage | null {
    const index = this.indexOf(number);
    const report = this.reports[index];
    if (!report) return null;
    return { report, paragraph: paragraphAt(report, number - (this.firsts[index] ?? 0)) };
  }

  /** The last report whose first passage is not after this one; those without any share their number with the next. */
  private indexOf(number: number): number {
    return firstWhere(this.firsts.length, (at) => (this.firsts[at] ?? 0) > number) - 1;
  }
}
