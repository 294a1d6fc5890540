/** A comment of ours in a text. */
export interface OwnComment {
  /** Where it begins and ends, markers included. */
  readonly start: number;
  readonly end: number;
  /** The match of its opening. */
  readonly opening: RegExpExecArray;
  /** What stands between its opening and its end. */
  readonly words: string;
}

/**
 * The comments that open with a pattern, in text order; none that is not closed, or in which a `>` stands before its end.
 * Each end is looked for once, however many comments are never closed.
 * @param opening global, and it matches from `<!--` on; it may be shared.
 */
export function listOwnComments(text: string, opening: RegExp): OwnComment[] {
  const comments: OwnComment[] = [];
  let close = 0;
  let bracket = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const inside = opening.lastIndex;
    if (close < inside) close = text.indexOf("-->", inside);
    if (close < 0) break;
    if (bracket < inside) bracket = text.indexOf(">", inside);
    if (bracket !== close + 2) continue;
    comments.push({ start: match.index, end: close + 3, opening: match, words: text.slice(inside, close) });
    opening.lastIndex = close + 3;
  }
  return comments;
}
