import type { Input } from "../inputs.ts";
import { readHead } from "../reading/readBytes.ts";
import { hashOf } from "./seenReports.ts";

/** So many bytes of a file are looked at: a report begins with its title. */
const HEAD = 1024;
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
  /** By title and year the first file that has them. */
  private readonly places = new Map<string, number>();

  /** Looks at how each file begins. */
  constructor(files: readonly Input[]) {
    this.years = new Uint16Array(files.length);
    this.titles = new Int32Array(files.length);
    for (const [place, file] of files.entries()) {
      const [, before, year, after] = TITLE.exec(headOf(file)) ?? [];
      if (year === undefined) continue;
      const title = hashOf(`${before} ${after}`);
      this.years[place] = Number(year);
      this.titles[place] = title;
      const key = keyOf(title, Number(year));
      if (!this.places.has(key)) this.places.set(key, place);
    }
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
