import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportReport, mendDocument, readDocument } from "../../server/src/formats/index.ts";
import { readPages } from "../../server/src/formats/lazy/pdf.ts";
import { buildLines } from "../../server/src/formats/pdf/lines.ts";
import type { PdfPage } from "../../server/src/formats/pdf/pdfPage.ts";
import { findTables } from "../../server/src/formats/pdf/ruledTables.ts";
import { analyze, EDITIONS, figuresOf, findCell, read } from "../../server/src/report/index.ts";
import { type Balanced, balanced, printReport } from "../balanced.ts";
import { convertAll, HAS_LIBRE_OFFICE } from "./libreOffice.ts";
import { PAGE_SHAPES } from "./shapes/pageShapes.ts";
import { WORD_SHAPES } from "./shapes/wordShapes.ts";
import { loadValidator } from "./validator.ts";

const REPORTS: readonly Balanced[] = fc.sample(balanced, { numRuns: 6, seed: 20_240_117 });
const LONG = "青石镇全年通过门户网站主动公开政府信息，及时回应群众关切，依法依规做好各项工作。".repeat(24);
const texts = REPORTS.map((report) =>
  printReport(report, "pipes").replace("（一）主动公开。", `（一）主动公开。${LONG}`),
);
const MILLIMETRE = 72 / 25.4;

describe.skipIf(!HAS_LIBRE_OFFICE)("LibreOffice", () => {
  let documents: Uint8Array[] = [];
  let printed: Uint8Array[] = [];
  let pages: PdfPage[] = [];
  beforeAll(async () => {
    documents = await Promise.all(
      texts.map(async (text) => (await exportReport(analyze(text), "docx")).bytes),
    );
    printed = convertAll(documents, "docx", "pdf");
    pages = await readPages(printed[0] ?? new Uint8Array(), () => {});
  });

  it("prints an exported document, from which every figure is read back", async () => {
    for (const [index, bytes] of printed.entries()) {
      const before = analyze(texts[index] ?? "");
      const after = analyze((await readDocument(bytes, "年报.pdf")).text);
      expect(figuresOf(after.report)).toEqual(figuresOf(before.report));
      expect(after.prose.map(({ text }) => text)).toEqual(before.prose.map(({ text }) => text));
      expect(after.findings.map(({ code }) => code)).toEqual(before.findings.map(({ code }) => code));
    }
  });

  it("sets twenty-two lines of twenty-eight characters on a page of words", () => {
    const page = pages[1];
    const lines = buildLines(page?.words ?? []).filter(({ y }) => y > 80);
    expect(lines).toHaveLength(22);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBe(28);
  });

  it("sets the tables between the margins, table three on its whole width", () => {
    const tables = pages.flatMap((page) => findTables(page));
    expect(tables.length).toBeGreaterThanOrEqual(6);
    const widest = Math.max(...tables.map(({ left, right }) => right - left));
    expect(widest).toBeGreaterThan(154 * MILLIMETRE);
    for (const { left, right } of tables) {
      expect(left).toBeGreaterThan(27 * MILLIMETRE);
      expect(right).toBeLessThan((210 - 25) * MILLIMETRE);
    }
  });

  it("numbers the pages between dashes", () => {
    const feet = pages.map((page) => buildLines(page.words).at(-1)?.text.replace(/\s/g, ""));
    expect(feet).toEqual(pages.map((_, index) => `—${index + 1}—`));
  });

  it("writes documents that are mended in their own runs, and opens them again", async () => {
    const shapes = ["Word 拆开的文字", "自动编号", "内容控件", "脚注"].map((name) => WORD_SHAPES[name]);
    const sources = shapes.map(
      (shape, index) => shape?.(REPORTS[index] ?? (REPORTS[0] as Balanced)) ?? new Uint8Array(),
    );
    const fromPages = ["政府网站", "Word 另存的网页"].map(
      (name, index) => PAGE_SHAPES[name]?.(REPORTS[index] ?? (REPORTS[0] as Balanced)) ?? new Uint8Array(),
    );
    const written = [
      ...convertAll(sources, "docx", "docx:MS Word 2007 XML"),
      ...convertAll(fromPages, "html", "docx:MS Word 2007 XML"),
    ];
    const mended: Uint8Array[] = [];
    for (const bytes of written) {
      const { text } = await readDocument(bytes, "年报.docx");
      const cell = findCell(read(text), { table: "requests", row: "received", column: "total" })?.cell;
      expect(cell?.figure.kind).toBe("number");
      const result = await mendDocument(bytes, "年报.docx", [
        [{ range: cell?.range ?? { start: 0, end: 0 }, newText: "98765" }],
      ]);
      expect(result.leftovers).toEqual([]);
      expect(bare(result.bytes)).toEqual(bare(bytes));
      mended.push(result.bytes);
    }
    for (const text of convertAll(mended, "docx", "txt:Text (encoded):UTF8"))
      expect(new TextDecoder().decode(text)).toContain("98765");
  });
});

/** The parts of a package as text, with the words of runs taken out. */
function bare(bytes: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    new TextDecoder().decode(content).replace(/(<w:t(?: [^>]*)?>)[^<]*(?=<\/w:t>)/g, "$1"),
  ]);
  return Object.fromEntries(entries);
}

const validateFile = await loadValidator();

describe.skipIf(!validateFile)("the validator of Open XML", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-validate-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const problemsOf = async (bytes: Uint8Array, name: string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return (await validateFile?.(path, { officeVersion: "Office2019" }))?.errors;
  };

  it("finds nothing wrong with exported documents and workbooks", async () => {
    const ofEachEdition = EDITIONS.flatMap((edition) => {
      const index = REPORTS.findIndex((report) => report.edition === edition);
      return texts[index] ?? [];
    });
    expect(ofEachEdition).toHaveLength(EDITIONS.length);
    for (const [index, text] of ofEachEdition.entries()) {
      for (const format of ["docx", "xlsx"] as const) {
        const { bytes } = await exportReport(analyze(text), format);
        expect(await problemsOf(bytes, `${index}.${format}`)).toEqual([]);
      }
    }
  });

  it("finds nothing wrong with what was mended", async () => {
    const { bytes } = await exportReport(analyze(texts[0] ?? ""), "docx");
    const { text } = await readDocument(bytes, "a.docx");
    const cell = findCell(read(text), { table: "requests", row: "received", column: "total" })?.cell;
    const edits = [[{ range: cell?.range ?? { start: 0, end: 0 }, newText: "98765" }]];
    const mended = await mendDocument(bytes, "a.docx", edits);
    expect(mended.made).toEqual([0]);
    expect(await problemsOf(mended.bytes, "mended.docx")).toEqual([]);
  });
});
