import type { Files } from "../files/files.ts";
import { normalizeUri } from "../files/uris.ts";
import { arrangeFolder, digestText, type Folder, type ReportDigest } from "../report/index.ts";
import { TimeSlice } from "./timeSlice.ts";

/** Last year's reports by agency, as the arrangement of a folder has them. */
export type PreviousByAgency = Folder["previousByAgency"];

/** More files than this in the place of last year's reports are not looked at. */
const MOST_FILES = 2000;

/** Last year's reports in the places that configurations and settings name. What has been read is kept until it is forgotten. */
export class PreviousReports {
  private readonly byPlace = new Map<string, Promise<PreviousByAgency>>();
  private readonly settled = new Map<string, PreviousByAgency>();

  /** @param mayRead whether a file may be looked at, wherever a link in its place leads to. */
  constructor(
    private readonly files: () => Files,
    private readonly mayRead: (uri: string) => Promise<boolean>,
  ) {}

  /** The reports in a file, or in a folder and below. @param place its URI. */
  find(place: string): Promise<PreviousByAgency> {
    const known = this.byPlace.get(place);
    if (known) return known;
    const found = this.read(place).then((reports) => {
      // What was found before everything was forgotten no longer counts.
      if (this.byPlace.get(place) === found) this.settled.set(place, reports);
      return reports;
    });
    this.byPlace.set(place, found);
    return found;
  }

  /** The same at once; undefined where they have not been read by now. */
  known(place: string): PreviousByAgency | undefined {
    return this.settled.get(place);
  }

  /** Whether a file is among those that have been read, or may become one. */
  covers(uri: string): boolean {
    return [...this.byPlace.keys()].some((place) => uri === place || uri.startsWith(`${place}/`));
  }

  forget(): void {
    this.byPlace.clear();
    this.settled.clear();
  }

  private async read(place: string): Promise<PreviousByAgency> {
    const files = this.files();
    const listed = await files.list(place, new AbortController().signal);
    const digests: ReportDigest[] = [];
    const pace = new TimeSlice();
    for (const uri of listed.length > 0 ? listed.slice(0, MOST_FILES) : [place]) {
      const text = (await this.mayRead(uri)) ? await files.read(uri) : null;
      const digest = text === null ? null : digestText(text, normalizeUri(uri));
      if (digest) digests.push(digest);
      await pace.yieldIfDue();
    }
    return arrangeFolder([], digests).previousByAgency;
  }
}
