import type {
  DefinitionLink,
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  Position,
} from "vscode-languageserver";
import {
  type Analysis,
  balancedWith,
  type Cell,
  type Comparison,
  cellAt,
  compareProse,
  type FoundCell,
  isAround,
  isCarriedIn,
  lastYearOf,
  partsOf,
  type Range,
  type Site,
  totalsOf,
} from "../report/index.ts";
import { toLspRange, toOffset } from "./convert.ts";

/**
 * Where a number comes from: a number of the prose from its figure, a total from its parts, 上年结转 from last year's
 * report. Any other figure is its own source, so that an editor that is asked again lists its references.
 */
export function definitions(analysis: Analysis, position: Position, uri: string): DefinitionLink[] {
  const { syntax } = analysis.report;
  const offset = toOffset(syntax, position);
  const placed = cellAt(analysis.report, offset);
  if (!placed) {
    const named = comparisonsAt(analysis, offset);
    return uniqueCells(named).map((cell) => linkTo(analysis, uri, cell.range, named[0]?.statement.range));
  }
  const { cell } = placed;
  const last = isCarriedIn(analysis.report, cell)
    ? lastYearOf(analysis.report, analysis.context, cell)
    : null;
  const parts = partsOf(analysis.ties, cell);
  const sources = [
    ...(last ? [linkToSite(analysis, last.site, cell.range)] : []),
    ...parts.map((part) => linkTo(analysis, uri, part.range, cell.range)),
  ];
  return sources.length > 0 ? sources : [linkTo(analysis, uri, cell.range, cell.range)];
}

/** The same for clients that know no links: places alone. */
export function toLocations(links: readonly DefinitionLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

/**
 * Where else a figure counts: the totals it is added into, the numbers of the prose that mean it, and the figure
 * of last year's report it is read against. From a number of the prose: the same, for the figures it means.
 */
export function references(
  analysis: Analysis,
  position: Position,
  options: { readonly uri: string; readonly includeDeclaration: boolean },
): Location[] {
  const { report, ties, context } = analysis;
  const offset = toOffset(report.syntax, position);
  const placed = cellAt(report, offset);
  const cells = placed ? [placed.cell] : uniqueCells(comparisonsAt(analysis, offset));
  const here = [
    ...(options.includeDeclaration ? cells : []),
    ...cells.flatMap((cell) => totalsOf(ties, cell)),
    ...statementsOf(analysis, cells),
  ].map(({ range }) => range);
  const sites = cells.flatMap((cell) => lastYearOf(report, context, cell)?.site ?? []);
  return [
    ...uniqueRanges(here).map((range) => ({ uri: options.uri, range: toLspRange(report.syntax, range) })),
    ...sites.map(({ name, range }) => ({ uri: name, range })),
  ];
}

/** Numbers of LSP's `DocumentHighlightKind`. */
const READ: DocumentHighlightKind = 2;
const WRITE: DocumentHighlightKind = 3;

/**
 * What belongs together with the number at a position: of a total its parts, of a part its totals, the other
 * members of the balance line, and the numbers of the prose that mean it. Null where no such number stands, so
 * that other words are left to the editor.
 */
export function highlights(analysis: Analysis, position: Position): DocumentHighlight[] | null {
  const { report } = analysis;
  const offset = toOffset(report.syntax, position);
  const placed = cellAt(report, offset);
  const named = placed ? [] : comparisonsAt(analysis, offset);
  const own = placed?.cell.range ?? named[0]?.statement.range;
  if (!own) return null;
  const cells = placed ? listKin(analysis, placed) : uniqueCells(named);
  const statements = statementsOf(analysis, placed ? [placed.cell] : cells);
  const others = uniqueRanges([...cells, ...statements].map(({ range }) => range)).filter(
    ({ start, end }) => start !== own.start || end !== own.end,
  );
  return [
    { range: toLspRange(report.syntax, own), kind: WRITE },
    ...others.map((range) => ({ range: toLspRange(report.syntax, range), kind: READ })),
  ];
}

function listKin({ ties }: Analysis, { cell }: FoundCell): readonly Cell[] {
  return [...partsOf(ties, cell), ...totalsOf(ties, cell), ...balancedWith(ties, cell)].filter(
    ({ figure }) => figure.kind !== "absent",
  );
}

function comparisonsAt({ report, prose }: Analysis, offset: number): readonly Comparison[] {
  return compareProse(report, prose).filter(({ statement: { range } }) => isAround(range, offset));
}

function uniqueCells(comparisons: readonly Comparison[]): readonly Cell[] {
  return [...new Set(comparisons.flatMap(({ figures }) => figures.cells))];
}

/** What the prose says of one of these figures. */
function statementsOf(
  { report, prose }: Analysis,
  cells: readonly Cell[],
): readonly { readonly range: Range }[] {
  return compareProse(report, prose)
    .filter(({ figures }) => figures.cells.some((cell) => cells.includes(cell)))
    .map(({ statement }) => statement);
}

function uniqueRanges(ranges: readonly Range[]): Range[] {
  const byPlace = new Map(ranges.map((range) => [`${range.start}-${range.end}`, range]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function linkTo({ report }: Analysis, uri: string, target: Range, origin: Range | undefined): DefinitionLink {
  const range = toLspRange(report.syntax, target);
  return {
    ...(origin ? { originSelectionRange: toLspRange(report.syntax, origin) } : {}),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  };
}

function linkToSite({ report }: Analysis, { name, range }: Site, origin: Range): DefinitionLink {
  return {
    originSelectionRange: toLspRange(report.syntax, origin),
    targetUri: name,
    targetRange: range,
    targetSelectionRange: range,
  };
}
