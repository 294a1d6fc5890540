import type { TableKey } from "../editions/edition.ts";
import type { UnreadLines, UnreadReason } from "../model/report.ts";
import { cover } from "../text/range.ts";
import { isCut, isUncounted } from "./certainty.ts";
import { findLabels, type Group } from "./groups.ts";
import type { AlignedTable } from "./readings.ts";

/** A figure or two that belong to no row may be a page number or a note: they are passed over. */
export const LEAST_LEFT_OVER = 3;
/** Shorter labels (其他, 总计) are words of the header as well. */
const SHORTEST_LABEL = 2;

/** The lines of the groups that stand in no row for certain. */
export function listUnread(key: TableKey, aligned: AlignedTable, unknown: readonly Group[]): UnreadLines[] {
  const doubted = new Set<number>();
  const known = new Set<number>();
  for (const reading of aligned.rows) {
    if (reading.kind === "doubt") for (const group of reading.groups) doubted.add(group);
    else if (reading.kind === "read") known.add(reading.group);
    else if (reading.kind === "misfit") {
      const group = aligned.groups[reading.group];
      const isUnread = group && isUncounted(group, reading.target.cells.length);
      (isUnread ? doubted : known).add(reading.group);
    }
  }
  const lines = aligned.groups.filter((group, index) => {
    if (known.has(index) || unknown.includes(group)) return false;
    return doubted.has(index) || group.figures.length >= LEAST_LEFT_OVER;
  });
  return [...joinLines(key, lines, aligned), ...listLonely(key, aligned)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** Whole labels of rows that have no figures: the row is there, what belongs to it is not known. */
export function listLonely(key: TableKey, { rows, strips, labels }: AlignedTable): UnreadLines[] {
  // The names of proceedings stand in table 四's header; of its one line too short or too long another rule speaks.
  if (rows.some(({ kind, target }) => kind === "misfit" && target.spec.label === null)) return [];
  const absent = new Set(rows.flatMap((row) => (row.kind === "absent" ? [row.target] : [])));
  return strips.flatMap((strip) => {
    if (strip.pieces.some(({ kind }) => kind === "figure")) return [];
    const texts = strip.pieces.filter(({ kind }) => kind === "text");
    return findLabels(texts, labels)
      .filter(({ target }) => absent.has(target) && target.key.length > SHORTEST_LABEL)
      .map(
        ({ pieces }): UnreadLines => ({
          table: key,
          range: pieces.map(({ range }) => range).reduce(cover),
          firstLine: strip.firstLine,
          lastLine: strip.lastLine,
          why: "short",
        }),
      );
  });
}

/** Unread groups that follow each other, without a row that was read between them, are one stretch. */
function joinLines(key: TableKey, groups: readonly Group[], aligned: AlignedTable): UnreadLines[] {
  const stretches: { first: number; last: number; lines: UnreadLines }[] = [];
  for (const group of groups) {
    const at = aligned.groups.indexOf(group);
    const pieces = [...group.before, ...group.own, ...group.figures];
    if (pieces.length === 0) continue;
    const range = pieces.map((piece) => piece.range).reduce(cover);
    const lines: UnreadLines = {
      table: key,
      range,
      firstLine: group.firstLine,
      lastLine: group.lastLine,
      why: isMisfit(at, aligned) ? "short" : reasonOf(group, aligned),
    };
    const previous = stretches[stretches.length - 1];
    if (previous && previous.last === at - 1) {
      previous.last = at;
      previous.lines = {
        ...previous.lines,
        range: cover(previous.lines.range, range),
        lastLine: Math.max(previous.lines.lastLine, group.lastLine),
      };
    } else stretches.push({ first: at, last: at, lines });
  }
  return stretches.map(({ lines }) => lines);
}

/** Whether a group is a row that has its figures, but none of them under a column for certain. */
function isMisfit(at: number, { rows, groups }: AlignedTable): boolean {
  const group = groups[at];
  return (
    group?.isOdd === false && !isCut(group) && rows.some((row) => row.kind === "misfit" && row.group === at)
  );
}

function reasonOf(group: Group, { labels }: AlignedTable): UnreadReason {
  const { isOdd, isGlued, own, before, figures } = group;
  if (isGlued || isCut(group)) return "glued";
  const least = Math.min(...labels.targets.map(({ cells }) => cells.length));
  if (figures.length > 0 && figures.length < least) return "short";
  if (isOdd) return "count";
  return own.length === 0 && before.length === 0 ? "labels" : "order";
}
