import type { Folder } from "../folder/folder.ts";
import type { AgencyLevel } from "../words/agencies.ts";
import type { RequiredFigure } from "../words/requiredFigures.ts";
import type { Level } from "./finding.ts";

/** What is known besides the text itself. All optional: the core judges a bare text as well. */
export interface AnalysisContext {
  readonly levels?: Readonly<Record<string, Level>>;
  /** What kind of agency reports, where its name does not tell. */
  readonly agencyLevel?: AgencyLevel;
  /** The last day for publishing, in the year after the report's; `month` 1 to 12, `day` 1 to 31. */
  readonly deadline?: { readonly month: number; readonly day: number };
  /** What a higher office demands beyond the standard. */
  readonly requirements?: Requirements;
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

/** Local demands on a report, as a notice lays them down; what is left out is not demanded. */
export interface Requirements {
  /** The notice that lays them down, as messages are to cite it. */
  readonly notice?: string;
  /** How many characters 总体情况 may have at most, spaces and Markdown marks not counted. */
  readonly overviewLength?: number;
  /** What 总体情况 has to name with its number, or to say that there is none. */
  readonly requiredFigures?: readonly RequiredFigure[];
}
