import type { Sentence } from "./sentences.ts";
import type { NamedYear } from "./years.ts";

/** What stands further away in a sentence (UTF-16 units) says nothing of a year. */
const FURTHEST = 200;
/** What is to be done comes after the report's year: 下一步，继续做好2024年政务公开工作 in a report for 2024. */
const PLANS = /(?:下一?步|今后|接下来|将)[^。；]*?(?:做好|抓好|做实|开展好|谋划好?|部署)[^。；，]{0,6}$/;
const PLANNED =
  /^(?:全[镇乡县区市局]|我[镇乡县区市局]|本[镇乡县区市局级])?(?:的)?(?:政务公开|政府信息公开|信息公开|公开|各项)(?:各项)?工作(?![要总报考方安中结年的])/;
/** 2025年，我镇将继续…, in the section that tells what is to be improved. */
const WILL =
  /^(?:，)?(?:(?:我|本|全)(?:街道|[镇乡县区市局委办厅院])|我们)?(?:将(?:继续|进一步|围绕|重点|从|着力|不断|加强|强化|加大|聚焦|深入|持续|采取|坚持|认真|严格|积极|努力|按照|结合|做好|抓好|推动|推进|补齐|优化|拓[宽展]|丰富|提[升高]|完善|健全)|计划[增新开推])/;
/** （二）2025年工作打算 heads what is to come. */
const HEADS_PLANS =
  /^(?:度)?(?:政务公开|政府信息公开|信息公开)?(?:重点)?(?:工作)?(?:的)?(?:打算|计划|思路|设想|规划|安排|举措|重点|拟采取的?(?:主要|改进)?(?:措施|举措))(?=[。：，]|$)/;
/** 下步打算：2024年，一要…. */
const AHEAD = /(?:^|[。；])(?:下一?步|今后)[^，。；：\d]{0,8}[：:]$/;
/** 下一步，在2024年工作中，…. */
const NEXT = /(?:下一?步|今后|接下来)，?(?:我[\u4e00-\u9fff]|本[\u4e00-\u9fff]{1,2})?在$/;
const OPENS = /(?:^|[，。；：、]|[）.、])$/;

/** Whether a year that has passed is planned for. */
export function isPlanOfPast({ text, line }: Sentence, { start, end }: NamedYear): boolean {
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  const after = text.slice(end, end + FURTHEST);
  if (isQuoted(text.slice(0, start))) return false;
  if (
    line.section?.key === "improvement" &&
    OPENS.test(before) &&
    (WILL.test(after) || HEADS_PLANS.test(after) || AHEAD.test(before))
  )
    return true;
  if (NEXT.test(before) && /^(?:度)?的?[^，。；]{0,8}工作中/.test(after)) return true;
  return PLANNED.test(after) && PLANS.test(before);
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
  /^(?:[^。；]{0,8}(?:将|计划|打算|思路|设想|规划|安排|举措|重点|拟)|年?[底末][前之以，]|[上下]半年|第?[一二三四1-4]季度|\d{1,2}月(?:份|\d{1,2}日)?(?:之?前|以前|[底末]))/;
const PLANNED_BEFORE = /打算[：:]$|(?:将|计划|拟|力争|争取|预计|打算|准备)[于在到至]?$/;
