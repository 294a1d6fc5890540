/**
 * Characters two columns wide (Unicode 17, EastAsianWidth.txt: W, F, and A, since the fonts of Chinese systems draw
 * ambiguous characters wide), as hexadecimal code points and ranges: the whole basic plane but its combining marks,
 * ideographs beyond it, and emoji roughly.
 */
const WIDE =
  `a1 a4 a7-a8 aa ad-ae b0-b4 b6-ba bc-bf c6 d0 d7-d8 de-e1 e6 e8-ea ec-ed f0 f2-f3 f7-fa fc fe 101 111 113
11b 126-127 12b 131-133 138 13f-142 144 148-14b 14d 152-153 166-167 16b 1ce 1d0 1d2 1d4 1d6 1d8 1da 1dc 251 261 2c4 2c7
2c9-2cb 2cd 2d0 2d8-2db 2dd 2df 391-3a1 3a3-3a9 3b1-3c1 3c3-3c9 401 410-44f 451 1100-115f 2010 2013-2016 2018-2019
201c-201d 2020-2022 2024-2027 2030 2032-2033 2035 203b 203e 2074 207f 2081-2084 20ac 2103 2105 2109 2113 2116 2121-2122
2126 212b 2153-2154 215b-215e 2160-216b 2170-2179 2189 2190-2199 21b8-21b9 21d2 21d4 21e7 2200 2202-2203 2207-2208 220b
220f 2211 2215 221a 221d-2220 2223 2225 2227-222c 222e 2234-2237 223c-223d 2248 224c 2252 2260-2261 2264-2267 226a-226b
226e-226f 2282-2283 2286-2287 2295 2299 22a5 22bf 2312 231a-231b 2329-232a 23e9-23ec 23f0 23f3 2460-24e9 24eb-254b
2550-2573 2580-258f 2592-2595 25a0-25a1 25a3-25a9 25b2-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c8 25cb 25ce-25d1
25e2-25e5 25ef 25fd-25fe 2605-2606 2609 260e-260f 2614-2615 261c 261e 2630-2637 2640 2642 2648-2653 2660-2661 2663-2665
2667-266a 266c-266d 266f 267f 268a-268f 2693 269e-269f 26a1 26aa-26ab 26bd-26bf 26c4-26e1 26e3 26e8-26ff 2705 270a-270b
2728 273d 274c 274e 2753-2755 2757 2776-277f 2795-2797 27b0 27bf 2b1b-2b1c 2b50 2b55-2b59 2e80-2e99 2e9b-2ef3 2f00-2fd5
2ff0-303e 3041-3096 3099-30ff 3105-312f 3131-318e 3190-31e5 31ef-321e 3220-a48c a490-a4c6 a960-a97c ac00-d7a3 e000-faff
fe10-fe19 fe30-fe52 fe54-fe66 fe68-fe6b ff01-ff60 ffe0-ffe6 fffd 1f300-1faff 20000-2fffd 30000-3fffd`
    .split(/\s+/)
    .map((range) => range.split("-").map((code) => Number.parseInt(code, 16)));

/** Combining marks, joiners, variation selectors and the byte order mark take no room. */
const NO_WIDTH: readonly (readonly [start: number, end: number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** The columns a text takes up where every character is one or two of them wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCodePoint(character.codePointAt(0) ?? 0);
  return width;
}

/** The columns of one character: 0, 1 or 2. */
export function widthOfCodePoint(code: number): 0 | 1 | 2 {
  if (code < 0xa1) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (NO_WIDTH.some(([start, end]) => code >= start && code <= end)) return 0;
  return isWide(code) ? 2 : 1;
}

/** Looks the character up by bisection. */
function isWide(code: number): boolean {
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start = 0, end = start] = WIDE[middle] ?? [];
    if (code < start) high = middle - 1;
    else if (code > end) low = middle + 1;
    else return true;
  }
  return false;
}
