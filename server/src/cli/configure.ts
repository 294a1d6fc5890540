import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type Configuration,
  Configurations,
  contextOf,
  readConfiguration,
} from "../config/configurations.ts";
import { isPreviousReport, previousPlaceOf } from "../config/previousPlace.ts";
import { normalizeUri } from "../files/uris.ts";
import type { AnalysisContext, Language, Level } from "../report/index.ts";
import { type Complain, type Input, readInput } from "./inputs.ts";
import { Failure } from "./language.ts";
import { describePlace } from "./place.ts";

export interface ConfigureOptions {
  /** A configuration for all files, instead of those found above them; null for none. */
  readonly config: string | null;
  /** The levels of the command line, which go before those of a configuration. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly language: Language;
}

/** A file to judge, with what is known of it besides its text. */
export interface Task extends Input {
  readonly context: AnalysisContext;
  /** Where its configuration says that last year's reports are, as a path from the working folder; null for nowhere. */
  readonly previous: string | null;
  /** It is one of them itself: others are judged beside it, and nothing is said of it. */
  readonly isPrevious: boolean;
}

/** Files with their configurations. */
export interface Configured {
  readonly tasks: readonly Task[];
  /** How many files found in folders a configuration wants to be passed over. */
  readonly ignored: number;
  /** What is wrong with configurations; the files are judged all the same. */
  readonly remarks: readonly string[];
  /** Whether a configuration cannot be relied upon at all. */
  readonly broken: boolean;
}

/**
 * Finds the configuration of each file, upwards from it, and passes over what it ignores; a file named outright is
 * never ignored.
 * @throws Failure where the configuration of the command line cannot be read.
 */
export async function configure(inputs: readonly Input[], options: ConfigureOptions): Promise<Configured> {
  const unread: string[] = [];
  const find = findWith(options.config, (text) => unread.push(text[options.language]));
  const seen = new Map<string, Configuration>();
  const tasks: Task[] = [];
  // One context for all files of a configuration: what is worked out for its levels is worked out once.
  const contexts = new Map<Configuration | null, AnalysisContext>();
  const contextFor = (configuration: Configuration | null): AnalysisContext => {
    const known = contexts.get(configuration);
    if (known) return known;
    const { levels, ...rest } = contextOf(configuration?.config ?? null, {});
    const context = { ...rest, levels: { ...levels, ...options.levels } };
    contexts.set(configuration, context);
    return context;
  };
  let ignored = 0;
  for (const input of inputs) {
    const uri = toUri(input.path);
    const configuration = await find(uri);
    if (configuration) seen.set(configuration.uri, configuration);
    if (!input.named && configuration?.ignores(uri)) ignored++;
    else
      tasks.push({
        ...input,
        ...placePrevious(input, uri, configuration),
        context: contextFor(configuration),
      });
  }
  return {
    tasks,
    ignored,
    remarks: [
      ...unread,
      ...[...seen.values()].flatMap((configuration) => listRemarks(configuration, options.language)),
    ],
    broken: unread.length > 0 || [...seen.values()].some((configuration) => configuration.broken),
  };
}

/** What a configuration says of last year's reports for a file. A file named outright is judged in any case. */
function placePrevious(
  { named }: Input,
  uri: string,
  configuration: Configuration | null,
): Pick<Task, "previous" | "isPrevious"> {
  const previous = previousPlaceOf(configuration, { path: "", from: uri });
  if (previous === null) return { previous, isPrevious: false };
  return {
    previous: relative(process.cwd(), fileURLToPath(previous.place)) || ".",
    isPrevious: !named && isPreviousReport(normalizeUri(uri), previous),
  };
}

function findWith(path: string | null, complain: Complain): (uri: string) => Promise<Configuration | null> {
  if (path === null) {
    const configurations = new Configurations(async (uri) => readConfigFile(uri, complain));
    return (uri) => configurations.find(uri);
  }
  const configuration = readConfiguration(toUri(path), readInput(path).text);
  return async () => configuration;
}

/** The text of a configuration; of one that cannot be read that of an empty one, so that the files are judged. */
function readConfigFile(uri: string, complain: Complain): string | null {
  const path = fileURLToPath(uri);
  if (!existsSync(path)) return null;
  try {
    return readInput(relative(process.cwd(), path)).text;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(error.text);
    return "{}";
  }
}

/** `云溪乡/nianbao.config.json:3:5 …`, one-based. */
function listRemarks({ uri, text, problems }: Configuration, language: Language): string[] {
  const path = relative(process.cwd(), fileURLToPath(uri));
  return problems.map(
    ({ range, message }) => `${path}:${describePlace(text, range.start)} ${message[language]}`,
  );
}

function toUri(path: string): string {
  return pathToFileURL(resolve(path)).href;
}
