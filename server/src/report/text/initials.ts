/**
 * Chinese characters in the order of their sound, the first of each initial: as input methods and telephone books
 * have it. No sound begins with i, u or v.
 */
const FIRSTS: readonly (readonly [initial: string, first: string])[] = [
  ["a", "阿"],
  ["b", "八"],
  ["c", "嚓"],
  ["d", "哒"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "讥"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "妈"],
  ["n", "拿"],
  ["o", "噢"],
  ["p", "趴"],
  ["q", "七"],
  ["r", "然"],
  ["s", "仨"],
  ["t", "他"],
  ["w", "哇"],
  ["x", "夕"],
  ["y", "丫"],
  ["z", "匝"],
];

/** Words in which a character sounds otherwise than by itself. */
const WORDS: Readonly<Record<string, string>> = {
  重复: "cf",
  重新: "cx",
  重庆: "cq",
  行政: "xz",
  长沙: "cs",
  调查: "dc",
  厦门: "xm",
};
const WORD = new RegExp(Object.keys(WORDS).join("|"), "g");
const CHINESE = /[一-鿿]/;

const known = new Map<string, string>();
let collator: Intl.Collator | null = null;

/**
 * The first letters of the sounds of a text's characters, by which a Chinese input method finds a word: 主动公开 → zdgk.
 * Latin letters and digits stand for themselves, everything else is left out.
 */
export function initialsOf(text: string): string {
  let initials = "";
  for (const character of text.replace(WORD, (word) => WORDS[word] ?? word)) {
    if (CHINESE.test(character)) initials += initialOf(character);
    else if (/[a-z0-9]/i.test(character)) initials += character.toLowerCase();
  }
  return initials;
}

/** Found by bisection in the order in which the platform sorts by sound; each character once. */
function initialOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  collator ??= new Intl.Collator("zh-Hans-CN-u-co-pinyin");
  let low = 0;
  let high = FIRSTS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (collator.compare(FIRSTS[middle]?.[1] ?? "", character) <= 0) low = middle;
    else high = middle - 1;
  }
  const initial = FIRSTS[low]?.[0] ?? "";
  known.set(character, initial);
  return initial;
}
