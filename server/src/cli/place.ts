/** The place of an offset in a text as people count: `25:4`, line and column, both one-based. */
export function describePlace(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${before.length}:${(before[before.length - 1] ?? "").length + 1}`;
}
