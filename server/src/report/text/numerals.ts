const DIGITS = "零一二三四五六七八九";
const UP_TO_TEN = `${DIGITS}十`;
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIAD = 10_000;

/** Two digits in a row say about how many: 两三件, 七八次, 三五人. */
const ABOUT = /^[一二三四五六七八九]{2}$/;

/**
 * Reads a Chinese numeral: positional with units (`十二`, `二百零三`, `一万二千`), or digit by digit
 * (`二〇二四`, `二〇`). Null where the text is none, or none that is certain (`两三`).
 */
export function readChineseNumeral(text: string): number | null {
  // Most numerals number a paragraph.
  const single = text.length === 1 ? UP_TO_TEN.indexOf(text) : -1;
  if (single >= 0) return single;
  if (!/^[〇零一二两三四五六七八九十百千万]+$/.test(text)) return null;
  const plain = text.replace(/〇/g, "零").replace(/两/g, "二");
  if (!/[十百千万]/.test(plain)) {
    return plain.length > 15 || ABOUT.test(plain)
      ? null
      : Number([...plain].map((char) => DIGITS.indexOf(char)).join(""));
  }
  const [high, low, more] = plain.split("万");
  if (more !== undefined) return null;
  if (low === undefined) return readBelowMyriad(high ?? "");
  const tens = readBelowMyriad(high ?? "");
  const ones = low === "" ? 0 : readBelowMyriad(low);
  return tens === null || ones === null || tens === 0 ? null : tens * MYRIAD + ones;
}

function readBelowMyriad(text: string): number | null {
  let sum = 0;
  let lastUnit = MYRIAD;
  let digit: number | null = null;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS.indexOf(char);
    } else {
      if (unit >= lastUnit) return null;
      // Only 十 may stand without a digit: 十二.
      if (digit === null && (unit !== 10 || sum !== 0)) return null;
      if (digit === 0) return null;
      sum += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    }
  }
  return digit === null ? (sum === 0 ? null : sum) : sum + digit;
}

/** Writes a whole number from 0 to 99,999,999 as a Chinese numeral: `12` → `十二`, `203` → `二百零三`. */
export function writeChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= MYRIAD * MYRIAD) return String(value);
  if (value < MYRIAD) return writeBelowMyriad(value);
  const low = value % MYRIAD;
  const gap = low > 0 && low < 1000 ? "零" : "";
  const tail = low === 0 ? "" : writeBelowMyriad(low).replace(/^十/, "一十");
  return `${writeBelowMyriad(Math.floor(value / MYRIAD))}万${gap}${tail}`;
}

function writeBelowMyriad(value: number): string {
  if (value === 0) return "零";
  let text = "";
  let rest = value;
  let pendingZero = false;
  for (const [unit, size] of [
    ["千", 1000],
    ["百", 100],
    ["十", 10],
    ["", 1],
  ] as const) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) {
      pendingZero = text !== "";
      continue;
    }
    if (pendingZero) text += "零";
    pendingZero = false;
    text += (size === 10 && digit === 1 && text === "" ? "" : (DIGITS[digit] ?? "")) + unit;
  }
  return text;
}
