import type { Text } from "../text/language.ts";

/**
 * Names an article of 《中华人民共和国政府信息公开条例》（国务院令第711号）: `三十六`, 36, and its items where only some are meant.
 */
export function article(
  numeral: string,
  number: number,
  ...items: readonly (readonly [string, number])[]
): Text {
  const zh = items.map(([item]) => `（${item}）`).join("");
  const en = items.map(([, item]) => `(${item})`).join("");
  return {
    zh: `《中华人民共和国政府信息公开条例》第${numeral}条${zh === "" ? "" : `第${zh}项`}`,
    en: `Regulation on Open Government Information, article ${number}${en}`,
  };
}

/** The standard format itself, both editions. */
export const FORMAT: Text = {
  zh: "《中华人民共和国政府信息公开工作年度报告格式》",
  en: "the standard format of the annual report",
};

/** What the standard means by a label or asks for in a section, and how it is counted. */
export interface Meaning extends Text {
  /** The clause it rests on; null where the label or the sense of the table alone tells. */
  readonly source: Text | null;
}
