import type { RowSpec } from "../editions/edition.ts";
import type { DeviatingLabel, Label } from "../model/report.ts";
import type { SourceRow } from "../syntax/syntax.ts";
import { labelKey } from "../text/label.ts";
import { cover, type Range } from "../text/range.ts";
import { findColumnLeft, findLikelyColumn, findLikelyRow, type Lexicon } from "./lexicon.ts";
import { isGrid, joinLabel, type Token } from "./tokens.ts";
import { isBlankLine, isUnlabelledLine, LEAST_HEADERS, listEmptiesBefore } from "./unlabelled.ts";

/** A row whose label is known and whose values are collected, but not yet placed under columns. */
export interface DraftRow {
  readonly spec: RowSpec;
  readonly label: Label | null;
  /** Figures, malformed values and the empty cells of the label's line, in text order. */
  readonly values: Token[];
  /** The line the label (or the first figure) stands in. */
  readonly source: SourceRow;
  /** Grid column of the label's last piece; −1 without a label. */
  readonly labelColumn: number;
}

export interface DraftUnknown {
  readonly label: Token | null;
  readonly values: Token[];
}

/** Everything of a table that a stream of cells holds. */
export interface RowGroups {
  readonly rows: DraftRow[];
  readonly unknown: DraftUnknown[];
  readonly deviatingColumns: DeviatingLabel[];
  /** Distinct header labels found. */
  readonly headers: Set<string>;
  /** From the first to the last header label found. */
  headerRange: Range | null;
}

/** A label may be broken into this many pieces. */
const MOST_PIECES = 6;
const LONGEST_MALFORMED = 12;
/** On a line of its own, text after a label is taken for its value only when it is as short as a figure. */
const SHORT_VALUE = 4;
/** The unit of a count, which the standard leaves to be understood. */
const UNIT_NOTE = /[（(](?:单位[：:])?[件个条份][）)]$/;
const SENTENCE = /[。；：！？]/;
/** The unit behind a label, whose colon makes no sentence of it: （单位：万元）. */
const MEASURE = /[（(]单位[：:][^（）()]{1,4}[）)]$/;

/** Reads one table from a stream of cells: labels open rows, figures fill them, row breaks are only hints. */
export function groupRows(lexicon: Lexicon, tokens: readonly Token[]): RowGroups {
  return new Drafting(lexicon, tokens).run();
}

class Drafting {
  private readonly draft: RowGroups = {
    rows: [],
    unknown: [],
    deviatingColumns: [],
    headers: new Set(),
    headerRange: null,
  };
  /** The row that takes the next figures; null where figures belong to nothing of this table. */
  private open: DraftRow | null = null;
  /** Figures after an unknown or foreign label go here. */
  private sink: Token[] | null = null;
  private at = 0;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly tokens: readonly Token[],
  ) {}

  run(): RowGroups {
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at];
      if (!token) break;
      if (token.kind === "text") this.readText(token);
      else {
        this.readFigure(token);
        this.at++;
      }
    }
    return this.draft;
  }

  private readText(token: Token): void {
    if (this.readExactLabel() || this.readLikelyLabel(token)) return;
    this.at++;
    const { open } = this;
    const fits = open && countValues(open) < open.spec.cells.length;
    const sameLine = open?.source === token.row;
    const short = token.cell.text.length <= LONGEST_MALFORMED && !SENTENCE.test(token.cell.text);
    if (open && fits && short && (sameLine || token.cell.text.length <= SHORT_VALUE)) {
      open.values.push(token);
      return;
    }
    this.close();
    if (short && isUnlabelledLine(this.lexicon, this.draft.headers.size, token)) {
      this.openUnlabelled(token);
      return;
    }
    if (short && this.isFollowedByFigure() && (isGrid(token.row) || this.hasBegun())) {
      const unknown: DraftUnknown = { label: token, values: [] };
      this.draft.unknown.push(unknown);
      this.sink = unknown.values;
    } else this.readColumnLabel(token);
  }

  /** Matches the longest label of the standard that the next text cells, joined, make up. */
  private readExactLabel(): boolean {
    const { exact, prefixes } = this.lexicon;
    let key = "";
    let found: { end: number; key: string } | null = null;
    let pieces = 0;
    for (let index = this.at; index < this.tokens.length && pieces < MOST_PIECES; index++) {
      const token = this.tokens[index];
      if (!token || token.kind === "figure") break;
      if (token.kind === "empty") continue;
      if (token.key === "") break;
      key += token.key;
      pieces++;
      if (exact.has(key)) found = { end: index + 1, key };
      if (!prefixes.has(key)) break;
    }
    if (!found) return false;
    const entry = exact.get(found.key);
    if (!entry) return false;
    const label = joinLabel(this.tokens, this.at, found.end, "exact");
    if (entry.kind === "header") {
      const row = this.lexicon.bare.get(found.key);
      this.at = found.end;
      if (row && this.isFollowedByFigure()) {
        this.start(row, { ...label, match: "deviating" });
        return true;
      }
      this.close();
      this.draft.headers.add(found.key);
      this.draft.headerRange = this.draft.headerRange
        ? cover(this.draft.headerRange, label.range)
        : label.range;
      return true;
    }
    this.at = found.end;
    if (entry.kind === "row") {
      if (this.isFollowedByFigure() || this.lineGoesOn(found.end) || this.hasBegun())
        this.start(entry.spec, label);
      else this.close();
      return true;
    }
    this.close();
    if (entry.kind === "foreign") this.sink = [];
    return true;
  }

  /** A label that is nearly the standard's opens a row only where figures follow it. */
  private readLikelyLabel(token: Token): boolean {
    if (token.key === "" || SENTENCE.test(token.cell.text) || !this.isLabelPlace(token)) return false;
    for (const pieces of [1, 2]) {
      const end = this.at + pieces;
      const second = this.tokens[end - 1];
      if (second?.kind !== "text") break;
      if (pieces === 2 && (second.row === token.row || this.lexicon.exact.has(second.key))) break;
      const key = pieces === 1 ? token.key : token.key + second.key;
      if (!this.isFollowedByFigure(end) && !this.lineGoesOn(end)) continue;
      const spec = findLikelyRow(this.lexicon, key);
      if (!spec) continue;
      const label = joinLabel(this.tokens, this.at, end, "deviating");
      this.at = end;
      this.start(spec, label);
      return true;
    }
    return false;
  }

  /** A label stands at the head of its line: before it only other labels or empty cells. */
  private isLabelPlace(token: Token): boolean {
    for (let index = this.at - 1; this.tokens[index]?.row === token.row; index--) {
      if (this.tokens[index]?.kind === "figure") return false;
    }
    return true;
  }

  private readColumnLabel(token: Token): void {
    const { range, text } = token.cell;
    if (token.key === "" || SENTENCE.test(text.replace(MEASURE, ""))) return;
    if (token.row.cells.length < 2 && this.draft.headers.size === 0) return;
    if (this.lexicon.exact.get(labelKey(text.replace(UNIT_NOTE, "")))?.kind === "header") return;
    const likely =
      findLikelyColumn(this.lexicon, token.key) ?? findColumnLeft(this.lexicon, token.row, range);
    // Where cells have no borders, what stands in a label is a piece of it: 社会公益 above 组织.
    if (!likely || (!isGrid(token.row) && labelKey(likely.label).includes(token.key))) return;
    this.draft.deviatingColumns.push({
      range,
      text,
      pieces: [range],
      match: "deviating",
      expected: likely.label,
    });
  }

  private readFigure(token: Token): void {
    if (this.open) {
      const own = this.open.source === token.row || this.open.values.some((value) => value.row === token.row);
      if (token.kind === "empty" && !own) return;
      if (own || this.takes(this.open, token)) {
        this.open.values.push(token);
        return;
      }
    }
    if (this.sink) {
      if (token.kind === "figure") this.sink.push(token);
      return;
    }
    this.startUnlabelled(token);
  }

  /** Whether figures of a further line still belong to the row. */
  private takes(row: DraftRow, token: Token): boolean {
    const count = countValues(row);
    const missing = row.spec.cells.length - count;
    if (!isGrid(token.row)) return missing > 0 || token.row.layout === "lines";
    const coming = token.row.cells.filter((cell) => cell.text !== "").length;
    return coming <= missing;
  }

  private openUnlabelled(token: Token): void {
    const spec = this.lexicon.unlabelled;
    if (!spec) return;
    this.open = { spec, label: null, values: [token], source: token.row, labelColumn: -1 };
    this.draft.rows.push(this.open);
    // Empty cells before the first figure stand in its line and may be blanks.
    if (isGrid(token.row)) this.open.values.unshift(...listEmptiesBefore(this.tokens, this.at));
  }

  /** Opens table 四's line, or notes figures without a label. */
  private startUnlabelled(token: Token): void {
    const spec = this.lexicon.unlabelled;
    const { row } = token;
    if (spec) {
      const isBlank = token.kind === "empty";
      if (this.draft.headers.size < LEAST_HEADERS || (isBlank && !isBlankLine(this.lexicon, token))) return;
      this.openUnlabelled(token);
      return;
    }
    if (token.kind === "figure" && isGrid(row) && this.hasBegun()) {
      const unknown: DraftUnknown = { label: null, values: [token] };
      this.draft.unknown.push(unknown);
      this.sink = unknown.values;
    }
  }

  private start(spec: RowSpec, label: Label): void {
    const last = this.tokens[this.at - 1];
    if (!last) return;
    this.sink = null;
    this.open = { spec, label, values: [], source: last.row, labelColumn: last.cell.column };
    this.draft.rows.push(this.open);
  }

  private close(): void {
    this.open = null;
    this.sink = null;
  }

  private hasBegun(): boolean {
    return this.draft.headers.size > 0 || this.draft.rows.length > 0;
  }

  /** Whether the next cell that is not empty is a figure. */
  private isFollowedByFigure(from = this.at): boolean {
    for (let index = from; index < this.tokens.length; index++) {
      const token = this.tokens[index];
      if (token && token.kind !== "empty") return token.kind === "figure";
    }
    return false;
  }

  /** Whether empty cells follow in the same line: a form that is not filled in yet. */
  private lineGoesOn(from: number): boolean {
    const next = this.tokens[from];
    const last = this.tokens[from - 1];
    if (!next || !last || next.row !== last.row || !isGrid(next.row)) return false;
    for (let index = from; this.tokens[index]?.row === last.row; index++) {
      if (this.tokens[index]?.kind === "text") return false;
    }
    return true;
  }
}

/** How many values of a row are more than empty cells. */
export function countValues(row: DraftRow): number {
  let count = 0;
  for (const value of row.values) if (value.kind !== "empty") count++;
  return count;
}
