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

/**
 * Compiles patterns: `*` and `?` stand for characters of one name, `**` for any number of folders, `{a,b}` for
 * either. A pattern without `/` means names at any depth, as in `.gitignore`; one that means a folder means all
 * that is in it. Any text is a pattern; matching takes no more time than the product of both lengths.
 */
export function compileGlobs(patterns: readonly string[]): PathTest {
  const compiled = patterns.flatMap((pattern) => expandBraces(pattern) ?? []).map(readSteps);
  return (path) => compiled.some((steps) => matches(steps, path));
}

/** Whether a pattern is one that people write; others are left aside, as they might take for ever. */
export function isReasonablePattern(pattern: string): boolean {
  return expandBraces(pattern) !== null;
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
  let places = reach(steps, [0]);
  for (const char of path) {
    // The pattern is used up where a folder ends: what is in the folder is meant as well.
    if (char === "/" && places.has(steps.length)) return true;
    places = reach(
      steps,
      [...places].flatMap((place) => follow(steps[place], place, char)),
    );
    if (places.size === 0) return false;
  }
  return places.has(steps.length);
}

/** The places in a pattern that a character leads to from one of them. */
function follow(step: Step | undefined, place: number, char: string): number[] {
  switch (step?.kind) {
    case "char":
      return step.char === char ? [place + 1] : [];
    case "one":
      return char === "/" ? [] : [place + 1];
    case "many":
      return step.deep || char !== "/" ? [place] : [];
    case "folders":
      return char === "/" ? [place, place + 1] : [place];
    default:
      return [];
  }
}

/** Some places, with those that are reached from them without a character. */
function reach(steps: readonly Step[], places: readonly number[]): Set<number> {
  const reached = new Set<number>();
  const waiting = [...places];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (reached.has(place)) continue;
    reached.add(place);
    const kind = steps[place]?.kind;
    if (kind === "many") waiting.push(place + 1);
    else if (kind === "fork") waiting.push(place + 1, place + 2);
  }
  return reached;
}
