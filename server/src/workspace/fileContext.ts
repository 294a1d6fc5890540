import type { TextDocument } from "vscode-languageserver-textdocument";
import { CONFIG_NAME } from "../config/config.ts";
import { Configurations, contextOf, folderOf, type ReadText } from "../config/configurations.ts";
import { isPreviousReport, type PreviousPlace, previousPlaceOf } from "../config/previousPlace.ts";
import type { Settings } from "../config/settings.ts";
import { Pause } from "../documents/pause.ts";
import type { ConfigTarget } from "../features/suppressing.ts";
import type { Files } from "../files/files.ts";
import { fileNameOf, mayBeFolder, normalizeUri, resolvePath } from "../files/uris.ts";
import { type AnalysisContext, type Level, RULES } from "../report/index.ts";
import { type PreviousByAgency, PreviousReports } from "./previousReports.ts";

/** What is asked for where files, settings and open documents are known. Every address is in its one spelling. */
export interface FileContextHost {
  files(): Files;
  settings(uri: string): Settings;
  /** An open document, whose text goes before its file's; null where it is not open. */
  openDocument(uri: string): TextDocument | null;
  /** The open folder that holds a file; null where none does. */
  rootOf(uri: string): string | null;
  /** Whether last year's reports may be looked for in a place: in folders that are not trusted, nowhere else. */
  mayLookInto(place: string): boolean;
  /** The same of what is there, whatever links lead to it. */
  mayRead(uri: string): Promise<boolean>;
  /** More is known now than when it was last asked for. */
  renew(): void;
}

/** What a file is judged by that a configuration passes over: by nothing. */
const SILENT: Readonly<Record<string, Level>> = Object.fromEntries(RULES.map(({ code }) => [code, "off"]));
/** How long others wait for what is known of a file, in milliseconds. */
const PATIENCE = 1000;
/** How long a pause is, in milliseconds, before others are judged by what has changed. */
const PAUSE = 300;

/**
 * What is known of a file from the settings and from the configuration in force for it, with last year's reports
 * where these name them. It is read in the background; until then, files are judged without it.
 */
export class FileContext {
  private readonly configurations: Configurations;
  private readonly previousReports: PreviousReports;
  /** Places of last year's reports that are being read. */
  private readonly awaited = new Set<string>();
  private readonly renewal = new Pause();

  constructor(private readonly host: FileContextHost) {
    const read: ReadText = async (uri) => host.openDocument(uri)?.getText() ?? host.files().read(uri);
    this.configurations = new Configurations(read);
    this.previousReports = new PreviousReports(() => host.files(), host.mayRead);
  }

  /**
   * Resolves when the configuration of a file is known, or lets itself be waited for: to whether there is one. Last
   * year's reports are not waited for.
   */
  async resolve(uri: string): Promise<boolean> {
    const key = normalizeUri(uri);
    if (this.configurations.known(key) === undefined) {
      let isLate = false;
      const found = this.configurations.find(key).then((configuration) => {
        if (isLate && configuration) this.host.renew();
      });
      await Promise.race([found, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      isLate = true;
    }
    const configuration = this.configurations.known(key) ?? null;
    const place = this.previousOf(key)?.place ?? null;
    if (place !== null && !this.previousReports.known(place) && !this.awaited.has(place)) {
      this.awaited.add(place);
      void this.previousReports.find(place).then(() => {
        this.awaited.delete(place);
        this.host.renew();
      });
    }
    return configuration !== null;
  }

  /**
   * The configuration in force for a file, or the one that can be made in the open folder, its text being null then;
   * null where it is not known yet, or the file lies in no folder.
   */
  targetFor(uri: string): ConfigTarget | null {
    const key = normalizeUri(uri);
    const known = this.configurations.known(key);
    const folder = folderOf(key);
    if (known === undefined || folder === null) return null;
    const place = known?.uri ?? resolvePath(this.host.rootOf(key) ?? folder, CONFIG_NAME);
    const document = this.host.openDocument(place);
    if (document) return { uri: document.uri, text: document.getText(), version: document.version };
    return { uri: place, text: known?.text ?? null, version: null };
  }

  /** What is known of a file by now. */
  contextOf(uri: string): AnalysisContext {
    const configuration = this.configurations.known(normalizeUri(uri)) ?? null;
    const context = contextOf(configuration?.config ?? null, this.host.settings(normalizeUri(uri)).levels);
    return this.ignores(uri) ? { ...context, levels: SILENT } : context;
  }

  /** Whether the configuration in force wants a file to be passed over, as far as that is known by now. */
  ignores(uri: string): boolean {
    const key = normalizeUri(uri);
    return this.configurations.known(key)?.ignores(key) ?? false;
  }

  /** Last year's reports that are named for a file; null where none are, or they have not been read by now. */
  previousFor(uri: string): PreviousByAgency | null {
    const previous = this.previousOf(normalizeUri(uri));
    return previous ? (this.previousReports.known(previous.place) ?? null) : null;
  }

  /**
   * Whether a file is one of last year's reports, which are looked at and not judged, unless one folder holds the
   * reports of every year.
   */
  isPrevious(uri: string): boolean {
    const key = normalizeUri(uri);
    const previous = this.previousOf(key);
    return isPreviousReport(key, previous);
  }

  /** Takes note of a changed, new or removed file or folder, by which others may be judged. */
  didChange(uri: string, isDeleted = false): void {
    const key = normalizeUri(uri);
    if (isConfig(key) || (isDeleted && this.configurations.liesIn(key))) this.forget();
    else if (this.previousReports.covers(key)) {
      this.forgetPrevious();
      this.renewSoon();
    } else if (!isDeleted && mayBeFolder(key)) void this.lookInto(key);
  }

  /** With a new folder, a configuration may have come. */
  private async lookInto(folder: string): Promise<void> {
    const text = await this.host.files().read(`${folder}/${CONFIG_NAME}`);
    if (text !== null) this.forget();
  }

  private forget(): void {
    this.configurations.forget();
    this.forgetPrevious();
    this.renewSoon();
  }

  /** Last year's reports are to be looked for anew. */
  forgetPrevious(): void {
    this.previousReports.forget();
    this.awaited.clear();
  }

  private renewSoon(): void {
    this.renewal.after(PAUSE, () => this.host.renew());
  }

  /** Where last year's reports are said to be, by the configuration or else by the settings, and from which folder. */
  private previousOf(uri: string): PreviousPlace | null {
    const path = this.host.settings(uri).previousReports;
    const from = this.host.rootOf(uri) ?? folderOf(uri) ?? uri;
    const previous = previousPlaceOf(this.configurations.known(uri) ?? null, { path, from });
    return previous && this.host.mayLookInto(previous.place) ? previous : null;
  }
}

/** Whether an address is that of a folder's configuration. */
export function isConfig(uri: string): boolean {
  return fileNameOf(uri) === CONFIG_NAME;
}
