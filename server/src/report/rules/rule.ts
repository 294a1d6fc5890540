import type { Site } from "../digest.ts";
import type { Coordinate } from "../editions/edition.ts";
import type { Folder } from "../folder/folder.ts";
import type { Tie } from "../identities.ts";
import type { Text } from "../language.ts";
import type { Suspicion } from "../localize.ts";
import type { ProseLine } from "../prose/prose.ts";
import type { Report } from "../report.ts";
import type { Range } from "../text/range.ts";
import type { StrayWord } from "./levels.ts";
import type { Outcome } from "./suppress.ts";

export type Severity = "error" | "warning" | "information" | "hint";
export type Level = Severity | "off";
export type RuleGroup =
  | "document"
  | "tables"
  | "prose"
  | "dates"
  | "folder"
  | "wording"
  | "privacy"
  | "suppression";

/** One replacement; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

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
  /** Where figures disagree: what ought to stand there, what does, and how much that is too much. */
  readonly expected?: number;
  readonly actual?: number;
  readonly difference?: number;
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
  readonly expected?: number;
  readonly actual?: number;
  readonly difference?: number;
  readonly fixes: readonly Fix[];
}

/** What a check may look at. Everything is computed once per text and shared. */
export interface CheckInput {
  readonly report: Report;
  /** Every identity of the tables found, evaluated. */
  readonly ties: readonly Tie[];
  /** For each table with failing identities, which cells explain them. */
  readonly suspicions: readonly Suspicion[];
  /** Every line that belongs to no table, in text order. */
  readonly prose: readonly ProseLine[];
  /** What became of the comments that suppress, in text order; empty but for rules that speak last. */
  readonly outcomes: readonly Outcome[];
  /** Codes and levels in comments of levels that are none. */
  readonly strays: readonly StrayWord[];
  readonly context: AnalysisContext;
}

/** What is known besides the text itself. All optional: the core judges a bare text as well. */
export interface AnalysisContext {
  readonly levels?: Readonly<Record<string, Level>>;
  /** What kind of agency reports, where its name does not tell. */
  readonly agencyLevel?: AgencyLevel;
  /** The last day for publishing, in the year after the report's; `month` 1 to 12, `day` 1 to 31. */
  readonly deadline?: { readonly month: number; readonly day: number };
  /** Words that the user wants replaced, besides the built-in list. */
  readonly terms?: readonly Term[];
  /** What the host calls the text: by this name it is left out where it stands in its own folder. */
  readonly name?: string;
  /** The reports of the folder (folder/folder.ts), this one among them or not; without it rules across reports are silent. */
  readonly folder?: Folder;
}

/** A word that is not to be used, with the one in its place; `note` says why. */
export interface Term {
  readonly wrong: string;
  readonly right: string;
  readonly note?: string;
}

/** A department of a government, or a government itself. */
export type AgencyLevel = "department" | "township" | "county" | "city" | "province";

/** A rule: its manual page and its check, in one file named after its code. */
export interface Rule {
  readonly code: string;
  readonly group: RuleGroup;
  readonly level: Severity;
  /** `safe`: every fix is; `mixed`: some are; `unsafe`: offered, never applied by itself. */
  readonly fix: "safe" | "mixed" | "unsafe" | "none";
  /** It asks for what is not written yet: in a new document an editor shows it as a hint until the first save. */
  readonly completeness?: true;
  /** It judges what comments did to the findings of the others, and so it runs after them. */
  readonly last?: true;
  /** One line: when it speaks. */
  readonly summary: Text;
  /** Why it matters, with the clause it rests on. */
  readonly why: Text;
  /** What to do. */
  readonly advice: Text;
  /** Fragments run as tests: `wrong` gives findings of this rule, exactly one; `right` gives none. */
  readonly examples: {
    readonly wrong: string;
    readonly right: string;
    /** Another report, beside which both stand in a folder; where the rule looks across reports. */
    readonly beside?: string;
  };
  check(input: CheckInput): Iterable<Problem>;
}
