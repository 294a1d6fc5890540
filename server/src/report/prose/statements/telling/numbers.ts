/** What a character is to the search for numbers. */
const [NUMBER, NUMERAL, MORE, UNIT, ALL, END] = [1, 2, 3, 4, 5, 6];
const MEANINGS = new Uint8Array(0x10000);
for (const [meaning, chars] of [
  [NUMBER, "0123456789未没无零存均都"],
  [NUMERAL, "一二两三四五六七八九十百千"],
  [MORE, "余多几"],
  [UNIT, "件条份个次项宗起例部封"],
  [ALL, "全"],
  [END, "。！？\n"],
] as const)
  for (const char of chars) MEANINGS[char.charCodeAt(0)] = meaning;
const PART = "部".charCodeAt(0);

/**
 * Finds the first number in a text, or the first word for nothing or for all (未, 没, 无, 零, 不存在, 均, 都, 全部); a number
 * in words only with its unit (三件, 二十余份). Sentences without one tell no figure, and most have none: nothing else
 * is asked of them, which is why they are gone through character by character.
 * @param text in the form in which sentences are read (sentences.ts).
 * @returns the index of a character of it, or -1.
 */
export function findNumber(text: string, from: number): number {
  let before = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const meaning = MEANINGS[code] ?? 0;
    if (meaning === NUMBER || (meaning === UNIT && before === NUMERAL)) return at;
    if (before === ALL && code === PART) return at;
    // 二十余: what stands before the unit is still the numeral.
    if (meaning !== MORE || before !== NUMERAL) before = meaning;
  }
  return -1;
}

/** Where the sentence begins in which a character stands. */
export function lastSentenceEnd(text: string, at: number): number {
  let start = at;
  while (start > 0 && MEANINGS[text.charCodeAt(start - 1)] !== END) start--;
  return start;
}

/** Where it ends, before its mark. */
export function nextSentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && MEANINGS[text.charCodeAt(end)] !== END) end++;
  return end;
}
