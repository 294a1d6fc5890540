import { isInside, normalizeUri, resolvePath } from "../files/uris.ts";
import type { Configuration } from "./configurations.ts";

/** Where last year's reports of a file are said to be. */
export interface PreviousPlace {
  /** The address of a file or folder, in the one spelling. */
  readonly place: string;
  /** The folder from which it is named: the configuration's, or the open one. */
  readonly from: string;
}

/**
 * Where last year's reports of a file are: where its own configuration says so, or else the user's settings. What the
 * configurations of other files say does not count for it.
 * @param configuration that in force for the file; null for none.
 * @param setting the path in the settings, which is empty where none is named, and the folder from which it leads.
 */
export function previousPlaceOf(
  configuration: Configuration | null,
  setting: { readonly path: string; readonly from: string },
): PreviousPlace | null {
  const own = configuration?.config.previousReports ?? null;
  const path = own ?? setting.path;
  if (path === "") return null;
  const from = normalizeUri(own !== null && configuration ? configuration.folder : setting.from);
  return { place: resolvePath(from, path), from };
}

/**
 * Whether a file is one of last year's reports, which are looked at and not judged, unless one folder holds the
 * reports of every year.
 * @param uri its address in the one spelling.
 * @param previous where last year's reports of this file are.
 */
export function isPreviousReport(uri: string, previous: PreviousPlace | null): boolean {
  return previous !== null && isInside(previous.place, uri) && !isInside(previous.place, previous.from);
}
