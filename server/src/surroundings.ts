import { CONFIG_NAME } from "./config.ts";
import { type Configuration, Configurations, contextOf, type ReadText } from "./configurations.ts";
import type { Files } from "./files.ts";
import { type PreviousByAgency, PreviousReports } from "./previousReports.ts";
import { type AnalysisContext, type Level, RULES } from "./report/index.ts";
import type { Settings } from "./settings.ts";
import { fileNameOf, normalizeUri, resolvePath } from "./uris.ts";

/** What is asked for where files, settings and open documents are known. Every address is in its one spelling. */
export interface SurroundingsHost {
  files(): Files;
  settings(): Settings;
  /** The text of an open document, which goes before its file's; null where it is not open. */
  openText(uri: string): string | null;
  /** The open folder that holds a file; null where none does. */
  rootOf(uri: string): string | null;
  /** More is known now than when it was last asked for. */
  renew(): void;
}

/** What a file is judged by that a configuration passes over: by nothing. */
const SILENT: Readonly<Record<string, Level>> = Object.fromEntries(RULES.map(({ code }) => [code, "off"]));
/** How long others wait for what is known of a file, in milliseconds. */
const PATIENCE = 1000;

/**
 * What is known of a file from the settings and from the configuration in force for it, with last year's reports
 * where these name them. It is read in the background; until then, files are judged without it.
 */
export class Surroundings {
  private readonly configurations: Configurations;
  private readonly previousReports: PreviousReports;
  /** Places of last year's reports that are being read. */
  private readonly awaited = new Set<string>();

  constructor(private readonly host: SurroundingsHost) {
    const read: ReadText = async (uri) => host.openText(uri) ?? host.files().read(uri);
    this.configurations = new Configurations(read);
    this.previousReports = new PreviousReports(() => host.files());
  }

  /**
   * Resolves when the configuration of a file is known, or lets itself be waited for: to whether there is one. Last
   * year's reports are not waited for.
   */
  async settle(uri: string): Promise<boolean> {
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
    const place = this.placeOfPrevious(key, configuration);
    if (place !== null && !this.previousReports.known(place) && !this.awaited.has(place)) {
      this.awaited.add(place);
      void this.previousReports.find(place).then(() => {
        this.awaited.delete(place);
        this.host.renew();
      });
    }
    return configuration !== null;
  }

  /** The configuration in force for a file; null where there is none. */
  find(uri: string): Promise<Configuration | null> {
    return this.configurations.find(normalizeUri(uri));
  }

  /** What is known of a file by now. */
  contextOf(uri: string): AnalysisContext {
    const configuration = this.configurations.known(normalizeUri(uri)) ?? null;
    const context = contextOf(configuration?.config ?? null, this.host.settings().levels);
    return this.ignores(uri) ? { ...context, levels: SILENT } : context;
  }

  /** Whether the configuration in force wants a file to be passed over, as far as that is known by now. */
  ignores(uri: string): boolean {
    const key = normalizeUri(uri);
    return this.configurations.known(key)?.ignores(key) ?? false;
  }

  /** Last year's reports that are named for a file; null where none are, or they have not been read by now. */
  previousFor(uri: string): PreviousByAgency | null {
    const key = normalizeUri(uri);
    const place = this.placeOfPrevious(key, this.configurations.known(key) ?? null);
    return place === null ? null : (this.previousReports.known(place) ?? null);
  }

  /** Takes note of a changed, new or removed file or folder. @returns whether something else may be known now. */
  noteChanged(uri: string, isDeleted: boolean): boolean {
    const key = normalizeUri(uri);
    if (isConfig(key) || (isDeleted && this.configurations.liesIn(key))) return this.forget();
    // With a new folder, a configuration may have come.
    if (!isDeleted && !fileNameOf(key).includes(".")) {
      void this.host
        .files()
        .read(`${key}/${CONFIG_NAME}`)
        .then((text) => text !== null && this.forget() && this.host.renew());
    }
    if (!this.previousReports.covers(key)) return false;
    this.previousReports.forget();
    return true;
  }

  private forget(): true {
    this.configurations.forget();
    this.previousReports.forget();
    return true;
  }

  /** Where last year's reports are said to be: by the configuration, else by the settings. */
  private placeOfPrevious(uri: string, configuration: Configuration | null): string | null {
    const own = configuration?.config.previousReports;
    if (configuration && own) return resolvePath(configuration.folder, own);
    const { previousReports } = this.host.settings();
    return previousReports === "" ? null : resolvePath(this.host.rootOf(uri) ?? uri, previousReports);
  }
}

/** Whether an address is that of a folder's configuration. */
export function isConfig(uri: string): boolean {
  return fileNameOf(uri) === CONFIG_NAME;
}
