import type { Edition, SectionKey, SectionSpec } from "../editions/edition.ts";
import type { Section } from "../model/report.ts";
import { readHeading, readInnerHeading } from "../syntax/headings.ts";
import { plainTextOf } from "../syntax/plainText.ts";
import type { Heading, SourceRow, Syntax } from "../syntax/syntax.ts";
import { bareKey, labelKey } from "../text/label.ts";
import { findMatches } from "../text/matches.ts";
import { hasTitle, isLikeTitle, titlePattern } from "./sectionTitles.ts";

/** No heading of a section is longer; what is longer is a paragraph. */
const LONGEST_HEADING = 45;
const SHORTEST_HEADING = 4;
/** One of these is in every title; most lines are dismissed by it. */
const TITLE_LETTER = /[况项概施题进算排划议]/;
/** One of these words is in every title. */
const TITLE_WORD = /况|事\s*项|概|措\s*施|问\s*题|改\s*进|打\s*算|安\s*排|计\s*划|建\s*议/;
/** So many sections have to be known before a numbered heading is taken for another by its place alone. */
const LEAST_KNOWN = 3;

interface Candidate {
  readonly spec: SectionSpec;
  readonly heading: Heading;
}

/**
 * Finds the section headings: a numeral and a title make a section, whatever the Markdown level. A line without
 * a (fitting) numeral is one when its title is the standard's or a known variant; a numbered heading of any words is one
 * where it stands in the place of a section that is not there; and so is one inside a paragraph, by its numeral and title.
 */
export function findSections(syntax: Syntax, edition: Edition): Section[] {
  const candidates: Candidate[] = [];
  const strangers: Heading[] = [];
  for (const row of syntax.rows) {
    const heading = headingIn(syntax, row);
    if (!heading) continue;
    const spec = specOf(heading, edition);
    if (spec) candidates.push({ spec, heading });
    else if (heading.numbering?.style === "一、") strangers.push(heading);
  }
  let chosen = dropMentions(dropInner(candidates), syntax);
  chosen = addInner(renumberCopies(chosen, edition), syntax, edition);
  chosen = addByPlace(chosen, strangers, edition);
  const sections: Section[] = [];
  for (const { spec, heading } of chosen) {
    const end = startOf(syntax, chosen[sections.length + 1]?.heading);
    sections.push({ key: spec.key, spec, heading, body: { start: heading.range.end, end } });
  }
  return sections;
}

/** A line that may be a heading, by its length. */
function headingIn({ text, lines }: Syntax, { layout, firstLine, range, cells }: SourceRow): Heading | null {
  if (layout !== "lines" && layout !== "spaces") return null;
  const line = lines[firstLine];
  const content = cells.length === 1 ? (cells[0]?.range ?? range) : range;
  if (!line || content.end - content.start < SHORTEST_HEADING) return null;
  if (!TITLE_LETTER.test(text.slice(content.start, content.end))) return null;
  const { words } = plainTextOf(text, content);
  return words.length <= LONGEST_HEADING && TITLE_WORD.test(words)
    ? readHeading(text, { ...line, content })
    : null;
}

/** Where a section ends before a heading: its line, or, inside a line, its numeral. */
function startOf({ lines, text }: Syntax, heading: Heading | undefined): number {
  if (!heading) return text.length;
  const line = lines[heading.line];
  if (!line || !heading.isApart) return heading.range.start;
  // A page on one line has several headings in it.
  const before = text.slice(line.start, heading.range.start);
  return /<\/(?:p|div|h[1-6]|table|li)\s*>|<br/i.test(before) ? heading.range.start : line.start;
}

/** The section a heading opens, or null. */
function specOf(heading: Heading, edition: Edition): SectionSpec | null {
  const { numbering, title } = heading;
  if (/[；;！？，]$/.test(title.text)) return null;
  const isStopped = /[。：:]$/.test(title.text);
  const unnumbered = numbering?.style !== "一、";
  // （一） and 1. number what stands inside a section; a stop ends a sentence where no numeral says otherwise.
  if (unnumbered && (isStopped || (numbering && heading.level === 0))) return null;
  const key = labelKey(title.text);
  const bare = numbering ? key : bareKey(key.replace(/^第([一二三四五六])部分/, "$1"));
  const exact = edition.sections.find((spec) => hasTitle(spec, bare));
  if (exact) return exact;
  if (unnumbered) return null;
  return edition.sections.find((spec) => spec.number === numbering.value && isLikeTitle(spec, bare)) ?? null;
}

/** So many other sections make a text a whole report, of which one may be known by its numeral alone. */
const MOST_OTHERS = 4;

/**
 * A heading with the numeral of a section that is not there and the title of another one that stands where it is due: the
 * title was copied, and the numeral says which section it is.
 */
function renumberCopies(found: readonly Candidate[], edition: Edition): readonly Candidate[] {
  const known = new Set(found.map(({ spec }) => spec));
  const meantBy = ({ heading }: Candidate): SectionSpec | undefined =>
    edition.sections.find(({ number }) => number === heading.numbering?.value);
  const copies = found.filter((candidate) => {
    const meant = meantBy(candidate);
    return meant !== undefined && !known.has(meant);
  });
  const [copy, second] = copies;
  const meant = copy && meantBy(copy);
  if (!copy || !meant || second) return found;
  const others = found.filter((other) => other !== copy);
  if (new Set(others.map(({ spec }) => spec)).size < MOST_OTHERS) return found;
  const isCopied = others.some(
    ({ spec, heading }) => spec === copy.spec && heading.numbering?.value === spec.number,
  );
  const renumbered = { spec: meant, heading: copy.heading };
  if (!isCopied || !isInPlace(renumbered, others)) return found;
  return found.map((candidate) => (candidate === copy ? renumbered : candidate));
}

/** Adds the headings that stand inside paragraphs, for sections that have no heading of their own. */
function addInner(found: readonly Candidate[], syntax: Syntax, edition: Edition): Candidate[] {
  const missing = edition.sections.filter((spec) => found.every((other) => other.spec !== spec));
  if (missing.length === 0 || found.length === edition.sections.length) return [...found];
  const pattern = new RegExp(
    `(?:^|[。；\\s])([一二三四五六])\\s*、\\s*(?:${titlePattern(edition)})(?=[\\s。：:\\u3000]|$)`,
    "g",
  );
  const inner: Candidate[] = [];
  for (const line of syntax.blocks) {
    const { words, placeOf } = plainTextOf(syntax.text, line.content);
    if (!words.includes("、") || words.includes("|")) continue;
    for (const match of findMatches(words, pattern)) {
      const skipped = match[0].search(/[一二三四五六]/);
      const range = placeOf(match.index + skipped, match.index + match[0].length);
      const heading = readInnerHeading(syntax.text, line, range);
      const spec = specOf(heading, edition);
      if (!spec || heading.numbering?.value !== spec.number || !missing.includes(spec)) continue;
      if (range.start > line.content.start || range.end < line.content.end) inner.push({ spec, heading });
    }
  }
  return [...found, ...inner.filter((candidate) => isInPlace(candidate, found))].sort(
    (a, b) => a.heading.range.start - b.heading.range.start,
  );
}

/** Whether a heading stands after the sections before its own and before those after it. */
function isInPlace({ spec, heading }: Candidate, others: readonly Candidate[]): boolean {
  return others.every(
    (other) => other.spec.number < spec.number === other.heading.range.start < heading.range.start,
  );
}

/** Adds numbered headings of other words that stand where a section is due that has no heading. */
function addByPlace(
  found: readonly Candidate[],
  strangers: readonly Heading[],
  edition: Edition,
): Candidate[] {
  if (new Set(found.map(({ spec }) => spec)).size < LEAST_KNOWN) return [...found];
  const added = edition.sections.flatMap((spec): Candidate[] => {
    if (found.some((other) => other.spec === spec)) return [];
    const placed = strangers
      .filter((heading) => heading.numbering?.value === spec.number)
      .map((heading) => ({ spec, heading }))
      .filter((candidate) => isInPlace(candidate, found) && isNextTo(candidate, found));
    const [only, second] = placed;
    return only && !second ? [only] : [];
  });
  return [...found, ...added].sort((a, b) => a.heading.range.start - b.heading.range.start);
}

/** Whether the section before, or the one after, has its heading: numerals inside another section are none. */
function isNextTo({ spec }: Candidate, found: readonly Candidate[]): boolean {
  const has = (number: number): boolean => found.some((other) => other.spec.number === number);
  if (spec.number === 1) return has(2);
  return has(spec.number - 1) && (spec.number === 6 || found.length > LEAST_KNOWN || has(spec.number + 1));
}

/**
 * Without the headings that stand inside a section: under 一、, （二）主动公开情况 is no section two where that has a heading
 * 二、 of its own, nor out of its place, nor as a lower heading in words that are not the standard's.
 */
function dropInner(candidates: readonly Candidate[]): readonly Candidate[] {
  const proper = candidates.filter(({ heading }) => heading.numbering?.style === "一、");
  if (proper.length === 0 || proper.length === candidates.length) return candidates;
  const level = Math.max(...proper.map(({ heading }) => heading.level));
  return candidates.filter((candidate) => {
    const { spec, heading } = candidate;
    if (heading.numbering?.style === "一、" || (!heading.numbering && heading.level === 0)) return true;
    const isLower = heading.level > level;
    if (proper.some((other) => other.spec === spec)) return !heading.numbering && !isLower;
    if (heading.numbering && !isInPlace(candidate, proper)) return false;
    return !isLower || labelKey(heading.title.text) === labelKey(spec.title);
  });
}

/**
 * An unnumbered line that equals a title may be a caption, or a line of a table of contents; it makes a section
 * only where no numbered heading does. Of a run of headings without text between them (a table of contents)
 * followed by the sections themselves, the latter count.
 */
function dropMentions(candidates: readonly Candidate[], { text }: Syntax): Candidate[] {
  const numbered = new Set<SectionKey>();
  for (const { spec, heading } of candidates) if (heading.numbering) numbered.add(spec.key);
  const headed = candidates.filter(
    ({ spec, heading }) => heading.numbering || heading.level > 0 || !numbered.has(spec.key),
  );
  const contents = headed.findIndex((candidate, index) => {
    const next = headed[index + 1];
    if (!next || next.heading.line - candidate.heading.line > 2) return true;
    // A page on one line: what stands between two headings tells whether anything is said there.
    const between = text.slice(candidate.heading.range.end, next.heading.range.start);
    return /[\u4e00-\u9fff]/.test(between.replace(/<[^<>]*>/g, ""));
  });
  const listed = headed.slice(0, contents + 1);
  const rest = headed.slice(contents + 1);
  const last = listed[listed.length - 1];
  // The first section itself may end the run.
  const standing = new Set([...rest, ...(last ? [last] : [])].map(({ spec }) => spec.key));
  const isContents = listed.length >= 3 && listed.slice(0, -1).every(({ spec }) => standing.has(spec.key));
  if (!isContents) return headed;
  const lastIsListed = last !== undefined && rest.some((other) => other.spec.key === last.spec.key);
  return lastIsListed || !last ? rest : [last, ...rest];
}
