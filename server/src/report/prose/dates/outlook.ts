import type { Sentence } from "../sentences.ts";

/** Whether a sentence looks forward or back, read once for all years in it. */
export interface Outlook {
  readonly isForward: boolean;
  readonly isBack: boolean;
  readonly isThisYear: boolean;
}

/** Words by which a sentence compares one year with another. */
const COMPARES =
  "[比较](?=[\\d上去前同往历]|[^，。；]{0,4}[年期])|占比|相比|对比|同比|环比|增[长加]|下降|减少|上升";
const LOOKS_BACK = new RegExp(
  `${COMPARES}|结转|以来|年起|自\\d{4}|历年|修订|印发|下发|出台|施行|实施|成立|设立|组建|建成|开通|启用|改革|换届|年报|年度报告|上一?年|去年|前年|整改|反馈|通报|考核结果|(?:近|过去|连续|前)[两三五几]年|[三五]年来`,
);
/** What was not done is no history: 未印发规范性文件. */
const NOT_DONE = /(?:未|没有|无)(?:印发|下发|出台|修订|整改|通报|施行)/g;
/** What every year's requests are told with: 上年结转1件, 结转下年度继续办理2件. */
const CARRIED =
  /(?:上一?年度?|去年)(?:度)?结转|结转(?:至|到)?(?:下一?年度?|\d{4}年度?)(?:继续)?(?:办理|处理)?/g;
/** What documents and reforms are called: 按照《……关于印发……的通知》, “放管服”改革. */
const NAMES = /《[^》]*》|“[^”]{1,20}”改革/g;
/** A figure held against the year before: 较上年增加3件, 同比增长20%. */
const COMPARISON = /[，、（](?:[比较与和]|同比|环比|增[长加]|减少|下降|上升)[^，。；）]*/g;
const LOOKS_FORWARD =
  /将|计划|拟|要|下一步|下步|继续|力争|进一步|着力|加强|推进|目标|打算|重点|准备|努力|预计|做好|持续|不断|提升|完善|强化|坚持|围绕/;

/**
 * Reads where a sentence looks. The names of documents and what is carried from year to year say nothing of it; nor
 * does a comparison, unless the paragraph names the report's year as well and may tell of several.
 */
export function readOutlook({ text, line }: Sentence, year: number): Outlook {
  const told = text.replace(NAMES, "《》").replace(CARRIED, "");
  const isOfSeveral = line.text.includes(String(year));
  return {
    isForward: LOOKS_FORWARD.test(text),
    isBack: looksBack((isOfSeveral ? told : told.replace(COMPARISON, "")).replace(NOT_DONE, "")),
    isThisYear: /今年|本年/.test(text),
  };
}

/** Whether words look back at other years or compare with them. */
export function looksBack(words: string): boolean {
  return LOOKS_BACK.test(words);
}
