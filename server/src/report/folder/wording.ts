import { narrowWidth } from "../text/figure.ts";

/** Stands for the end of a sentence in a wording. */
export const SENTENCE_END = "。";
const ENDS = "。；！？;!?";
/** Longer wordings (in UTF-16 units) are compared by their beginnings. */
const LONGEST = 4000;

/**
 * What of a paragraph counts when wordings are compared: Chinese characters and Latin letters, and `。` where a
 * sentence ends. Digits are no wording, so that years and amounts may differ; nor is the agency's own name.
 * @param agency the key of the agency that writes (agencyKey.ts); null where it is not known.
 */
export function readWording(text: string, agency: string | null = null): string {
  const words = pickWords(text);
  const name = agency === null ? "" : pickWords(agency);
  return name.length < 2 ? words : words.replaceAll(name, "");
}

function pickWords(text: string): string {
  let words = "";
  /** Where the words begin that are not taken over yet; as far as the text is read where there are none. */
  let from = 0;
  let hasEnded = true;
  const length = Math.min(text.length, LONGEST);
  for (let at = 0; at < length; at++) {
    if (isWord(text.charCodeAt(at))) continue;
    if (from < at) {
      words += text.slice(from, at);
      hasEnded = false;
    }
    from = at + 1;
    if (hasEnded || !ENDS.includes(text.charAt(at))) continue;
    words += SENTENCE_END;
    hasEnded = true;
  }
  return words + text.slice(from, length);
}

/** 镇 and 乡 are what differs between a town and a township that say the same: they are no words. */
const TOWN = "镇".charCodeAt(0);
const TOWNSHIP = "乡".charCodeAt(0);

/** Whether a UTF-16 unit is a Chinese character or a Latin letter. */
function isWord(code: number): boolean {
  if (code >= 0x3400) return code <= 0x9fff && code !== TOWN && code !== TOWNSHIP;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** The numbers of a text in its order, parted by commas; years and dates, which change with any year, are left out. */
export function readNumbers(text: string): string {
  if (!/[\d０-９]/.test(text)) return "";
  return (
    narrowWidth(text.slice(0, LONGEST).replaceAll("\u200b", ""))
      .replace(/(?:19|20)\d{2}\s*年|\d{1,2}\s*月\s*(?:\d{1,2}\s*日)?|〔\d{4}〕\s*\d+\s*号/g, "")
      .match(/\d+(?:\.\d+)?/g)
      ?.join() ?? ""
  );
}

/**
 * Likeness of two wordings: 1 for equal ones, else 1 − edit distance ÷ the longer length.
 * @param least what is wanted at least; for less the answer is 0, which is found much sooner.
 */
export function measureLikeness(a: string, b: string, least: number): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const most = mostEdits(longer, least);
  if (Math.abs(a.length - b.length) > most) return 0;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const distance = editDistance(a.slice(from, endA), b.slice(from, endB), most);
  return distance > most ? 0 : 1 - distance / longer;
}

/** With so many edits at most two wordings are as alike as is wanted. @param longer the length of the longer one. */
export function mostEdits(longer: number, least: number): number {
  return Math.floor(longer * (1 - least) + 1e-9);
}

/** Edit distance, looked for only near the diagonal (Ukkonen, 1985); more than `most` where it is not found there. */
function editDistance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  let before = new Int32Array(b.length + 1).fill(beyond);
  let row = new Int32Array(b.length + 1).fill(beyond);
  for (let j = 0; j <= Math.min(b.length, most); j++) before[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most);
    const last = Math.min(b.length, i + most);
    row[first - 1] = first === 1 ? i : beyond;
    let smallest = row[first - 1] ?? beyond;
    for (let j = first; j <= last; j++) {
      const replaced = (before[j - 1] ?? beyond) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(replaced, (before[j] ?? beyond) + 1, (row[j - 1] ?? beyond) + 1, beyond);
      row[j] = value;
      if (value < smallest) smallest = value;
    }
    if (last < b.length) row[last + 1] = beyond;
    if (smallest > most) return beyond;
    [before, row] = [row, before];
  }
  return before[b.length] ?? beyond;
}
