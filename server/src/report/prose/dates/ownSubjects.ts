import { bareName, splitOrgan } from "../../words/agencies.ts";

/** What an institution is called in its own report. */
const INSTITUTION =
  "分局|支队|总队|大队|中心|公司|集团|学校|学院|医院|监狱|海关|管委会|管理局|海事局|办事处|街道(?:办事处)?";
/** What agencies call themselves by after 我, 本 and 全. */
const SELF =
  "街道|单位|机关|级政府|分局|支队|总队|大队|中心|公司|集团|管委会|[镇乡县市区旗州省局委办厅院所校馆会社关站队处]";
/** Who a year may follow that is the time of what is told: 我镇2023年未收到. The agency's own names count as well. */
export const OWN_SUBJECT = new RegExp(
  `(?<=^|[，。；：])(?:[镇乡](?:政府|里)|局里|${INSTITUTION})$|(?:我|本|全)(?:${SELF})(?:机关|政府)?$`,
);
/** The same behind a year: 2025年，我局, 2025年，支队. */
export const SELF_BEHIND: string = `(?:(?:我|本|全)(?:${SELF})|我们|${INSTITUTION})`;
/** The agency's own offices and villages as subjects: 2023年镇政府召开…, 2023年各村公开…. */
export const OWN_OFFICES =
  /^(?:[镇乡县区市局委]|街道)?(?:党工委|办事处|党委、政府|党委政府|党委|党组|政府|党政综合办|党政办|办公室)(?:办公室)?(?!公开[栏专平目]|工作报告|[^，。；]{0,4}的)|^各(?:村|社区|科室|股室|站所|办所|部门|单位)(?![^，。；]{0,6}的)/;

/** The agency's name as sentences begin with it: with and without 人民政府, and a bureau's with the rank of its place alone. */
export function namesOf(agency: string | null): readonly string[] {
  if (agency === null) return [];
  const bare = bareName(agency);
  const { rank, own } = splitOrgan(agency);
  const local = rank !== "" && own !== "" && /[局厅委]$/.test(own) ? [`${rank}${own}`] : [];
  return [agency, bare, `${bare}人民政府`, `${bare}办事处`, ...local];
}
