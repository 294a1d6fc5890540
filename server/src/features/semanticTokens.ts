import type { Range as LspRange, SemanticTokens, SemanticTokensLegend } from "vscode-languageserver";
import type { Analysis, Cell, Range } from "../report/index.ts";
import { toPosition, toRange } from "./convert.ts";

/**
 * Modifiers, each by its bit: a total, which follows from its parts; a figure that an unbalanced identity puts in
 * doubt; a mark for a figure that is not filled in.
 */
const MODIFIERS = ["derived", "unbalanced", "blank"] as const;
const [DERIVED, UNBALANCED, BLANK] = [1, 2, 4];

/** Figures are numbers to every theme; what is ours are the modifiers. */
export const SEMANTIC_TOKENS: SemanticTokensLegend = {
  tokenTypes: ["number"],
  tokenModifiers: [...MODIFIERS],
};

/**
 * The figures of the tables as tokens, in the protocol's relative form.
 * @param part the stretch that is asked for; the whole document where it is left out.
 */
export function semanticTokens(analysis: Analysis, part?: LspRange): SemanticTokens {
  const { report } = analysis;
  const { syntax } = report;
  const within = part ? toRange(syntax, part) : { start: 0, end: syntax.text.length };
  const { derived, doubtful } = sortCells(analysis);
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  let end = 0;
  for (const cell of listFigures(analysis, within)) {
    const { range } = cell;
    // Tables that strayed into each other could share a figure; tokens may not overlap.
    if (range.start < end) continue;
    end = range.end;
    const { line, character } = toPosition(syntax, range.start);
    data.push(
      line - before.line,
      line === before.line ? character - before.character : character,
      range.end - range.start,
      0,
      (derived.has(cell) ? DERIVED : 0) |
        (doubtful.has(cell) ? UNBALANCED : 0) |
        (cell.figure.kind === "blank" ? BLANK : 0),
    );
    before = { line, character };
  }
  return { data };
}

/** Figures, and marks for blank ones, that take up characters of a single line, in text order. */
function listFigures({ report }: Analysis, within: Range): Cell[] {
  const { text } = report.syntax;
  return Object.values(report.tables)
    .flatMap((table) => table?.rows ?? [])
    .flatMap((row) => row.cells)
    .filter(
      ({ range, figure }) =>
        (figure.kind === "number" || figure.kind === "blank") &&
        range.start < range.end &&
        range.start < within.end &&
        within.start < range.end &&
        !/[\r\n]/.test(text.slice(range.start, range.end)),
    )
    .sort((a, b) => a.range.start - b.range.start);
}

/** Which figures are totals, and which an identity that fails puts in doubt: the total, or the balance line. */
function sortCells({ ties }: Analysis): { derived: ReadonlySet<Cell>; doubtful: ReadonlySet<Cell> } {
  const derived = new Set<Cell>();
  const doubtful = new Set<Cell>();
  for (const { identity, state, leftCells, rightCells } of ties) {
    const isTotal = identity.kind === "total";
    if (isTotal) for (const cell of leftCells) derived.add(cell);
    if (state !== "unbalanced") continue;
    for (const cell of isTotal ? leftCells : [...leftCells, ...rightCells]) doubtful.add(cell);
  }
  return { derived, doubtful };
}
