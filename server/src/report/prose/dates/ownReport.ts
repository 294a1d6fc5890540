import { isQuoted } from "../plans.ts";
import type { Sentence } from "../sentences.ts";
import type { NamedYear } from "../years.ts";
import { looksBack } from "./outlook.ts";
import { OWN_SUBJECT } from "./ownSubjects.ts";

/** What stands further away in a sentence (UTF-16 units) says nothing of a year. */
const FURTHEST = 200;
/** The report's own name in the preamble: 现公布某镇 2023 年政府信息公开工作年度报告. */
const OWN_NAME =
  /(?:现[^，。；]{0,20}(?:公布|发布|编制|公开)|现[将就]|特(?:向社会)?(?:公布|编制)|本(?:报告|年报)|为(?:切实)?(?:做好|编好|编制好?))[^。]{0,40}$/;
/** Before the first section a report that is made or published is this one. */
const MADE = /(?:编制|撰写|形成|公布|发布|汇总)[^。]{0,40}$/;
const IS_TOLD = /^[^》]*》(?:（[^（）]*）)?(?:由|是|系|根据|依据|按照)/;
/** What makes a report that is named another one: 根据《……2023年……报告》. */
const OTHER_REPORT =
  /往年|历年|此前|(?:根据|按照|依据|对照|针对|继|去年|上一?年)(?![^，。；]{0,20}(?:编制|撰写|形成)(?:完成)?的?$)[^，。；]{0,20}$/;
const REPORT_NAME =
  /^(?:度)?(?:[\u4e00-\u9fff]{2,16}(?:[镇乡局委厅办县区市]|街道|委员会)(?:人民政府|办事处|办公室)?的?)?(?:政府)?(?:信息|政务)公开(?:工作)?(?:情况)?(?:年度)?报告/;

/** Whether a year stands in the name of this very report. */
export function isOwnName(
  { text, line }: Sentence,
  { start, end }: NamedYear,
  names: readonly string[],
): boolean {
  if (!REPORT_NAME.test(text.slice(end, end + FURTHEST))) return false;
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  if (OTHER_REPORT.test(before)) return false;
  if (OWN_NAME.test(before)) return true;
  // 青石镇2024年政府信息公开工作年度报告（以下简称年报）根据……编制 opens the preamble.
  if (line.section !== null) return false;
  // 《青石镇2024年政府信息公开工作年度报告》由青石镇人民政府编制.
  const isTold = before.startsWith("《") && names.includes(before.slice(1)) && IS_TOLD.test(text.slice(end));
  return isTold || MADE.test(before) || before === "" || names.includes(before);
}

/** What the preamble says the report is made of: 梳理我局2024年政务公开工作情况，编制本报告. */
export function isReported(
  { text, line }: Sentence,
  { start, end }: NamedYear,
  names: readonly string[],
): boolean {
  if (line.section !== null) return false;
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  if (announcesOwn(before, text.slice(end, end + FURTHEST), names)) return true;
  if (!MAKES.test(text)) return false;
  const subject = before.replace(/在$/, "");
  const isOwn =
    OWN_SUBJECT.test(subject) || SUMS_UP.test(subject) || names.some((name) => subject.endsWith(name));
  const after = /^[^，。；]*/.exec(text.slice(end))?.[0] ?? "";
  return (
    isOwn && OWN_WORK.test(after) && !looksBack(after) && !OTHER_REPORT.test(before) && !isQuoted(before)
  );
}

/** 现将2023年我镇政府信息公开工作情况公布如下, 以下为青石镇2023年度政府信息公开工作年度报告. */
function announcesOwn(before: string, after: string, names: readonly string[]): boolean {
  const named = names.find((name) => before.endsWith(name)) ?? "";
  const rest = after.replace(/^度/, "");
  const own =
    names.find((name) => rest.startsWith(name)) ??
    /^[我本全](?:街道|单位|机关|[镇乡县市区局委办院省旗州])(?:政府(?!信息))?/.exec(rest)?.[0] ??
    "";
  return (
    ANNOUNCES.test(before.slice(0, before.length - named.length)) && OWN_WORK.test(rest.slice(own.length))
  );
}

const ANNOUNCES =
  /(?:^|[，。；：])(?:现[将就把]|以[下上][为是]|下面[为是将就]|(?:(?:本|全文|报告|年报|内容)[^，。；]{0,8})?(?:涵盖|反映)了?)$/;
const MAKES = /编制|撰写|形成|公布|汇总|梳理|总结|(?:报告|年报)[^，。；]{0,8}(?:涵盖|反映|介绍|说明)/;
const SUMS_UP = /(?:结合|总结|梳理|回顾)$/;
const OWN_WORK = /^(?:度)?内?(?:所?开展)?(?:的)?(?:(?:政府)?信息公开|政务公开|实际|工作)/;
