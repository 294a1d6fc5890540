import type { TableSpec } from "../../server/src/report/editions/edition.ts";
import { gridOf, type PrintedCell } from "../../server/src/report/tables/printTable.ts";
import type { Value } from "./grid.ts";

/** How a web page's table looks once it has been turned into text. */
interface Page {
  /** What stands before the first cell of a row. */
  readonly opening: string;
  /** What stands around each cell's words. */
  readonly before: string;
  readonly after: string;
  /** What closes a cell. */
  readonly closing: string;
  /** What stands for the columns that merged cells of a row cover. */
  readonly padding: (count: number) => string;
}

const WHOLE: Page = {
  opening: "",
  before: "",
  after: "",
  closing: " | ",
  padding: (count) => "|".repeat(count),
};

/** Prints a web page's table row by row; a row of fewer cells than the widest has a pipe for each that it lacks. */
export function page(form: Partial<Page> = {}): (spec: TableSpec, value: Value) => string {
  const { opening, before, after, closing, padding } = { ...WHOLE, ...form };
  return (spec, value) => {
    const width = Math.max(
      ...spec.blocks.map(({ labelColumns, columnLabels }) => labelColumns + columnLabels.length),
    );
    return spec.blocks
      .flatMap((block) =>
        gridOf(block, ({ row, column }) => value(row, column)).map((cells) => {
          const words = cells.map(({ text }) => before + text + after + closing).join("");
          const lacking = width - cells.length;
          return `${opening}${words}${lacking > 0 ? padding(lacking) : ""}`.trimEnd();
        }),
      )
      .join("\n");
  };
}

const halfWidth = (text: string): string => text.replace(/（/g, "(").replace(/）/g, ")").replace(/，/g, ",");

/** Labels as most of them are written there: with half-width brackets, parted where the page broke them. */
export function asTyped(
  print: (spec: TableSpec, value: Value) => string,
): (spec: TableSpec, value: Value) => string {
  return (spec, value) =>
    halfWidth(print(spec, value))
      .replace(/商业企业/g, "商业 企业")
      .replace(/科研机构/g, "科研 机构");
}

/** One cell a line with a blank line after it; blank cells are blank lines. */
export function paragraphs(indent: string): (spec: TableSpec, value: Value) => string {
  return (spec, value) =>
    spec.blocks
      .flatMap((block) =>
        gridOf(block, ({ row, column }) => value(row, column))
          .flat()
          .map(({ text }: PrintedCell) => (/^\d*$/.test(text) ? indent : "") + text),
      )
      .join("\n\n");
}

/** The layouts of web pages turned into text, by name. */
export const PAGES: Readonly<Record<string, (spec: TableSpec, value: Value) => string>> = {
  page: asTyped(page()),
  pageFramed: page({ opening: "| " }),
  pageUnpadded: asTyped(page({ padding: () => "" })),
  pageBroken: page({ closing: " |\n", padding: (count) => "|".repeat(count) }),
  pageBrokenOpened: page({ opening: "|\n", closing: " |\n" }),
  pageBrokenAfter: page({ before: "\n", padding: (count) => "|".repeat(count) }),
  pageOpenedBroken: page({ opening: "| ", before: "\n ", after: " " }),
  pageIndented: page({ opening: "\t\t\n", after: " ", closing: " | \n\t\t\t", padding: () => "" }),
  pageSplit: page({ closing: "\n|\n", padding: () => "" }),
  pageParagraphs: paragraphs(" "),
};
