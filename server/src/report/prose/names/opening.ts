import { findMatches } from "../../text/matches.ts";
import { bareName } from "../../words/agencies.ts";
import { GENERIC_BEGINNING } from "../../words/kindsOfPlaces.ts";
import { mayBeSameAgency } from "../../words/sameAgency.ts";
import { isSameZone, ZONE_END } from "../../words/zones.ts";
import { isForeignName, isOtherOrgan, LOCAL_ORGAN } from "./isForeignName.ts";
import type { NamedAgency } from "./namedAgencies.ts";

/** What institutions are called, each with those it may be taken for. Companies and centres may well speak of their superiors. */
const INSTITUTIONS: readonly RegExp[] = [
  /海关$/,
  /(?:医院|卫生院|保健院)$/,
  /(?:大学|学院|中学|小学|学校)$/,
  /(?:支队|总队)$/,
  /监狱$/,
  /联合会$/,
  /(?:供销合作社|联合社)$/,
];
const ZONE = new RegExp(`${ZONE_END}$`);
/** The same as a part of patterns. */
const INSTITUTION = `(?:海关|医院|卫生院|保健院|大学|学院|中学|小学|学校|监狱|联合会|供销合作社|联合社|${ZONE_END})`;

/** The governments and bureaus that open a section as well. */
const ENDS = `(?:${INSTITUTION}|支队|总队|苏木|[镇乡县市区旗局厅]|街道|委员会)`;
/** What the first sentence of a report says of the agency that makes it. */
const ACTS =
  "坚持|以(?!来)|认真|严格|高度重视|深入|全面|积极|切实|扎实|持续|始终|紧[紧扣密]|围绕|聚焦|按照|根据|贯彻|落实|统筹|面对|立足|对照|把|不断|稳步|(?:门户|官方)?网站(?:共|累计)?(?:公开|发布|主动公开)|在[\\u4e00-\\u9fff、]{2,28}(?:领导下|指导下|同时|基础上)";
const OPENING = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.][\\u4e00-\\u9fff]{0,10}。?)?(?:20\\d{2}年(?:度)?(?:以来)?|一年来|今年以来)，([\\u4e00-\\u9fff]{1,14}?${ENDS})(?=${ACTS})`,
);
const SELF = /^[我本全该各]|^(?:医院|学校|学院|公司|中心|支队|总队|监狱|海关|管委会)/;

/**
 * The name that a sentence opens with as section one does with the agency's own: 2024年，东港海关坚持….
 * @param own the names of the reporting agency.
 * @returns null where it may be the agency's own.
 */
export function findOpening(text: string, own: readonly string[]): NamedAgency | null {
  const found = OPENING.exec(text);
  const name = found?.[1];
  if (!found || name === undefined || SELF.test(name)) return null;
  const isOther =
    isOtherInstitution(name, own) ||
    (LOCAL_ORGAN.test(name) ? isOtherOrgan(name, own) : isForeignName(name, own, ""));
  return isOther ? { name, index: found[0].length - name.length } : null;
}

/** Whether the names of the reporting agency are those of an institution whose kind is known. */
export function isInstitution(own: readonly string[]): boolean {
  return [...INSTITUTIONS, ZONE].some((kind) => own.every((mine) => kind.test(mine)));
}

const WORDS = "[\\u4e00-\\u9fff]";
/** Whom readers are to ask, and whose report it is said to be. */
const TOLD = new RegExp(
  `(?:请(?:与|联系|咨询|致电)：?|联系单位：)(${WORDS}{2,16}?${INSTITUTION})(?=(?:(?:党政|党委|院长|校长|综合)?(?:综合)?(?:办公室|办)|联系|，|（|。|；))|(?:公布|发布|编制|现将|由|系)(?:了|《)?(${WORDS}{2,16}?${INSTITUTION})(?=(?:20\\d{2}年(?:度)?)?(?:政府)?信息公开(?:工作)?(?:年度)?报告|编制)|(?:^|[，。；])(${WORDS}{2,16}?${INSTITUTION})(?=编制(?:本?报告|了?20))`,
  "g",
);

/** The names of other institutions that readers are told to ask, or that the report is said to be of. */
export function* listInstitutions(text: string, own: readonly string[]): Iterable<NamedAgency> {
  for (const { 0: whole, 1: asked, 2: titled = asked, 3: name = titled ?? "", index } of findMatches(
    text,
    TOLD,
  ))
    if (isOtherInstitution(name, own)) yield { name, index: index + whole.lastIndexOf(name) };
}

/** Whether a name is that of an institution of one's own kind, and not of oneself. */
export function isOtherInstitution(name: string, own: readonly string[]): boolean {
  const kind = ZONE.test(name) ? ZONE : INSTITUTIONS.find((end) => end.test(name));
  if (!kind || SELF.test(name) || !own.every((mine) => kind.test(mine))) return false;
  if (own.some((mine) => mine.includes(bareName(name)) || name.includes(bareName(mine)))) return false;
  if (kind === ZONE) return !own.some((mine) => isSameZone(name, mine));
  return !GENERIC_BEGINNING.test(name.slice(1)) && !own.some((mine) => mayBeSameAgency(mine, name));
}
