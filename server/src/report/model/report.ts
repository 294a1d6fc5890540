import type {
  CellSpec,
  Coordinate,
  Edition,
  EditionKey,
  RowSpec,
  SectionKey,
  SectionSpec,
  TableKey,
  TableSpec,
} from "../editions/edition.ts";
import type { Heading, Layout, Syntax } from "../syntax/syntax.ts";
import type { Figure } from "../text/figure.ts";
import type { Range, Span } from "../text/range.ts";

/** One report, read from any text. Values are readonly, made once per document version. */
export interface Report {
  readonly syntax: Syntax;
  /** The title line(s); null where none was found. */
  readonly title: Title | null;
  /** The agency as the title (else the signature, else the preamble) names it, trimmed; null where none does. */
  readonly agency: string | null;
  /** The report's year; null where no title or preamble tells it. */
  readonly year: number | null;
  /** The edition the tables are written in; where there is no table, the one due for the year. */
  readonly edition: Edition;
  /** The edition that is in force for the report's year (the newest one where the year is unknown). */
  readonly dueEdition: Edition;
  /** Every section heading found, in text order; a key may occur twice, or not at all. */
  readonly sections: readonly Section[];
  /** Null where the report has no such table. */
  readonly tables: Readonly<Record<TableKey, Table | null>>;
  /**
   * The parts in which figures or labels of the standard stand although no table could be read from them: of a table
   * named here `tables` has nothing (its key is null there), which is not the same as a table that is missing.
   */
  readonly unread: readonly UnreadLines[];
  /** What puts the text outside the ground on which reports are judged; empty for nearly every report. */
  readonly outside: readonly Outside[];
  /** The closing agency and date; null where there is neither. */
  readonly signature: Signature | null;
}

/** Lines of a table that were not read with certainty: of what stands in them nothing may be said or mended. */
export interface UnreadLines {
  readonly table: TableKey;
  /** From the first character of the first line's words to the last of the last line's. */
  readonly range: Range;
  /** Zero-based numbers of the first and the last line. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly why: UnreadReason;
}

/**
 * Why lines were not read. `labels`: figures without a row label that is the standard's, so that their rows are not
 * certain. `glued`: cells run together (`规章000`) that cannot be parted. `short`: fewer figures than columns, so that it is
 * not certain which are there. `count`: more figures than columns. `order`: figures or labels stand in an order in
 * which the rows cannot be told. `bare`: labels without any figure. `picture`: a picture or a placeholder (`[TABLE]`)
 * stands in the table's place.
 */
export type UnreadReason = "labels" | "glued" | "short" | "count" | "order" | "bare" | "picture";

/** A reason why a text is not judged as a report of a known edition, and the words that show it. */
export interface Outside {
  /**
   * `early-year`: the report year lies before the first edition known. `traditional`: it is written in traditional
   * characters. `notice`: it is a notice about annual reports. `summary`: it sums up the reports of others.
   */
  readonly reason: "early-year" | "traditional" | "notice" | "summary";
  readonly range: Range;
}

export interface Title {
  /** From the first to the last character of the title's lines. */
  readonly range: Range;
  readonly agency: Span | null;
  /** The digits (or Chinese digits) of the year, without 年. */
  readonly year: Span | null;
  /** How the parts stand; `standard` is agency + year + 年政府信息公开工作年度报告. */
  readonly form:
    | "standard"
    | "year-first"
    | "year-apart"
    | "year-doubled"
    | "year-missing"
    | "year-bare"
    | "words";
  /** What the title line should be by the standard, where agency and year are both known. */
  readonly standardText: string | null;
}

export interface Section {
  readonly key: SectionKey;
  readonly spec: SectionSpec;
  readonly heading: Heading;
  /** The text after the heading line up to the next section heading (or the signature, or the text's end). */
  readonly body: Range;
}

export interface Table {
  readonly key: TableKey;
  /** The edition this table is written in. */
  readonly edition: EditionKey;
  readonly spec: TableSpec;
  /** From its first header or row to its last row. */
  readonly range: Range;
  /** The rows found, in text order. A spec may occur twice; missing rows are not here. */
  readonly rows: readonly Row[];
  /** Whether rows stand as columns in the text, and columns as rows; absent where they do not. */
  readonly isTurned?: true;
  /** Rows of figures whose label is none of the edition's. */
  readonly unknownRows: readonly UnknownRow[];
  /** Header cells that were recognised although they differ from the standard's label. */
  readonly deviatingColumns: readonly DeviatingLabel[];
  /**
   * The lines of the table that were not read with certainty, in text order; empty for nearly every table. While there
   * are any, a row that is not in `rows` may stand there: it is not missing.
   */
  readonly unread: readonly UnreadLines[];
  /** The layout most of its rows are written in. */
  readonly layout: Layout;
  /** Whether it has the standard's rows in their order, by their names, with natural numbers in plain digits, and no others. */
  readonly isRegular: boolean;
}

export interface Row {
  readonly table: TableKey;
  readonly spec: RowSpec;
  /** The label as written, joined where it is broken over lines; null for table 四's unlabelled line. */
  readonly label: Label | null;
  /** Everything that stands in the figures' places, in text order; more or fewer than `cells` where `fit` says so. */
  readonly values: readonly Value[];
  /**
   * One for each of `spec.cells`, in order. Absent ones carry the empty range where they should have stood. A figure of
   * the kind `unread` is not known: never a zero, a blank or an absent one.
   */
  readonly cells: readonly Cell[];
  /**
   * `short`, `long`: fewer or more values than columns, so that it is not certain which value belongs where. `unread`:
   * the row stands in the text, its values (none are given) are among the table's unread lines.
   */
  readonly fit: "exact" | "short" | "long" | "unread";
  /** Whether it fits and holds natural numbers in plain digits alone: of none of them anything is to be said by itself. */
  readonly isNatural: boolean;
  readonly layout: Layout;
  /** From the label's first to the last value's last character. */
  readonly range: Range;
  /** Zero-based numbers of the first and the last line. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface Label {
  readonly range: Range;
  /** The pieces of a label that is broken over cells or lines; one piece where it is not. */
  readonly pieces: readonly Range[];
  readonly text: string;
  /** `exact`: the standard's, but for spaces, widths, punctuation and brackets. */
  readonly match: "exact" | "deviating";
}

export interface DeviatingLabel extends Label {
  /** The standard's label. */
  readonly expected: string;
}

export interface Value {
  readonly range: Range;
  readonly text: string;
  readonly figure: Figure;
}

/** A figure of the report in its place. */
export interface Cell extends Coordinate, Value {
  readonly spec: CellSpec;
}

export interface UnknownRow {
  readonly label: Span | null;
  readonly values: readonly Value[];
  readonly range: Range;
}

export interface Signature {
  readonly range: Range;
  readonly agency: Span | null;
  readonly date: DateSpan | null;
}

/** A date as written; `month` 1 to 12 and `day` 1 to 31 as read, whether or not such a day exists. */
export interface DateSpan extends Span {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
