import { askForNearest, LEVELS, type Level, nearestWord, RULES, type Text } from "../report/index.ts";
import { shorten } from "./configMessages.ts";

/** Which documents are served: every one that is a report, or those of language `nianbao` only. */
export type Attach = "auto" | "nianbaoOnly";
/** When diagnostics speak: while a text is written, when it is opened or saved, or when the user asks. */
export type RunMode = "onType" | "onSave" | "manual";

/** Which remarks stand beside figures: all, those on what is wrong or blank, or none. */
export type HintMode = "on" | "problems" | "off";

/** The user's settings under `nianbao`, as far as server and command line look at them. */
export interface Settings {
  readonly attach: Attach;
  /** Levels by rule code; a rule that is not named keeps its own. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly run: RunMode;
  /** The folder or file with last year's reports: absolute, or from the open folder; empty where none is named. */
  readonly previousReports: string;
  /** Whether reports of the open folders are judged though they are not open themselves. */
  readonly checkFolder: boolean;
  /** Which remarks stand beside the figures of tables. */
  readonly inlayHints: HintMode;
}

export const DEFAULT_SETTINGS: Settings = {
  attach: "auto",
  levels: {},
  run: "onType",
  previousReports: "",
  checkFolder: true,
  inlayHints: "on",
};

const ATTACH: readonly Attach[] = ["auto", "nianbaoOnly"];
const HINT_MODES: readonly HintMode[] = ["on", "problems", "off"];
const RUN_MODES: readonly RunMode[] = ["onType", "onSave", "manual"];

/**
 * Reads settings as a client sends them: `{ attach, rules: { code: level } }`, keys such as `rules.total-mismatch`
 * included. Whatever is not understood keeps its default and is told in a warning; keys of other parts of the
 * extension are none of our business.
 */
export function readSettings(value: unknown): { settings: Settings; warnings: readonly Text[] } {
  const levels: Record<string, Level> = {};
  const warnings: Text[] = [];
  const settings: { -readonly [Key in keyof Settings]: Settings[Key] } = { ...DEFAULT_SETTINGS, levels };
  const takeLevel = (code: string, level: unknown): void => {
    if (!isRuleCode(code)) warnings.push(describeUnknownRule(code));
    else if (!isLevel(level)) warnings.push(describeUnknownLevel(code, level));
    else levels[code] = level;
  };
  const choose = <T extends string>(key: string, entry: unknown, words: readonly T[], fallback: T): T => {
    const chosen = words.find((word) => word === entry);
    if (chosen === undefined && entry !== null) warnings.push(describeUnknownChoice(key, entry, words));
    return chosen ?? fallback;
  };
  for (const [key, entry] of Object.entries(isRecord(value) ? value : {})) {
    if (key === "attach") settings.attach = choose(key, entry, ATTACH, settings.attach);
    else if (key === "run") settings.run = choose(key, entry, RUN_MODES, settings.run);
    else if (key === "inlayHints") settings.inlayHints = choose(key, entry, HINT_MODES, settings.inlayHints);
    else if (key === "checkFolder") {
      if (typeof entry === "boolean") settings.checkFolder = entry;
    } else if (key === "previousReports") {
      if (typeof entry === "string") settings.previousReports = entry.trim();
    } else if (key === "rules" && isRecord(entry)) {
      for (const [code, level] of Object.entries(entry)) takeLevel(code, level);
    } else if (key.startsWith("rules.")) takeLevel(key.slice("rules.".length), entry);
  }
  return { settings, warnings };
}

/** Whether a value can hold settings by name. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isRuleCode(code: string): boolean {
  return RULES.some((rule) => rule.code === code);
}

export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** Says that no rule has this code, and which one is probably meant. */
export function describeUnknownRule(code: string): Text {
  const end = askForNearest(
    nearestWord(
      code,
      RULES.map((rule) => rule.code),
    ),
  );
  return {
    zh: `没有名为“${shorten(code)}”的规则${end.zh}`,
    en: `there is no rule "${shorten(code)}"${end.en}`,
  };
}

/** Says that a rule cannot have this level, and which levels there are. */
export function describeUnknownLevel(code: string, level: unknown): Text {
  const shown = shorten(typeof level === "string" ? level : String(JSON.stringify(level)));
  return {
    zh: `规则 ${code} 的级别“${shown}”不存在，可用 ${LEVELS.join("、")}。`,
    en: `rule ${code} cannot have the level "${shown}"; use one of ${LEVELS.join(", ")}.`,
  };
}

function describeUnknownChoice(key: string, value: unknown, words: readonly string[]): Text {
  const shown = shorten(typeof value === "string" ? value : String(JSON.stringify(value)));
  return {
    zh: `nianbao.${key} 的值“${shown}”不存在，可用 ${words.join("、")}。`,
    en: `nianbao.${key} cannot be "${shown}"; use one of ${words.join(", ")}.`,
  };
}
