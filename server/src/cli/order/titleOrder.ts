import type { Input } from "../inputs.ts";
import { readHead } from "../reading/readBytes.ts";
import { hashOf } from "./seenReports.ts";

/** So many bytes of a file are looked at: a report begins with its title. */
const HEAD = 1024;
/** So many files are looked at first: where their reports are all of one year, the few of others are not worth the search. */
const SAMPLE = 64;
/** The line that names the report's year; a date is none. */
const TITLE = /^(.*?)((?:19|20)\d{2})\s*年(?!\s*\d)(.*(?:报告|年报).*)$/m;

/**
 * The order in which reports of several years are judged so that last year's is known when the next one is read: by the
 * years in their titles. That is a guess, by which work is put in order; nothing that is judged rests on it.
 */
export class TitleOrder {
  /** For each file the year in its title, 0 where that is not known. */
  private readonly years: Uint16Array;
  /** For each file a hash of its title without the year. */
  private readonly titles: Int32Array;
  /** By title and year the file that was found to have them. */
  private readonly places = new Map<string, number>();

  /** Looks at how files begin: at some of them, and where these are of several years at each. */
  constructor(files: readonly Input[]) {
    this.years = new Uint16Array(files.length);
    this.titles = new Int32Array(files.length);
    // Odd, since the years of an agency often stand one after the other.
    const step = 2 * Math.floor(files.length / (2 * SAMPLE)) + 1;
    for (let place = 0; place < files.length; place += step) this.look(files[place], place);
    if (new Set(this.years.filter((year) => year > 0)).size < 2) this.years.fill(0);
    else for (const [place, file] of files.entries()) if (place % step !== 0) this.look(file, place);
  }

  private look(file: Input | undefined, place: number): void {
    const [, before, year, after] = (file && TITLE.exec(headOf(file))) ?? [];
    if (year === undefined) return;
    const title = hashOf(`${before} ${after}`);
    this.years[place] = Number(year);
    this.titles[place] = title;
    const key = keyOf(title, Number(year));
    if (!this.places.has(key)) this.places.set(key, place);
  }

  /** The files by year, those of one year in the order given; before them those of which it is not known. */
  sort<File>(files: readonly File[]): File[] {
    const yearAt = (place: number): number => this.years[place] ?? 0;
    return files
      .map((file, place) => ({ file, place }))
      .sort((a, b) => yearAt(a.place) - yearAt(b.place))
      .map(({ file }) => file);
  }

  /** Where the file is that most likely holds last year's report of the agency of another one; null where there is none. */
  lastYearOf(place: number): number | null {
    const [title, year] = [this.titles[place], this.years[place]];
    if (title === undefined || !year) return null;
    return this.places.get(keyOf(title, year - 1)) ?? null;
  }
}

function headOf({ path, text }: Input): string {
  if (text !== undefined) return text.slice(0, HEAD);
  const head = readHead(path, HEAD);
  return Buffer.from(head.buffer, head.byteOffset, head.length).toString("utf8");
}

function keyOf(title: number, year: number): string {
  return `${title} ${year}`;
}
