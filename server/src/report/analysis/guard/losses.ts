/** How often each thing occurs. */
export type Counts = Map<string, number>;

const NUMBER = /[0-9]+/g;
const CHINESE = /\p{Script=Han}/gu;

/** The numbers and Chinese characters of a text; full-width digits count as digits. */
export function countTokens(text: string): Counts {
  const counts: Counts = new Map();
  const narrow = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (const token of narrow.match(NUMBER) ?? []) counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const token of narrow.match(CHINESE) ?? []) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Whether a text holds a number or a Chinese character. */
export function hasTokens(text: string): boolean {
  return /[0-9０-９]|\p{Script=Han}/u.test(text);
}

/** What there is more of before than after. */
export function listLosses(before: Counts, after: Counts): Counts {
  const lost: Counts = new Map();
  for (const [token, count] of before) {
    const gone = count - (after.get(token) ?? 0);
    if (gone > 0) lost.set(token, gone);
  }
  return lost;
}

/** Takes some counts away from others. */
export function subtract(counts: Counts, allowed: Counts): void {
  for (const [token, count] of allowed) {
    const left = (counts.get(token) ?? 0) - count;
    if (left > 0) counts.set(token, left);
    else counts.delete(token);
  }
}
