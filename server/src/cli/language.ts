import type { Language, Text } from "../report/index.ts";

/** The variables that name the language of messages, the strongest first (POSIX, "Locale"). */
const VARIABLES = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

/** Chinese, unless the environment asks for English; `C` and `POSIX` ask for nothing. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  for (const name of VARIABLES) {
    const value = environment[name];
    if (value === undefined || value === "" || /^(?:C|POSIX)(?:\.|$)/.test(value)) continue;
    return value.toLowerCase().startsWith("en") ? "en" : "zh";
  }
  return "zh";
}

/** A failure that a person has to hear of: the command cannot do (all of) its work. */
export class Failure extends Error {
  constructor(readonly text: Text) {
    super(text.zh);
  }
}
