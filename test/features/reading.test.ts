import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Range as LspRange, SelectionRange } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toPosition } from "../../server/src/features/convert.ts";
import { hover } from "../../server/src/features/hover.ts";
import { documentLinks } from "../../server/src/features/links.ts";
import { definitions, highlights, references } from "../../server/src/features/navigation.ts";
import { selectionRanges } from "../../server/src/features/outline/selection.ts";
import { semanticTokens } from "../../server/src/features/semanticTokens.ts";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import { type Analysis, analyze, arrangeFolder, digestText } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { wrecked } from "../wrecked.ts";

const URI = "file:///a.md";
const LANGUAGES = ["zh", "en"] as const;

/** Last year's report of the agency that half of the texts are of. */
const BEFORE = printReport(nothingHappened(EDITION_2019), "tabs").replaceAll("2019年", "2020年");
const LAST_YEAR = digestText(BEFORE, "file:///before.md");
const CONTEXT = { name: URI, folder: arrangeFolder(LAST_YEAR ? [LAST_YEAR] : []) };

/** Any text with a place in it, the places of figures as likely as all others together. */
const place = fc
  .record({ text: wrecked, at: fc.nat(), onFigure: fc.boolean() })
  .map(({ text, at, onFigure }) => {
    const analysis = analyze(text, CONTEXT);
    const cells = Object.values(analysis.report.tables)
      .flatMap((table) => table?.rows ?? [])
      .flatMap((row) => row.cells);
    const cell = onFigure && cells.length > 0 ? cells[at % cells.length] : undefined;
    return { text, analysis, offset: cell?.range.start ?? at % (text.length + 1) };
  });

/** Every range lies inside the text, its end not before its start, and both are places of the text. */
function expectInside(text: string, ranges: readonly LspRange[]): void {
  const document = TextDocument.create(URI, "markdown", 1, text);
  for (const { start, end } of ranges) {
    for (const position of [start, end]) {
      expect(document.positionAt(document.offsetAt(position))).toEqual(position);
    }
    expect(document.offsetAt(start)).toBeLessThanOrEqual(document.offsetAt(end));
  }
}

/** The ranges of the tokens, which the protocol writes relative to each other. */
function readTokens(analysis: Analysis): LspRange[] {
  const { data } = semanticTokens(analysis);
  const ranges: LspRange[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(index, index + 3);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    ranges.push({ start: { line, character }, end: { line, character: character + length } });
  }
  return ranges;
}

function listSteps(selection: SelectionRange): LspRange[] {
  return [selection.range, ...(selection.parent ? listSteps(selection.parent) : [])];
}

describe("any place in any text", () => {
  it("is told of, led from and highlighted inside the text", () => {
    fc.assert(
      fc.property(place, ({ text, analysis, offset }) => {
        const position = toPosition(analysis.report.syntax, offset);
        for (const language of LANGUAGES) {
          for (const markdown of [true, false]) {
            const told = hover(analysis, position, { language, markdown });
            expectInside(text, told?.range ? [told.range] : []);
          }
        }
        const links = definitions(analysis, position, URI);
        const found = references(analysis, position, { uri: URI, includeDeclaration: true });
        const marked = highlights(analysis, position) ?? [];
        expectInside(text, [
          ...links.filter(({ targetUri }) => targetUri === URI).map(({ targetRange }) => targetRange),
          ...links.flatMap(({ originSelectionRange }) => originSelectionRange ?? []),
          ...found.filter(({ uri }) => uri === URI).map(({ range }) => range),
          ...marked.map(({ range }) => range),
        ]);
        const elsewhere = [
          ...found.filter(({ uri }) => uri !== URI).map(({ range }) => range),
          ...links.filter(({ targetUri }) => targetUri !== URI).map(({ targetRange }) => targetRange),
        ];
        expectInside(BEFORE, elsewhere);
        expect(new Set(found.map(({ uri, range }) => JSON.stringify([uri, range]))).size).toBe(found.length);
      }),
      { numRuns: 150 },
    );
  });

  it("is selected in steps that grow up to the whole text", () => {
    fc.assert(
      fc.property(place, ({ text, analysis, offset }) => {
        const position = toPosition(analysis.report.syntax, offset);
        const [selection] = selectionRanges(analysis, [position]);
        const document = TextDocument.create(URI, "markdown", 1, text);
        const at = document.offsetAt(position);
        const steps = selection ? listSteps(selection) : [];
        expectInside(text, steps);
        const offsets = steps.map(
          ({ start, end }) => [document.offsetAt(start), document.offsetAt(end)] as const,
        );
        for (const [index, [start, end]] of offsets.entries()) {
          const inner = offsets[index - 1];
          expect(start <= at && at <= end).toBe(true);
          if (inner)
            expect(start <= inner[0] && inner[1] <= end && end - start > inner[1] - inner[0]).toBe(true);
        }
        expect(offsets[offsets.length - 1]?.[0]).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it("carries tokens and links in order that do not overlap", () => {
    fc.assert(
      fc.property(wrecked, (text) => {
        const analysis = analyze(text);
        const tokens = readTokens(analysis);
        expectInside(text, tokens);
        for (const [index, { start }] of tokens.entries()) {
          const before = tokens[index - 1]?.end;
          const follows =
            !before ||
            start.line > before.line ||
            (start.line === before.line && start.character >= before.character);
          expect(follows).toBe(true);
        }
        for (const language of LANGUAGES) {
          expectInside(
            text,
            documentLinks(analysis, { language, rulePages: "" }).map(({ range }) => range),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
