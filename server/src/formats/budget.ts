import { LONGEST_TEXT } from "../files/files.ts";
import { Refusal } from "./refusal.ts";

/** What reading a document may cost. Reports with room to spare; what needs more is an attack, or no report. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Files inside a package. */
  readonly entries: number;
  /** Bytes unpacked from a package, all parts together. */
  readonly unpackedBytes: number;
  /** Elements of markup, all parts together. */
  readonly elements: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** UTF-16 units of the text that is read. */
  readonly characters: number;
  /** Pages of a PDF. */
  readonly pages: number;
}

export const LIMITS: Limits = {
  fileBytes: 32 * 1024 * 1024,
  entries: 4_000,
  unpackedBytes: 48 * 1024 * 1024,
  elements: 600_000,
  depth: 200,
  characters: LONGEST_TEXT,
  pages: 400,
};

type Spent = Exclude<keyof Limits, "depth">;

const NAMES: Readonly<Record<keyof Limits, { readonly zh: string; readonly en: string }>> = {
  fileBytes: { zh: "文件的字节数", en: "the bytes of the file" },
  entries: { zh: "压缩包内的文件数", en: "the files in the package" },
  unpackedBytes: { zh: "解压后的字节数", en: "the bytes unpacked" },
  elements: { zh: "标记的个数", en: "the elements of its markup" },
  depth: { zh: "标记嵌套的层数", en: "the depth of its markup" },
  characters: { zh: "文字的长度", en: "the length of its text" },
  pages: { zh: "页数", en: "its pages" },
};

/** Counts the work done for one document, and ends it where it becomes too much. */
export class Budget {
  readonly spent: Record<Spent, number> = {
    fileBytes: 0,
    entries: 0,
    unpackedBytes: 0,
    elements: 0,
    characters: 0,
    pages: 0,
  };

  constructor(readonly limits: Limits = LIMITS) {}

  /** Asks for more work before it is done. @throws Refusal where the limit is passed. */
  spend(what: Spent, amount: number): void {
    this.spent[what] += amount;
    if (this.spent[what] > this.limits[what]) throw tooMuch(what, this.limits[what]);
  }

  /** Asks whether so much can still be done, without doing it. @throws Refusal where it would pass the limit. */
  checkRoom(what: Spent, amount: number): void {
    if (this.spent[what] + amount > this.limits[what]) throw tooMuch(what, this.limits[what]);
  }

  /** @throws Refusal where elements stand too deeply in one another. */
  checkDepth(depth: number): void {
    if (depth > this.limits.depth) throw tooMuch("depth", this.limits.depth);
  }
}

function tooMuch(what: keyof Limits, limit: number): Refusal {
  const { zh, en } = NAMES[what];
  return new Refusal({
    zh: `${zh}超过上限（${limit}），不像是一份年报，没有继续读取。请检查是否选错了文件，或在 Word、WPS 中把年报正文另存为新文件。`,
    en: `${en} passes the limit (${limit}); it can hardly be a report and was not read on. Check that it is the right file, or save the report alone as a new one.`,
  });
}
