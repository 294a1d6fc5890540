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

/** A pattern with more alternatives than this is cut short. */
const MOST_ALTERNATIVES = 200;

/**
 * Compiles patterns: `*` and `?` stand for characters of one name, `**` for any number of folders, `{a,b}` for
 * either. A pattern without `/` means names at any depth, as in `.gitignore`; one that means a folder means all
 * that is in it. Any text is a pattern; matching takes no more time than the product of both lengths.
 */
export function compileGlobs(patterns: readonly string[]): PathTest {
  const compiled = patterns.flatMap(expandBraces).map(readSteps);
  return (path) => compiled.some((steps) => matches(steps, path));
}

/** `a{b,c}d` as `abd` and `acd`; braces inside braces are opened from the innermost. */
function expandBraces(pattern: string): string[] {
  const waiting = [pattern];
  const expanded: string[] = [];
  while (expanded.length < MOST_ALTERNATIVES) {
    const next = waiting.shift();
    if (next === undefined) break;
    const match = /\{([^{}]*,[^{}]*)\}/.exec(next);
    if (!match) expanded.push(next);
    else if (waiting.length < MOST_ALTERNATIVES) {
      const [before, after] = [next.slice(0, match.index), next.slice(match.index + match[0].length)];
      waiting.push(...(match[1] ?? "").split(",").map((word) => `${before}${word}${after}`));
    }
  }
  return expanded;
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
