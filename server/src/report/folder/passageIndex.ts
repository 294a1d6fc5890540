import type { ReportDigest } from "./digest.ts";
import { countParagraphs, type ParagraphDigest, paragraphAt, sketchAt } from "./packed/paragraphs.ts";

/** A paragraph in its report. */
export interface Passage {
  readonly report: ReportDigest;
  readonly paragraph: ParagraphDigest;
}

/** A sequence that so many paragraphs have is a phrase; those after the first ones are not found by it. */
const MOST_PASSAGES = 16;
const HASH_BITS = 31;
/** A hash and the number of a passage make one number, exact to 53 bits. Further passages are not found. */
const PASSAGE_NUMBERS = 2 ** 22;

/** Another number for each hash. Those of sketches are the smallest ones; these are as many in each part of the range. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) & 0x7fffffff;
}

/**
 * The paragraphs of reports whose agency is known, numbered in order of the reports' names, and by each hash of their
 * sketches the numbers of those that have it. One table of numbers, since a large folder has millions of hashes.
 */
export class PassageIndex {
  /** The number of the first passage of each report. */
  private readonly firsts: Uint32Array;
  /** The report of each passage, by its place among the reports. */
  private readonly holders: Uint32Array;
  /** A hash, spread, and a passage in one number each, in ascending order. */
  private readonly entries: Float64Array;
  /** By the first bits of a spread hash where the entries of those begin; one more says where all end. */
  private readonly starts: Uint32Array;
  /** How many bits come after those. */
  private readonly shift: number;
  /** How many passages there are. */
  readonly size: number;
  /** For each passage a place to count in; all are 0 but while somebody counts. */
  private counts: Uint8Array | null = null;

  /** @param reports in order of names. */
  constructor(readonly reports: readonly ReportDigest[]) {
    this.firsts = new Uint32Array(reports.length);
    let size = 0;
    for (const [at, report] of reports.entries()) {
      this.firsts[at] = size;
      if (report.agencyKey !== null) size += countParagraphs(report);
    }
    this.size = size;
    this.holders = new Uint32Array(size);
    for (const [at, first] of this.firsts.entries())
      this.holders.fill(at, first, this.firsts[at + 1] ?? size);
    this.entries = this.listEntries();
    const bits = Math.ceil(Math.log2(this.entries.length / 2 + 1));
    this.shift = HASH_BITS - bits;
    this.starts = this.listStarts(2 ** bits);
  }

  private listEntries(): Float64Array {
    const indexed = Math.min(this.size, PASSAGE_NUMBERS);
    let count = 0;
    let entries = new Float64Array(indexed * 8);
    for (const [at, { agencyKey, paragraphs }] of this.reports.entries()) {
      const [first, next] = [this.firsts[at] ?? 0, this.firsts[at + 1] ?? this.size];
      for (let number = first; agencyKey !== null && number < Math.min(next, indexed); number++) {
        for (const hash of sketchAt(paragraphs, number - first))
          entries[count++] = spread(hash) * PASSAGE_NUMBERS + number;
      }
    }
    entries = entries.subarray(0, count).sort();
    return entries;
  }

  private listStarts(buckets: number): Uint32Array {
    const starts = new Uint32Array(buckets + 1);
    let bucket = 0;
    for (const [at, entry] of this.entries.entries()) {
      const last = Math.floor(entry / PASSAGE_NUMBERS) >>> this.shift;
      while (bucket < last) starts[++bucket] = at;
    }
    return starts.fill(this.entries.length, bucket + 1);
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
    const place = spread(hash);
    const due = place * PASSAGE_NUMBERS;
    for (let at = this.find(place); numbers.length < MOST_PASSAGES; at++) {
      const number = (entries[at] ?? Number.POSITIVE_INFINITY) - due;
      if (number >= PASSAGE_NUMBERS) break;
      numbers.push(number);
    }
    return numbers;
  }

  /**
   * The passages that have some hashes of a sketch, as far as `withHash` finds them: those with the most of them first, of
   * as many in ascending order of numbers.
   * @param least how many they have at least.
   * @returns their numbers.
   */
  withHashesOf(sketch: readonly number[], least: number): readonly number[] {
    this.counts ??= new Uint8Array(this.size);
    const { counts, entries } = this;
    const met: number[] = [];
    for (const hash of sketch) {
      const place = spread(hash);
      const due = place * PASSAGE_NUMBERS;
      const from = this.find(place);
      for (let at = from; at < from + MOST_PASSAGES; at++) {
        const number = (entries[at] ?? Number.POSITIVE_INFINITY) - due;
        if (number >= PASSAGE_NUMBERS) break;
        const count = counts[number] ?? 0;
        if (count === 0) met.push(number);
        counts[number] = count + 1;
      }
    }
    const ranked: number[] = [];
    for (const number of met) {
      const count = counts[number] ?? 0;
      if (count >= least) ranked.push((sketch.length - count) * PASSAGE_NUMBERS + number);
      counts[number] = 0;
    }
    return ranked.sort((a, b) => a - b).map((rank) => rank % PASSAGE_NUMBERS);
  }

  /** Whether more passages may have a hash than are found by it. */
  isCrowded(hash: number): boolean {
    const place = spread(hash);
    const last = this.entries[this.find(place) + MOST_PASSAGES - 1];
    return last !== undefined && last < (place + 1) * PASSAGE_NUMBERS;
  }

  /** Where the entries of a hash begin. Asked millions of times in a large folder: few are left to look at. */
  private find(place: number): number {
    const { entries, starts } = this;
    const due = place * PASSAGE_NUMBERS;
    const bucket = place >>> this.shift;
    let [low, high] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle] ?? 0) < due) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The report of a passage. */
  reportOf(number: number): ReportDigest | null {
    return this.reports[this.holders[number] ?? -1] ?? null;
  }

  passage(number: number): Passage | null {
    const report = this.reportOf(number);
    if (!report) return null;
    return {
      report,
      paragraph: paragraphAt(report, number - (this.firsts[this.holders[number] ?? -1] ?? 0)),
    };
  }
}
