import type { Edition, SectionKey, SectionSpec } from "../editions/edition.ts";
import type { Section } from "../model/report.ts";
import { readHeading } from "../syntax/headings.ts";
import type { Heading, Syntax } from "../syntax/syntax.ts";
import { bareKey, labelKey, likeness } from "../text/label.ts";

/** No heading of a section is longer; what is longer is a paragraph. */
const LONGEST_HEADING = 45;
const SHORTEST_HEADING = 4;
/** One of these words is in every title; most lines are dismissed by it. */
const TITLE_WORD = /况|事\s*项|概|措\s*施/;
/** A title this like the standard's, under the right numeral, is the section's. */
const LIKE = 0.7;

interface Candidate {
  readonly spec: SectionSpec;
  readonly heading: Heading;
}

/**
 * Finds the section headings: a numeral and a title make a section, whatever the Markdown level. A line without
 * a (fitting) numeral is one when its title is the standard's or a known variant.
 */
export function findSections(syntax: Syntax, edition: Edition): Section[] {
  const { text, lines } = syntax;
  const candidates: Candidate[] = [];
  for (const row of syntax.rows) {
    if (row.layout !== "lines" && row.layout !== "spaces") continue;
    const line = lines[row.firstLine];
    if (!line) continue;
    const length = line.content.end - line.content.start;
    if (length < SHORTEST_HEADING || length > LONGEST_HEADING) continue;
    if (!TITLE_WORD.test(text.slice(line.content.start, line.content.end))) continue;
    const heading = readHeading(text, line);
    const spec = specOf(heading, edition);
    if (spec) candidates.push({ spec, heading });
  }
  const chosen = dropMentions(candidates);
  return chosen.map(({ spec, heading }, index) => ({
    key: spec.key,
    spec,
    heading,
    body: { start: heading.range.end, end: lineStart(syntax, chosen[index + 1]?.heading) },
  }));
}

function lineStart(syntax: Syntax, heading: Heading | undefined): number {
  const line = heading ? syntax.lines[heading.line] : undefined;
  return line?.start ?? syntax.text.length;
}

/** The section a heading opens, or null. */
function specOf(heading: Heading, edition: Edition): SectionSpec | null {
  const { numbering, title } = heading;
  if (/[。；;！？，]$/.test(title.text)) return null;
  const unnumbered = numbering?.style !== "一、";
  // （一） and 1. number what stands inside a section.
  if (numbering && unnumbered && heading.level === 0) return null;
  const key = labelKey(title.text);
  const bare = numbering ? key : bareKey(key.replace(/^第([一二三四五六])部分/, "$1"));
  const exact = edition.sections.find((spec) => titleKeys(spec).includes(bare));
  if (exact) return exact;
  if (unnumbered) return null;
  return (
    edition.sections.find(
      (spec) =>
        spec.number === numbering.value && titleKeys(spec).some((candidate) => isAlike(bare, candidate)),
    ) ?? null
  );
}

function isAlike(key: string, title: string): boolean {
  return likeness(key, title) >= LIKE;
}

const keysOf = new WeakMap<SectionSpec, readonly string[]>();

function titleKeys(spec: SectionSpec): readonly string[] {
  const known = keysOf.get(spec);
  if (known) return known;
  const keys = [spec.title, ...spec.aliases].map(labelKey);
  keysOf.set(spec, keys);
  return keys;
}

/**
 * An unnumbered line that equals a title may be a caption, or a line of a table of contents; it makes a section
 * only where no numbered heading does. Of a run of headings without text between them (a table of contents)
 * followed by the sections themselves, the latter count.
 */
function dropMentions(candidates: readonly Candidate[]): Candidate[] {
  const numbered = new Set<SectionKey>();
  for (const { spec, heading } of candidates) if (heading.numbering) numbered.add(spec.key);
  const headed = candidates.filter(
    ({ spec, heading }) => heading.numbering || heading.level > 0 || !numbered.has(spec.key),
  );
  const contents = headed.findIndex((candidate, index) => {
    const next = headed[index + 1];
    return !next || next.heading.line - candidate.heading.line > 2;
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
