import type { Edition, SectionSpec } from "../editions/edition.ts";
import { labelKey, likeness } from "../text/label.ts";

/** A title this like the standard's, under the right numeral, is the section's. */
const LIKE = 0.7;
/** So much of a title made of the same words in another order. */
const SAME_WORDS = 0.6;

/** Whether a title (by its key) is one that the standard or published reports give a section. */
export function hasTitle(spec: SectionSpec, key: string): boolean {
  return titleKeys(spec).includes(key);
}

/** Whether a title is nearly a section's: a character is wrong, words are left out, or turned round. */
export function isLikeTitle(spec: SectionSpec, key: string): boolean {
  return titleKeys(spec).some((title) => likeness(key, title) >= LIKE || sameWords(key, title) >= SAME_WORDS);
}

/** A pattern for the known titles of all sections, longest first. */
export function titlePattern({ sections }: Edition): string {
  const titles = sections.flatMap(({ title, aliases }) => [title, ...aliases]);
  return titles
    .filter((title) => title.length > SHORTEST)
    .sort((a, b) => b.length - a.length)
    .join("|");
}

/** Shorter titles (概述) are words that a paragraph may use. */
const SHORTEST = 3;

/** The share of neighbouring characters that two keys have in common (Dice's coefficient). */
function sameWords(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared++;
  return (2 * shared) / (first.size + second.size);
}

function pairsOf(key: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

const keysOf = new WeakMap<SectionSpec, readonly string[]>();

function titleKeys(spec: SectionSpec): readonly string[] {
  const known = keysOf.get(spec);
  if (known) return known;
  const keys = [spec.title, ...spec.aliases].map(labelKey);
  keysOf.set(spec, keys);
  return keys;
}
