import { labelKey } from "../text/label.ts";
import { CITATIONS, type Citation } from "./citations.ts";

/** A law or document by one of its names. */
export interface NamedDocument {
  readonly entry: Citation;
  /** The name that is due, without 《》; equal to the one given where that is right. */
  readonly due: string;
  readonly isRight: boolean;
}

const REPUBLIC = "中华人民共和国";
/** Below this a name with one wrong character may be another law's. */
const LEAST_FOR_SLIP = 5;
/** So long is a name that is still known with a character lost or one too many. */
const LEAST_FOR_LOST = 8;
/** A wrong name of this length is no other document's, even without 《》. */
const LEAST_FOR_BARE = 15;

const byKey = new Map<string, NamedDocument>();
for (const entry of CITATIONS) {
  const { title, notice, shortTitles, wrongTitles } = entry;
  for (const name of [title, ...(notice ? [notice] : []), ...shortTitles])
    byKey.set(labelKey(name), { entry, due: name, isRight: true });
  for (const name of wrongTitles)
    byKey.set(labelKey(name), { entry, due: rightFor(entry, name), isRight: false });
}

/** The right name in place of a wrong one: the notice's for a notice, and without 中华人民共和国 where that was left out. */
function rightFor({ title, notice }: Citation, wrong: string): string {
  if (wrong.endsWith("通知")) return notice ?? title;
  if (wrong.startsWith(REPUBLIC) || !title.startsWith(REPUBLIC)) return title;
  return title.slice(REPUBLIC.length);
}

/**
 * The law or document of a name, spaces and inner marks aside; a name that differs from a right one in a single
 * character is that one misspelt. Null where none is meant.
 */
export function documentByName(name: string): NamedDocument | null {
  const key = labelKey(name);
  const known = byKey.get(key) ?? byKey.get(labelKey(name.replace(/（(?!试行)[^（）]*）$/, "")));
  if (known) return known;
  const bare = key.startsWith(REPUBLIC) ? key.length - REPUBLIC.length : key.length;
  if (bare < LEAST_FOR_SLIP) return null;
  const once = key.replace(/(..)\1/, "$1");
  for (const [candidate, named] of byKey) {
    if (!named.isRight) continue;
    if (candidate === once) return { ...named, isRight: false };
    const isSlip =
      candidate.length === key.length
        ? differsInOne(candidate, key)
        : candidate.length >= LEAST_FOR_LOST && Math.abs(candidate.length - key.length) === 1
          ? lacksOne(candidate, key)
          : false;
    if (isSlip) return { ...named, isRight: false };
  }
  return null;
}

/** Whether the shorter of two is the longer one without one of its characters. */
function lacksOne(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

function differsInOne(a: string, b: string): boolean {
  let count = 0;
  for (let index = 0; index < a.length && count < 2; index++) if (a[index] !== b[index]) count++;
  return count === 1;
}

/** The one that took the place of a document, under the name that answers to the name given. */
export function successorOf(
  { superseded }: Citation,
  name: string,
): { entry: Citation; title: string } | null {
  const entry = CITATIONS.find(({ key }) => key === superseded?.by);
  return entry ? { entry, title: rightFor(entry, name) } : null;
}

const NUMBERED = new Map<string, { entry: Citation; isFormer: boolean }>();
for (const entry of CITATIONS) {
  if (entry.number !== null) NUMBERED.set(entry.number, { entry, isFormer: false });
  for (const number of entry.formerNumbers) NUMBERED.set(number, { entry, isFormer: true });
}

/** The law or document of a number written as is due: `国办函〔2020〕109号`, `国务院令第711号`. */
export function documentByNumber(number: string): { entry: Citation; isFormer: boolean } | null {
  return NUMBERED.get(number) ?? null;
}

/** Names that are to stand in 《》 wherever they are written in full; longer ones are tried first. */
export const BARE_NAMES: RegExp = new RegExp(
  CITATIONS.flatMap(({ title, notice, shortTitles, wrongTitles }) => [
    title,
    notice ?? title,
    ...[...shortTitles, ...wrongTitles].filter((name) => name.length >= LEAST_FOR_BARE),
  ])
    .concat("政府信息公开条例")
    // A notice that names in 《》 what it issues is marked well enough.
    .filter((name) => !name.includes("〈"))
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "g",
);
