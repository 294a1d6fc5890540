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
}

/** A place that explains a finding: in the same text, or in another report. */
export type Related =
  | { readonly range: Range; readonly message: Text }
  | { readonly site: Site; readonly message: Text };

/** What a rule found. The registry adds code and severity. */
export interface Problem {
  /** What is wrong, the arithmetic, what to do. */
  readonly message: Text;
  readonly range: Range;
  /** Only where one cell is meant. */
  readonly cell?: Coordinate;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** A problem with the rule's code and the severity in force. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly range: Range;
  readonly cell?: Coordinate;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
