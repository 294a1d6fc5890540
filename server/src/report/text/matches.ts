/**
 * Every match of a pattern in a text, in order: what `text.matchAll(pattern)` gives. That makes a copy of the pattern
 * at each call, which takes longer than to search a line in which there is nothing to be found.
 * @param pattern a global one; it may be shared, since every search begins and ends at 0.
 */
export function findMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    // What is empty would be found there for ever.
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
