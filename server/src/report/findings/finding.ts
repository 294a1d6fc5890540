import type { Coordinate } from "../editions/edition.ts";
import type { Site } from "../folder/digest.ts";
import type { Edit } from "../text/edits.ts";
import type { Text } from "../text/language.ts";
import type { Range } from "../text/range.ts";

export type Severity = "error" | "warning" | "information" | "hint";
export type Level = Severity | "off";

/** A repair as data. `safe` ones may be applied without asking: they change no figure by guess. */
export interface Fix {
  readonly title: Text;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Its part in a repair of all places, where many problems of one cause are told as one. */
  readonly shared?: SharedFix;
}

/** What one of many places of a cause gives to the repair of all of them. */
export interface SharedFix {
  /** Parts of one key make one repair; `*` fits any. */
  readonly key: string;
  readonly title: Text;
  readonly edits: readonly Edit[];
}

/** A place that explains a finding: in the same text (of one figure, where `cell` says so), or in another report. */
export type Related =
  | { readonly range: Range; readonly cell?: Coordinate; readonly message: Text }
  | { readonly site: Site; readonly message: Text };

/** What a rule found. The registry adds code and severity. */
export interface Problem {
  /** What is wrong, the arithmetic, what to do. */
  readonly message: Text;
  readonly range: Range;
  /** Only where one cell is meant. */
  readonly cell?: Coordinate;
  readonly related?: readonly Related[];
  /** Where figures disagree: what ought to stand there, what does, and how much that is too much. */
  readonly expected?: number;
  readonly actual?: number;
  readonly difference?: number;
  readonly fixes?: readonly Fix[];
  /** What brought it about, where there may be many such places. */
  readonly cause?: Cause;
}

/** A cause that a table or the prose may show in many places: beyond a few they are told as one. */
export interface Cause {
  /** Problems of one rule with equal keys have one cause: `requests/short`. */
  readonly key: string;
  /** The place in a few words, for the list of all of them. */
  readonly place: Text;
  /** How many rows and figures the place stands for. */
  readonly rows: number;
  readonly cells: number;
  /** The places in running text, where a problem tells of several. */
  readonly ranges?: readonly Range[];
  /** The figures meant, with their places, where there are several. */
  readonly figures?: readonly { readonly range: Range; readonly cell: Coordinate }[];
  /** Tells the cause once for all places. */
  tellAll(all: { readonly places: number; readonly rows: number; readonly cells: number }): Text;
}

/** A problem with the rule's code and the severity in force. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly range: Range;
  readonly cell?: Coordinate;
  readonly related: readonly Related[];
  readonly expected?: number;
  readonly actual?: number;
  readonly difference?: number;
  readonly fixes: readonly Fix[];
  /** Of how many problems it tells as one; their places are all among `related`. Absent for a single one. */
  readonly places?: number;
}
