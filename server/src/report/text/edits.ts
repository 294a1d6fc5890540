import { firstWhere } from "./bisect.ts";
import type { Range } from "./range.ts";

/** One replacement; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

type Piece = { readonly from: number; readonly to: number } | { readonly inserted: string };

/**
 * A text under edit: stretches of the original and inserted strings. Edits of several passes, each made for
 * the text as the pass before left it, come out as one list of edits to the original.
 */
export class Pieces {
  private pieces: Piece[];

  constructor(private readonly original: string) {
    this.pieces = [{ from: 0, to: original.length }];
  }

  text(): string {
    let text = "";
    for (const piece of this.pieces) {
      text += "inserted" in piece ? piece.inserted : this.original.slice(piece.from, piece.to);
    }
    return text;
  }

  /** Applies sorted, non-overlapping edits whose ranges are offsets into `text()`. */
  apply(edits: readonly Edit[]): void {
    const result: Piece[] = [];
    const queue = [...this.pieces].reverse();
    let offset = 0;
    const take = (until: number, keep: boolean): void => {
      while (offset < until) {
        const piece = queue.pop();
        if (!piece) return;
        const length = "inserted" in piece ? piece.inserted.length : piece.to - piece.from;
        const wanted = Math.min(length, until - offset);
        const [head, tail] = split(piece, wanted);
        if (keep) result.push(head);
        if (tail) queue.push(tail);
        offset += wanted;
      }
    };
    for (const edit of edits) {
      take(edit.range.start, true);
      if (edit.newText !== "") result.push({ inserted: edit.newText });
      take(edit.range.end, false);
    }
    take(Number.POSITIVE_INFINITY, true);
    this.pieces = result;
  }

  /** The edits that lead from the original to `text()`, sorted and not overlapping. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let newText = "";
    const flush = (to: number): void => {
      if (to > at || newText !== "") edits.push({ range: { start: at, end: to }, newText });
      newText = "";
    };
    for (const piece of this.pieces) {
      if ("inserted" in piece) {
        newText += piece.inserted;
      } else if (piece.to > piece.from) {
        flush(piece.from);
        at = piece.to;
      }
    }
    flush(this.original.length);
    return edits;
  }
}

function split(piece: Piece, at: number): [Piece, Piece | null] {
  if ("inserted" in piece) {
    const tail = piece.inserted.slice(at);
    return [{ inserted: piece.inserted.slice(0, at) }, tail === "" ? null : { inserted: tail }];
  }
  const tail = { from: piece.from + at, to: piece.to };
  return [{ from: piece.from, to: piece.from + at }, tail.from < tail.to ? tail : null];
}

/**
 * Chooses among groups of edits: a group is taken whole or not at all, and not when it overlaps a group taken
 * before. A group equal to edits already taken counts as taken (two rules that offer the same repair).
 * @returns the edits to apply, sorted by position, and the indices of the groups taken.
 */
export function selectEdits(groups: readonly (readonly Edit[])[]): {
  edits: Edit[];
  taken: number[];
} {
  const chosen = new ChosenEdits();
  const taken: number[] = [];
  groups.forEach((group, index) => {
    const own = new ChosenEdits();
    for (const edit of group) {
      if (chosen.has(edit)) continue;
      if (chosen.clashes(edit) || own.clashes(edit)) return;
      own.add(edit);
    }
    for (const edit of own.sorted) chosen.add(edit);
    taken.push(index);
  });
  return { edits: chosen.sorted, taken };
}

/** Edits none of which clashes with another, by their places. */
class ChosenEdits {
  readonly sorted: Edit[] = [];

  has(edit: Edit): boolean {
    return this.near(edit).some((other) => same(edit, other));
  }

  clashes(edit: Edit): boolean {
    return this.near(edit).some((other) => clash(edit, other));
  }

  /** Most edits come in order, and are added at the end. */
  add(edit: Edit): void {
    this.sorted.splice(this.indexFor(edit), 0, edit);
  }

  private indexFor({ range }: Edit): number {
    return firstWhere(this.sorted.length, (index) => {
      const other = this.sorted[index]?.range;
      return !other || other.start > range.start || (other.start === range.start && other.end > range.end);
    });
  }

  /** Those that alone may clash: at one place stand two at most, an insertion and a replacement. */
  private near(edit: Edit): readonly Edit[] {
    const index = this.indexFor(edit);
    return this.sorted.slice(Math.max(0, index - 2), index + 2);
  }
}

/** Applies edits made for this text; of edits that overlap the first one given wins. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces = new Pieces(text);
  pieces.apply(selectEdits(edits.map((edit) => [edit])).edits);
  return pieces.text();
}

function same(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;
}

/** Two insertions at one place clash as well: their order would be chance. */
function clash(a: Edit, b: Edit): boolean {
  if (a.range.start === b.range.start && a.range.end === b.range.end) return true;
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

/**
 * Makes one list of edits that belong to one repair: equal ones are made once, insertions at one place follow each
 * other in the order given, deletions that overlap are one.
 * @returns the edits, sorted and not overlapping; null where two of them contradict each other.
 */
export function mergeEdits(edits: readonly Edit[]): Edit[] | null {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || a.order - b.order);
  const merged: Edit[] = [];
  for (const { range, newText } of sorted) {
    const edit: Edit = { range, newText };
    const last = merged[merged.length - 1];
    if (
      !last ||
      range.start > last.range.end ||
      (range.start === last.range.end && !isInsertionAt(last, edit))
    ) {
      merged.push(edit);
    } else if (isInsertionAt(last, edit)) {
      merged[merged.length - 1] = { range, newText: last.newText + newText };
    } else if (last.newText === "" && newText === "") {
      const end = Math.max(last.range.end, range.end);
      merged[merged.length - 1] = { range: { start: last.range.start, end }, newText };
    } else if (!same(last, edit)) return null;
  }
  return merged;
}

/** Whether both are insertions at one place. */
function isInsertionAt(a: Edit, b: Edit): boolean {
  return a.range.start === a.range.end && b.range.start === b.range.end && a.range.start === b.range.start;
}
