/** Whether a path, parted by `/` and relative to the folder that the patterns are for, is one of those they mean. */
export type PathTest = (path: string) => boolean;

/** One step of a pattern: a character, or what stands for some. */
type Step =
  | { readonly kind: "char"; readonly char: string }
  /** `?`: a character of a name. */
  | { readonly kind: "one" }
  /** `*`: any characters of a name; those of a path as well where it is `deep`. */
  | { readonly kind: "many"; readonly deep: boolean }
  /** `**` and the `/` behind it: any folders. Stands behind a `fork`, by which there are none. */
  | { readonly kind: "folders" }
  | { readonly kind: "fork" };

/** Nobody writes a longer pattern, or one with more alternatives; such a one means no file. */
const LONGEST_PATTERN = 1000;
const MOST_ALTERNATIVES = 200;
/** Nor a list that has more characters, its alternatives written out; those beyond mean no file. */
const MOST_CHARACTERS = 10_000;

/**
 * Compiles patterns: `*` and `?` stand for characters of one name, `**` for any number of folders, `{a,b}` for
 * either. A pattern without `/` means names at any depth, as in `.gitignore`; one that means a folder means all
 * that is in it. Any text is a pattern; matching takes no more time than the product of both lengths.
 */
export function compileGlobs(patterns: readonly string[]): PathTest {
  const compiled = expandAll(patterns)
    .flatMap((expanded) => expanded ?? [])
    .map(readSteps);
  return (path) => compiled.some((steps) => matches(steps, path));
}

/** Those of some patterns that people write; the others are left aside, as they might take for ever. */
export function findReasonable<Pattern extends { readonly pattern: string }>(
  patterns: readonly Pattern[],
): Set<Pattern> {
  const expanded = expandAll(patterns.map(({ pattern }) => pattern));
  return new Set(patterns.filter((_, index) => expanded[index]));
}

/** Each pattern with its alternatives written out; null for one that is left aside. */
function expandAll(patterns: readonly string[]): (readonly string[] | null)[] {
  let characters = 0;
  return patterns.map((pattern) => {
    // What is too long by itself need not be written out.
    const expanded = characters + pattern.length > MOST_CHARACTERS ? null : expandBraces(pattern);
    const length = expanded?.reduce((sum, one) => sum + one.length, 0) ?? 0;
    if (characters + length > MOST_CHARACTERS) return null;
    characters += length;
    return expanded;
  });
}

/**
 * `a{b,c}d` as `abd` and `acd`; braces inside braces are opened from the innermost.
 * @returns null where the pattern is too long, or has too many alternatives.
 */
function expandBraces(pattern: string): string[] | null {
  if (pattern.length > LONGEST_PATTERN) return null;
  let patterns = [pattern];
  for (;;) {
    const opened = patterns.flatMap(openBraces);
    if (opened.length > MOST_ALTERNATIVES) return null;
    if (opened.length === patterns.length && opened.every((next, index) => next === patterns[index]))
      return patterns;
    patterns = opened;
  }
}

/** The alternatives of the first braces that hold no others; the pattern itself where there are none. */
function openBraces(pattern: string): string[] {
  const match = /\{([^{},]*,[^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const [before, after] = [pattern.slice(0, match.index), pattern.slice(match.index + match[0].length)];
  return (match[1] ?? "").split(",").map((word) => `${before}${word}${after}`);
}

function readSteps(pattern: string): Step[] {
  const spelled = pattern.trim().replace(/\\/g, "/").replace(/^\.\//, "");
  const path = spelled.replace(/\/(?:\*\*)?$/, "");
  // Without a folder in it, a pattern means names wherever they stand.
  const rooted = path.includes("/") ? path.replace(/^\//, "") : `**/${path}`;
  const steps: Step[] = [];
  for (const [part] of rooted.matchAll(/(?<=^|\/)\*\*+\/|\*+|[\s\S]/gu)) {
    if (part.endsWith("*/")) steps.push({ kind: "fork" }, { kind: "folders" });
    else if (part.startsWith("*")) steps.push({ kind: "many", deep: part.length > 1 });
    else if (part === "?") steps.push({ kind: "one" });
    else steps.push({ kind: "char", char: part });
  }
  return steps;
}

/** Follows all ways through a pattern at once. */
function matches(steps: readonly Step[], path: string): boolean {
  const end = steps.length;
  /** At which character a place in the pattern was reached last, the first one being 1; the end is a place as well. */
  const reachedAt = new Int32Array(end + 1);
  let places: number[] = [];
  let at = 1;
  const reach = (place: number, into: number[]): void => {
    if (reachedAt[place] === at) return;
    reachedAt[place] = at;
    into.push(place);
    // These are passed without a character.
    const kind = steps[place]?.kind;
    if (kind === "many") reach(place + 1, into);
    else if (kind === "fork") {
      reach(place + 1, into);
      reach(place + 2, into);
    }
  };
  reach(0, places);
  for (const char of path) {
    // The pattern is used up where a folder ends: what is in the folder is meant as well.
    if (char === "/" && reachedAt[end] === at) return true;
    const next: number[] = [];
    at++;
    for (const place of places) {
      const step = steps[place];
      const stays = step?.kind === "folders" || (step?.kind === "many" && (step.deep || char !== "/"));
      if (stays) reach(place, next);
      if (step && passes(step, char)) reach(place + 1, next);
    }
    if (next.length === 0) return false;
    places = next;
  }
  return reachedAt[end] === at;
}

/** Whether a character leads from a step of a pattern to the next one. */
function passes(step: Step, char: string): boolean {
  switch (step.kind) {
    case "char":
      return step.char === char;
    case "one":
      return char !== "/";
    case "folders":
      return char === "/";
    default:
      return false;
  }
}
