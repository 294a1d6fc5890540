import type { AnalysisContext, Level } from "../report/index.ts";
import { CONFIG_NAME, type Config, type ConfigRead, readConfig } from "./config.ts";
import { compileGlobs, type PathTest } from "./globs.ts";

/** Reads a text by its URI; null where there is none. */
export type ReadText = (uri: string) => Promise<string | null>;

/** A configuration with its place. */
export interface Configuration extends ConfigRead {
  readonly uri: string;
  /** The URI of the folder it lies in, with a `/` at its end. */
  readonly folder: string;
  readonly text: string;
  /** Whether it wants a file to be passed over. @param uri a file in its folder or below. */
  ignores(uri: string): boolean;
}

/**
 * The configurations in force for files: for each the nearest one in its folder or above, which counts as a whole.
 * What has been read is kept until it is forgotten.
 */
export class Configurations {
  private readonly byFolder = new Map<string, Promise<Configuration | null>>();
  private readonly settled = new Map<string, Configuration | null>();

  constructor(private readonly read: ReadText) {}

  /** The configuration in force for a file; null where there is none, or the file lies in no folder. */
  async find(uri: string): Promise<Configuration | null> {
    const folder = folderOf(uri);
    return folder === null ? null : this.findIn(folder);
  }

  /** The same at once, of what has been read by now; undefined where it has not been looked for. */
  known(uri: string): Configuration | null | undefined {
    const folder = folderOf(uri);
    return folder === null ? null : this.settled.get(folder);
  }

  /** Whether a configuration that has been read lies in a folder or below. @param folder without a `/` at its end. */
  liesIn(folder: string): boolean {
    return [...this.settled.values()].some((known) => known?.uri.startsWith(`${folder}/`));
  }

  /** Forgets all that has been read, since a configuration was changed, made or removed. */
  forget(): void {
    this.byFolder.clear();
    this.settled.clear();
  }

  private findIn(folder: string): Promise<Configuration | null> {
    const known = this.byFolder.get(folder);
    if (known) return known;
    const found = this.search(folder).then((configuration) => {
      // What was found before everything was forgotten no longer counts.
      if (this.byFolder.get(folder) === found) this.settled.set(folder, configuration);
      return configuration;
    });
    this.byFolder.set(folder, found);
    return found;
  }

  private async search(folder: string): Promise<Configuration | null> {
    const uri = `${folder}${CONFIG_NAME}`;
    const text = await this.read(uri);
    if (text !== null) return readConfiguration(uri, text);
    const above = folderOf(folder.slice(0, -1));
    return above === null ? null : this.findIn(above);
  }
}

/** Reads the text of a configuration that lies at a URI. */
export function readConfiguration(uri: string, text: string): Configuration {
  const read = readConfig(text);
  const folder = folderOf(uri) ?? uri;
  let test: PathTest | null = null;
  return {
    ...read,
    uri,
    folder,
    text,
    ignores(file) {
      const path = relativePath(folder, file);
      test ??= compileGlobs(read.config.ignore);
      return path !== null && test(path);
    },
  };
}

/** What is known of a file from its configuration. @param levels those of the user, which a configuration goes before. */
export function contextOf(config: Config | null, levels: Readonly<Record<string, Level>>): AnalysisContext {
  if (!config) return { levels };
  const { agencyLevel, deadline, requirements, terms } = config;
  return {
    levels: { ...levels, ...config.levels },
    ...(agencyLevel ? { agencyLevel } : {}),
    ...(deadline ? { deadline } : {}),
    ...(requirements ? { requirements } : {}),
    ...(terms.length > 0 ? { terms } : {}),
  };
}

/** The folder of a URI, with a `/` at its end; null where it has none: `untitled:1`, the root itself. */
export function folderOf(uri: string): string | null {
  const [, root = "", path = ""] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)?/i.exec(uri) ?? [];
  return path === "" ? null : `${root}${path.slice(0, path.lastIndexOf("/") + 1)}`;
}

/** The path of a file from a folder, as people write it; null where it does not lie in it. */
function relativePath(folder: string, uri: string): string | null {
  if (!uri.startsWith(folder)) return null;
  const path = uri.slice(folder.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
