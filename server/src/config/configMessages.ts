import { askForNearest, nearestWord, type Text } from "../report/index.ts";

/** What a value has to be, as messages tell it. */
export const WANTED = {
  string: { zh: "不为空的字符串", en: "a string that is not empty" },
  rules: {
    zh: '对象，如 { "missing-signature": "off" }',
    en: 'an object such as { "missing-signature": "off" }',
  },
  terms: {
    zh: '列表，如 [{ "wrong": "截止目前", "right": "截至目前" }]',
    en: 'a list such as [{ "wrong": "截止目前", "right": "截至目前" }]',
  },
  term: {
    zh: '对象，如 { "wrong": "截止目前", "right": "截至目前" }',
    en: 'an object such as { "wrong": "截止目前", "right": "截至目前" }',
  },
  path: {
    zh: '相对于本文件所在文件夹的路径，如 "../2023"',
    en: 'a path relative to the folder of this file, such as "../2023"',
  },
  day: { zh: '“月-日”，如 "03-31"', en: 'month and day, such as "03-31"' },
  requirements: {
    zh: '对象，如 { "overviewLength": 1000 }',
    en: 'an object such as { "overviewLength": 1000 }',
  },
  length: { zh: "不小于 100 的整数，如 1000", en: "a whole number of at least 100, such as 1000" },
  figures: {
    zh: '列表，如 ["normativeDocument.issued", "platforms"]',
    en: 'a list such as ["normativeDocument.issued", "platforms"]',
  },
  pattern: {
    zh: "1000 字以内、展开不超过 200 种的通配符，全部展开后不超过 10000 字",
    en: "a pattern of at most 1,000 characters and 200 alternatives, all of them at most 10,000 when written out",
  },
  patterns: { zh: '列表，如 ["草稿/**"]', en: 'a list such as ["drafts/**"]' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a text is no configuration at all. */
export const BROKEN = {
  empty: { zh: "配置文件是空的。请至少写入 {}。", en: "the configuration is empty. Write at least {}." },
  noObject: {
    zh: "配置文件的内容应写在一对花括号 { } 里。",
    en: "a configuration is one object, in braces { }.",
  },
  unreasonable: {
    zh: "配置文件过长或层次过深，没有读取。请检查是否选错了文件。",
    en: "this is too long or too deep to be a configuration and was not read. Check whether it is the right file.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Slips of the syntax by the parser's names for them. */
const SYNTAX: Readonly<Record<string, Text>> = {
  PropertyNameExpected: {
    zh: "这里应为带英文双引号的键名。",
    en: "a key in double quotes is expected here.",
  },
  ValueExpected: { zh: "这里缺少值。", en: "a value is expected here." },
  ColonExpected: { zh: "键名后面缺少英文冒号。", en: "a colon is expected after the key." },
  CommaExpected: { zh: "两项之间缺少英文逗号。", en: "a comma is expected between entries." },
  CloseBraceExpected: { zh: "缺少右花括号 }。", en: "a closing brace } is missing." },
  CloseBracketExpected: { zh: "缺少右方括号 ]。", en: "a closing bracket ] is missing." },
  EndOfFileExpected: { zh: "最后一个花括号后面不应再有内容。", en: "nothing may follow the last brace." },
  UnexpectedEndOfString: { zh: "字符串缺少右引号。", en: "the string lacks its closing quote." },
  UnexpectedEndOfComment: { zh: "注释缺少结尾的 */。", en: "the comment lacks its closing */." },
  InvalidSymbol: {
    zh: "不认识的符号。引号、冒号、逗号请用英文标点。",
    en: "this symbol means nothing here; use ASCII quotes, colons and commas.",
  },
};
const OTHER: Text = { zh: "不符合 JSON 的写法。", en: "this is not written as JSON is." };

/** Says what is wrong with the syntax. @param name the parser's name for it. */
export function describeSyntax(name: string): Text {
  const { zh, en } = SYNTAX[name] ?? OTHER;
  return { zh: `写法有误：${zh}`, en: `syntax error: ${en}` };
}

/** Longer words are shown by their beginnings, in UTF-16 units. */
const LONGEST_SHOWN = 40;

/** A word as messages show it. */
export function shorten(word: string): string {
  return word.length > LONGEST_SHOWN ? `${word.slice(0, LONGEST_SHOWN)}…` : word;
}

export const TOO_MANY_KEYS: Text = {
  zh: "项太多，从这里起不再读取。请检查是否选错了文件。",
  en: "there are too many entries; from here on they are not read. Check whether it is the right file.",
};

export const TOO_MANY_PROBLEMS: Text = {
  zh: "配置中的问题太多，从这里起不再列出。请先改正已列出的。",
  en: "there are too many problems; from here on they are not listed. Mend those that are.",
};

/** Says that there is no such key, which one is probably meant, and which there are. */
export function describeUnknownKey(path: string, key: string, known: readonly string[]): Text {
  const end = askForNearest(nearestWord(key, known));
  const place = path === "" ? { zh: "", en: "" } : { zh: `${path} `, en: ` in ${path}` };
  return {
    zh: `${place.zh}没有“${shorten(key)}”这一项${end.zh}可用 ${known.join("、")}。`,
    en: `there is no key "${shorten(key)}"${place.en}${end.en} Use one of ${known.join(", ")}.`,
  };
}

/** Says that a value is not what is wanted. @param shown the value as written. */
export function describeWrongValue(path: string, shown: string, wanted: Text): Text {
  return {
    zh: `${path} 的值 ${shown} 不对，应为${wanted.zh}。`,
    en: `${path} cannot be ${shown}; it has to be ${wanted.en}.`,
  };
}

export function describeDuplicate(key: string): Text {
  return {
    zh: `“${shorten(key)}”写了两次，以最后一次为准。请删去多余的。`,
    en: `"${shorten(key)}" is written twice; the last one counts. Remove the other.`,
  };
}

export function describeMissingKey(path: string, key: string): Text {
  return { zh: `${path} 缺少 ${key}。`, en: `${path} lacks "${key}".` };
}

export function describeSameWords(path: string, word: string): Text {
  return {
    zh: `${path} 的 wrong 与 right 都是“${shorten(word)}”，不起作用。`,
    en: `wrong and right of ${path} are both "${shorten(word)}", which does nothing.`,
  };
}
