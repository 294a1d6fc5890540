import { SELF_BEHIND } from "./dates/ownSubjects.ts";
import { type Sentence, splitSentences } from "./sentences.ts";
import type { NamedYear } from "./years.ts";

/** What stands further away in a sentence (UTF-16 units) says nothing of a year. */
const FURTHEST = 200;
/** What is to be done comes after the report's year: 下一步，继续做好2024年政务公开工作 in a report for 2024. */
const PLANS = /(?:下一?步|今后|接下来|将)[^。；]*?(?:做好|抓好|做实|开展好|谋划好?|部署)[^。；，]{0,6}$/;
const PLANNED =
  /^(?:全[镇乡县区市局]|我[镇乡县区市局]|本[镇乡县区市局级])?(?:的)?(?:政务公开|政府信息公开|信息公开|公开|各项)(?:各项)?工作(?![要总报考方安中结年的])/;
/** 2025年，我镇将继续…, in the section that tells what is to be improved. */
const WILL =
  /^将(?:继续|进一步|围绕|重点|从|着力|不断|加强|强化|加大|聚焦|深入|持续|采取|坚持|认真|严格|积极|努力|按照|结合|做好|抓好|推动|推进|补齐|优化|拓[宽展]|丰富|提[升高]|完善|健全|把|在|对照|逐步|会同)|^(?:计划|还将)[增新开推举组]/;
/** 2025年，我局将组织培训; in 将组织建设纳入考核 it is not what will be done. */
const WILL_DO =
  /^(?:还|再)?将(?:与|联合|邀请|以|通过|组织|开展|举办|制作|建[立成]|扩大|增[加设]|设|选派|聘请|实[现行施]|上线|推出|启动|打造|编[制印]|为|向|安排|每)(?![^，。；]*(?:纳入|作为|列[入为]|贯穿|融入|放在|摆|当作))/;
const SUBJECT = new RegExp(`^，?(?:${SELF_BEHIND})?`);
/** （二）2025年工作打算 heads what is to come. */
const HEADS_PLANS =
  /^(?:度)?(?:政务公开|政府信息公开|信息公开)?(?:重点)?(?:工作)?(?:的)?(?:打算|计划|思路|设想|规划|安排|举措|重点|拟采取的?(?:主要|改进)?(?:措施|举措))(?=[。：，]|$)/;
/** 下步打算：2024年，一要…. */
const AHEAD = /(?:^|[。；])(?:下一?步|今后)[^，。；：\d]{0,8}[：:]$/;
/** （三）下一步打算。2024年，一是…: the caption before the sentence. */
const CAPTION = /^(?:（[一二三四五六]）|\d{1,2}[.、．])?(?:下一?步|今后)[^，。；：\d]{0,8}[。：]$/;
/** 下一步，在2024年工作中，…. */
const NEXT = /(?:下一?步|今后|接下来)，?(?:我[\u4e00-\u9fff]|本[\u4e00-\u9fff]{1,2})?在$/;
const OPENS = /(?:^|[，。；：、]|[）.、])$/;

/**
 * Whether a year that has passed is planned for.
 * @param names the agency's name as sentences begin with it.
 */
export function isPlanOfPast(
  sentence: Sentence,
  { start, end }: NamedYear,
  names: readonly string[],
): boolean {
  const { text, line } = sentence;
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  const after = text.slice(end, end + FURTHEST);
  if (isQuoted(text.slice(0, start))) return false;
  if (
    line.section?.key === "improvement" &&
    OPENS.test(before) &&
    (isMeantToBeDone(after, names) ||
      HEADS_PLANS.test(after) ||
      AHEAD.test(before) ||
      (start === 0 && after.startsWith("，") && isCaptioned(sentence)))
  )
    return true;
  if (NEXT.test(before) && /^(?:度)?的?[^，。；]{0,8}工作中/.test(after)) return true;
  return PLANNED.test(after) && PLANS.test(before);
}

/** Whether what follows a year is what the agency will do. */
function isMeantToBeDone(after: string, names: readonly string[]): boolean {
  const comma = after.startsWith("，") ? 1 : 0;
  const name = names.find((own) => after.startsWith(own, comma));
  const subject = name === undefined ? (SUBJECT.exec(after)?.[0].length ?? 0) : comma + name.length;
  const rest = after.slice(subject);
  return WILL.test(rest) || WILL_DO.test(rest);
}

/** Whether a sentence is the second of its paragraph, below a caption such as （三）下一步打算。. */
function isCaptioned(sentence: Sentence): boolean {
  const [first, second] = splitSentences(sentence.line);
  return first !== undefined && second === sentence && CAPTION.test(first.text);
}

/** Inside 《》, 〔〕 or quotation marks a year belongs to a name. */
export function isQuoted(before: string): boolean {
  return ["《》", "〔〕", "“”", "「」", "【】"].some(
    ([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close),
  );
}

/** Whether a year is one in which something was: 《2024年政务公开工作要点》 and 2024年重点任务 are named in any year. */
export function isTimeOfFacts(text: string, { start, end }: NamedYear): boolean {
  return !isQuoted(text.slice(0, start)) && !/^(?:政务公开)?(?:重点|工作要点|要点)/.test(text.slice(end));
}

/** Whether a text may plan for a year by the words right before or behind it. */
export function mayPlan(bare: string, year: number): boolean {
  return bare.split(`${year}年`).some(isPlannedAround);
}

/** Whether what stands between two mentions of a year may plan for it. */
function isPlannedAround(words: string, index: number, pieces: readonly string[]): boolean {
  const mayFollow = index > 0 && PLANNED_AFTER.test(words);
  return mayFollow || (index < pieces.length - 1 && PLANNED_BEFORE.test(words.slice(-4)));
}

const PLANNED_AFTER =
  /^(?:[^。；]{0,14}(?:将|计划|打算|思路|设想|规划|安排|举措|重点|拟)|年?[底末][前之以，]|[上下]半年|第?[一二三四1-4]季度|\d{1,2}月(?:份|\d{1,2}日)?(?:之?前|以前|[底末]))/;
const PLANNED_BEFORE =
  /(?:打算|计划|安排|思路|措施)[：:。]$|(?:将|计划|拟|力争|争取|预计|打算|准备)[于在到至]?$/;
