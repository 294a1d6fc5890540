import type { Text } from "../text/language.ts";
import type { SectionKey } from "./sectionKey.ts";
import type { Template } from "./template.ts";

export type { SectionKey };

/** The first report year of an edition: `2019` (国办公开办函〔2019〕60号, trial), `2021` (国办公开办函〔2021〕30号). */
export type EditionKey = string;

/** The three statistical tables; each is named after the section it stands in (二, 三, 四). */
export type TableKey = "proactive" | "requests" | "disputes";

/** One of the six sections as the standard prescribes it. */
export interface SectionSpec {
  readonly key: SectionKey;
  /** 1 to 6; printed as 一 to 六. */
  readonly number: number;
  /** The title without its numeral: `总体情况`. */
  readonly title: string;
  /** Titles met in published reports that mean this section; they are recognised, and reported. */
  readonly aliases: readonly string[];
  readonly table: TableKey | null;
}

/** What a figure counts: whole things, money (may have decimals), or a change (may be negative). */
export type Unit = "count" | "amount" | "change";

/** Where a figure stands in the model: keys of design.md's glossary, as printed by `nianbao data`. */
export interface Coordinate {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
}

/** One figure cell of the standard's table. */
export interface CellSpec extends Coordinate {
  readonly unit: Unit;
  /** The name of the column as a message says it: `自然人`, `本年制发件数`. */
  readonly columnName: Text;
}

/** One line of figures as it is printed. Table 四 prints three model rows in a single line without a label. */
export interface RowSpec {
  /** `received`, `denied.stateSecret`; for table 四's unlabelled line, `figures`. */
  readonly key: string;
  /** The label of the standard, with its numbering: `1.属于国家秘密`; null where the line has none. */
  readonly label: string | null;
  /** The group labels above it, outermost first: `三、本年度办理结果`, `（三）不予公开`. */
  readonly groups: readonly string[];
  /** The name of the row as a message says it: `（三）不予公开 1.属于国家秘密`. */
  readonly name: Text;
  readonly cells: readonly CellSpec[];
}

/** A cell of a printed header; spans are counts of grid columns and rows, 1 where omitted. */
export interface HeaderCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A stretch of rows under one header. Table 二 has four or five, tables 三 and 四 one each. */
export interface BlockSpec {
  /** `第二十条第（一）项`; null where the block has no title line. */
  readonly title: string | null;
  /** The header as printed, row by row, for writing a fresh table. */
  readonly header: readonly (readonly HeaderCell[])[];
  /** The labels of the figure columns, from left to right, as the standard prints them. */
  readonly columnLabels: readonly string[];
  /** Grid columns that stand before the first figure: 1 in tables 二, 3 in table 三, 0 in table 四. */
  readonly labelColumns: number;
  readonly rows: readonly RowSpec[];
}

/** One of the three tables. */
export interface TableSpec {
  readonly key: TableKey;
  /** How a message names it: 表二, 表三, 表四. */
  readonly name: Text;
  readonly blocks: readonly BlockSpec[];
}

/**
 * A balance identity (勾稽关系): the sum of `left` equals the sum of `right`.
 * `total`: `left` is the single total, `right` its parts. `balance`: 一 + 二 = 三（七） + 四 of one column, with
 * `left` the applications (received, carriedIn) and `right` what became of them (outcomeTotal, carriedOut).
 */
export interface Identity {
  /** Unique in its edition: `requests/row/received`, `requests/outcomes/business`, `requests/balance/total`. */
  readonly key: string;
  readonly kind: "total" | "balance";
  readonly table: TableKey;
  readonly left: readonly Coordinate[];
  readonly right: readonly Coordinate[];
  /** How the right side is named in a message: `（一）至（六）`, `自然人与法人或其他组织各列`. */
  readonly parts: Text;
}

/** One edition of the standard, wholly as data. */
export interface Edition {
  readonly key: EditionKey;
  readonly name: Text;
  /** Report years it is in force for, both inclusive; `to` null while it is in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly sections: readonly SectionSpec[];
  readonly tables: Readonly<Record<TableKey, TableSpec>>;
  readonly identities: readonly Identity[];
  /** Rows of other editions (`requests/otherHandling`) → the row here that takes their figures on conversion. */
  readonly successors: Readonly<Record<string, string>>;
  /** Rows that tell again what last year's report told in another row, column by column. */
  readonly carryOvers: readonly CarryOver[];
  readonly template: Template;
}

/** A row whose figures last year's report has told already: 上年结转 is last year's 结转下年度继续办理. */
export interface CarryOver {
  readonly table: TableKey;
  readonly row: string;
  /** The row of last year's report. */
  readonly from: string;
}

/** What a label in a table names. */
export type Named =
  | { readonly kind: "row"; readonly row: RowSpec }
  /** `key` is that of its rows up to the point: `denied` of `denied.stateSecret`; 三、本年度办理结果 is `outcome`. */
  | { readonly kind: "group"; readonly key: string; readonly label: string }
  /** The first cell that stands in the column. */
  | { readonly kind: "column"; readonly cell: CellSpec }
  /** Any other cell of a printed header. */
  | { readonly kind: "header"; readonly label: string };
