// First, since the library looks for what they stand in for while it is loaded.
import "../pdf/standIns.ts";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { CHARACTER_MAPS } from "../pdf/characterMaps.ts";
import type { PdfPage, PdfRule, PdfWords } from "../pdf/pdfPage.ts";

// The parser runs in this very thread: a worker of its own would have to be loaded from somewhere.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";

/** Gives the maps of Chinese fonts from this very file; nothing is fetched. */
class OwnCharacterMaps {
  readonly fetch = async ({
    name,
  }: {
    name: string;
  }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> => {
    const packed = CHARACTER_MAPS[name];
    if (packed === undefined) throw new Error(`no character map ${name}`);
    return { cMapData: packed, isCompressed: true };
  };
}

/** A line thinner than this is a rule, though it may be drawn as a box. */
const THICKEST_RULE = 2.5;
const SHORTEST_RULE = 4;

/**
 * Reads the words and the ruled lines of a PDF's pages.
 * @param started is told the number of pages before any is read, and may throw.
 * @throws what the library throws where the file is broken; `PasswordException` by name where it is encrypted.
 */
export async function readPages(bytes: Uint8Array, started: (pages: number) => void): Promise<PdfPage[]> {
  const task = getDocument({
    // A copy, since the library takes what it is given away from its owner.
    data: Uint8Array.from(bytes),
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    // Pictures are passed over.
    maxImageSize: 1,
    verbosity: 0,
    CMapReaderFactory: OwnCharacterMaps,
  });
  try {
    const document = await task.promise;
    started(document.numPages);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const operators = await page.getOperatorList();
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      pages.push({
        width: right - left,
        height: top - bottom,
        ...readItems(items.filter((item): item is TextItem => "str" in item)),
        rules: readRules(operators.fnArray, operators.argsArray),
      });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function readItems(items: readonly TextItem[]): { words: PdfWords[]; slanted: number } {
  const words: PdfWords[] = [];
  let slanted = 0;
  for (const { str, transform, width } of items) {
    if (str.trim() === "") continue;
    const [a, b, c, d, x, y] = transform as number[];
    if (x === undefined || y === undefined || a === undefined || d === undefined) continue;
    if (Math.abs(b ?? 0) > Math.abs(a) / 20 || a < 0) slanted++;
    else words.push({ text: str, x, y, width, size: Math.hypot(c ?? 0, d) });
  }
  return { words, slanted };
}

type Matrix = readonly [number, number, number, number, number, number];

/** The straight lines that paths draw. Source: PDF 32000-1, 8.5.2; how the library lists a path is its own. */
function readRules(operations: readonly number[], args: readonly unknown[]): PdfRule[] {
  const rules: PdfRule[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operation] of operations.entries()) {
    if (operation === OPS.save) kept.push(matrix);
    else if (operation === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = multiply(matrix, args[index] as number[]);
    else if (operation === OPS.constructPath) {
      const [painting, data] = args[index] as [number, [ArrayLike<number> | null]];
      // A path that only clips shows nothing.
      if (painting !== OPS.endPath && data[0]) addPath(rules, data[0], matrix);
    }
  }
  return rules;
}

function multiply(
  [a, b, c, d, e, f]: Matrix,
  [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0]: number[],
): Matrix {
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

/** How many numbers follow each step of a path: move, line, cubic curve, quadratic curve, close. */
const STEPS = [2, 2, 6, 4, 0];

function addPath(rules: PdfRule[], path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): void {
  let points: [number, number][] = [];
  const end = (): void => {
    addOutline(rules, points);
    points = [];
  };
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const count = STEPS[step] ?? 0;
    if (step === 0) end();
    if (step <= 1) {
      const [x, y] = [path[at + 1] ?? 0, path[at + 2] ?? 0];
      points.push([a * x + c * y + e, b * x + d * y + f]);
    } else if (step === 4) {
      const [first] = points;
      if (first) points.push(first);
    } else points = [];
    at += 1 + count;
  }
  end();
}

/** A thin box is one rule; of other outlines every level or upright side is one. */
function addOutline(rules: PdfRule[], points: readonly [number, number][]): void {
  if (points.length < 2) return;
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  if (right - left <= THICKEST_RULE || high - low <= THICKEST_RULE) {
    addRule(rules, left, low, right, high);
    return;
  }
  for (const [index, [x, y]] of points.entries()) {
    const next = points[index + 1];
    if (next)
      addRule(rules, Math.min(x, next[0]), Math.min(y, next[1]), Math.max(x, next[0]), Math.max(y, next[1]));
  }
}

function addRule(rules: PdfRule[], left: number, low: number, right: number, high: number): void {
  const [across, up] = [right - left, high - low];
  if (up <= THICKEST_RULE && across >= SHORTEST_RULE)
    rules.push({ isVertical: false, at: (low + high) / 2, from: left, to: right });
  else if (across <= THICKEST_RULE && up >= SHORTEST_RULE)
    rules.push({ isVertical: true, at: (left + right) / 2, from: low, to: high });
}
