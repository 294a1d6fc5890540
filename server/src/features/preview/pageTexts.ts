import type { Text } from "../../report/index.ts";

/** What stands in the place of a table that was not read. */
export function describeMissing({ zh, en }: Text): Text {
  return {
    zh: `文本中没有读出${zh}，不能在这里填写。如文本中没有这张表，请按提示插入；如已有，请对照标准的行名、列名改正`,
    en: `${en} was not found in the text, so it cannot be filled in here. If it is not there, insert it; if it is, correct its labels`,
  };
}

/** A row that the text lacks is inserted with its first figure. */
export const ROW_MISSING: Text = {
  zh: "文本中没有这一行，填入后会补上",
  en: "The text has no such row; filling it in adds it",
};

/** How the sums of a table stand. */
export function describeSums(all: number, wrong: number, open: number): Text {
  if (wrong === 0 && open === 0) return { zh: `勾稽关系 ${all} 条：全部成立`, en: `${all} sums: all hold` };
  const zh = [
    `${all - wrong - open} 条成立`,
    ...(wrong > 0 ? [`${wrong} 条不成立`] : []),
    ...(open > 0 ? [`${open} 条缺数据无法核对`] : []),
  ];
  const en = [
    `${all - wrong - open} hold`,
    ...(wrong > 0 ? [`${wrong} do not`] : []),
    ...(open > 0 ? [`${open} lack figures`] : []),
  ];
  return { zh: `勾稽关系 ${all} 条：${zh.join("，")}`, en: `${all} sums: ${en.join(", ")}` };
}
