import { bareName, readAgencyKind, splitOrgan } from "../../words/agencies.ts";
import { GENERIC_BEGINNING, GENERIC_ENDING, NO_NAME } from "../../words/kindsOfPlaces.ts";
import { TIME } from "../../words/ownActs.ts";
import { agencyKey, isSameAgency, isShortName, mayBeSameAgency } from "../../words/sameAgency.ts";

/** What is said of nobody but oneself; a department that goes by 县 or 市 alone may well do the rest in another's report. */
const OWN_ALONE = new RegExp(
  `^${TIME}(?:高度重视|认真|严格|主动公开|共?(?:受理|收到)(?![^，。；]*(?:复议|诉讼|案件|信访|投诉|举报))|未收到|没有收到|通过[^，。；]{0,12}公开|将(?:继续|进一步|重点|从以?下|着力|做好|认真|逐步|不断|持续|围绕|聚焦|加强|强化|加大))`,
);

/** Whether a name is of an agency of the same rank, and of none that the report may well speak of. */
export function isForeignName(name: string, own: readonly string[], after: string): boolean {
  const isLocal = LOCAL_ORGAN.test(name) && OWN_ALONE.test(after) && isOtherOrgan(name, own);
  if (
    name.length < 3 ||
    (GENERIC_BEGINNING.test(name) && !isLocal) ||
    GENERIC_ENDING.test(name) ||
    (NO_NAME.test(name) && !isPlaceOfPeace(name))
  )
    return false;
  const [first = ""] = own;
  // A name that holds the other is its superior, or a body of its own.
  if (own.some((mine) => mine.includes(bareName(name)) || name.includes(bareName(mine)))) return false;
  if (own.some((mine) => mayBeSameAgency(mine, name) || isSameAgency(agencyKey(mine), agencyKey(name))))
    return false;
  if (WEBSITE.test(after) && isOtherPlace(name, own)) return true;
  // A hospital or a centre may well speak of the bureau above it.
  if (ORGAN.test(name) && !ORGAN.test(first)) return false;
  // 河西分局 in the report of 江州市公安局河东分局.
  if (BRANCH.test(name) && own.every((agency) => BRANCH.test(agency))) return true;
  const [mine, other] = [readAgencyKind(first).level, readAgencyKind(name).level];
  return mine !== null && mine === other && (mine !== "department" || rankOf(first) === rankOf(name));
}

/** 安和镇, 和平街道: 和 is part of a short name, and joins no two. */
function isPlaceOfPeace(name: string): boolean {
  return /^(?:和[\u4e00-\u9fff]|[^\u4e00-\u9fff各村镇乡县市区省局办委部社]?[\u4e00-\u9fff]和)(?:镇|乡|街道|县|区|市)$/.test(
    name,
  );
}

const BRANCH = /分局$/;
/** What follows the name of a government whose website it is. */
const WEBSITE =
  /^(?:人民政府|政府)?(?:公众信息|政府信息公开|政务公开|信息公开)?(?:门户|官方|政务)?(?:网站|官网|网（|门户)/;
const COUNTY = /^[\u4e00-\u9fff]{2,6}?[县区旗]/;

/** Whether a county is another one than that in which a bureau, a town or a hospital is. */
function isOtherPlace(name: string, own: readonly string[]): boolean {
  if (!/^[\u4e00-\u9fff]{2,6}[县区旗]$/.test(name)) return false;
  return own.every((mine) => {
    const place = COUNTY.exec(
      mine.replace(/^[\u4e00-\u9fff]{1,4}[省市州盟](?=[\u4e00-\u9fff]{2,6}[县区旗])/, ""),
    )?.[0];
    return place !== undefined && !place.endsWith(name) && !name.endsWith(place);
  });
}

const ORGAN = /(?:[局厅委]|委员会)$/;
/** 县民政局: a department that goes by the rank of its place alone. */
export const LOCAL_ORGAN: RegExp = /^[省市州盟县区旗][\u4e00-\u9fff]{2,}[局厅]$/;

/** Whether 县民政局 is another bureau of one's own place: of two names that begin alike one may be the former one. */
export function isOtherOrgan(name: string, own: readonly string[]): boolean {
  const other = splitOrgan(name);
  return own.every((mine) => {
    const ours = splitOrgan(mine);
    return (
      ours.rank === other.rank &&
      other.own.at(-1) === ours.own.at(-1) &&
      other.own.charAt(0) !== ours.own.charAt(0) &&
      !isShortName(other.own, ours.own)
    );
  });
}

/** Of which rank the place of a department is: those of another rank are above or below it. */
function rankOf(name: string): string {
  const { rank } = splitOrgan(name);
  return /[县区旗]/.test(rank) ? "县" : /[市州盟]/.test(rank) ? "市" : rank;
}
