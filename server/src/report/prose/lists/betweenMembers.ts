import { writeChineseNumeral } from "../../text/numerals.ts";
import { charBefore, type Member } from "../enumerationMembers.ts";

/** A shorter one is no member but a number among others: 第（1）、（3）、（4）项. */
export const SHORTEST_MEMBER = 4;
/** What stands before the first member of a list; empty at the beginning of a paragraph. */
export const OPENS = /^[。；：]?$/;

/** Whether a member that stands alone begins with the first number, and is at once told under the same number again. */
export function isToldTwice(last: Member, member: Member): boolean {
  const words = wordsBetween(last, member);
  return last.value === 1 && member.value === 1 && /；[\s\u200b*]*$/.test(words) && !/[。：]/.test(words);
}

/** Whether words between two numbers are a member that has come to its end: （1）更新不及时；（3）…. */
export function endsMember(words: string): boolean {
  return words.length >= SHORTEST_MEMBER && /[；。][\s\u200b*]*$/.test(words) && !/第[（(]?\d/.test(words);
}

/** Whether a list begins here: at the beginning of its paragraph, or behind a sentence or a colon. */
export function opensMember({ paragraph, start }: Member): boolean {
  return OPENS.test(charBefore(paragraph.text, start));
}

/** Whether the member that seems to be missing is there in another form: 第二 among 一是 and 三是. */
export function isNamedBetween(last: Member, member: Member): boolean {
  const words = wordsBetween(last, member);
  for (let value = last.value + 1; value < member.value; value++) {
    const numeral = writeChineseNumeral(value);
    if (
      new RegExp(
        `[第其（。；，：]${numeral}(?![批次届季轮阶期方]|产业)|${numeral}[是要、，）]|[（(]?${value}[.．、）]`,
      ).test(words)
    )
      return true;
  }
  return false;
}

export function wordsBetween(last: Member, member: Member): string {
  if (last.paragraph === member.paragraph) return last.paragraph.text.slice(last.end, member.start);
  return last.paragraph.text.slice(last.end) + member.paragraph.text.slice(0, member.start);
}
