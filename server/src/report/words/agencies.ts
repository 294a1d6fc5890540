/** A department of a government, or a government itself. */
export type AgencyLevel = "department" | "township" | "county" | "city" | "province";

/** What the name of an agency tells of it. */
export interface AgencyKind {
  /** Null where the name does not tell. */
  readonly level: AgencyLevel | null;
  /** The word after 我 and 本 by which such an agency speaks of itself: 我镇, 本局; null where it is not certain. */
  readonly word: string | null;
}

const UNKNOWN: AgencyKind = { level: null, word: null };
/** Words that say of a place or an organ that it is an agency, without telling which. */
const OFFICIAL = /(?:人民政府|政府|办事处|(?<=街道)办|行政公署)$/;
/** An office of a government acts for it: its reports are the government's. */
const OFFICE =
  /(?:(?:党政|综合|党政综合|政务公开|信息公开|政府信息公开|政务)?(?:办公室|办)|(?:工作)?领导小组)$/;
/** A committee that governs a zone; it is no department. */
const ZONE = /(?:管理委员会|管委会)$/;
const DEPARTMENT = /(?:局|厅|部|委|委员会|署|中心|站|所|院|队|馆|支队|总队)$/;
const PLACES: readonly { readonly end: RegExp; readonly level: AgencyLevel }[] = [
  { end: /(?:镇|乡|街道|苏木)$/, level: "township" },
  { end: /(?:省|自治区|特别行政区)$/, level: "province" },
  { end: /(?:县|旗|区)$/, level: "county" },
  { end: /(?:市|州|盟)$/, level: "city" },
];
/** Organs that call themselves by their last word. */
const ORGANS: readonly (readonly [RegExp, string])[] = [
  [/局$/, "局"],
  [/厅$/, "厅"],
  [/(?:委|委员会)$/, "委"],
];
const PLACE_WORD = /(?:自治区|街道|苏木|[镇乡省县旗区市州盟])$/;
/** Organs of the State and of provinces, some of which can make regulations. */
const NATIONAL = /^(?:国家|国务院|中华人民共和国|中国)/;
/** Organs of a place below the province; a 厅 or a 委 may be the province's. */
const LOCAL_ORGAN = /(?:县|旗|市|镇|乡|街道|(?<!自治|行政)区).*(?:局|办公室|中心|站|所|队|委员会|院)$/;

/** Reads what kind of agency a name names; the name is without spaces. */
export function readAgencyKind(name: string): AgencyKind {
  const official = name.replace(OFFICIAL, "");
  if (ZONE.test(official)) return UNKNOWN;
  const isOffice = OFFICE.test(official);
  const bare = isOffice ? bareName(official) : official;
  const place = PLACES.find(({ end }) => end.test(bare));
  if (place) {
    // 我区 may be the 自治区, so that a region says it as well as a district.
    const word = PLACE_WORD.exec(bare)?.[0] ?? null;
    return { level: place.level, word: isOffice || word === "自治区" ? null : word };
  }
  // 外事办公室 is an organ of its own, 县委办公室 an office: the name does not tell which.
  if (isOffice || !DEPARTMENT.test(bare)) return UNKNOWN;
  const organ = ORGANS.find(([end]) => end.test(bare));
  return { level: "department", word: organ?.[1] ?? null };
}

/** A name without what says only that it names an agency: 青石镇人民政府党政办公室 and 青石镇 are both 青石镇. */
export function bareName(name: string): string {
  return name.replace(OFFICE, "").replace(OFFICIAL, "");
}

/** Whether a name says that it is a government: 青石镇人民政府, 白河街道办事处, but not 青石镇. */
export function isFullName(name: string): boolean {
  return OFFICIAL.test(name);
}

/** The full name of a government that goes by its place's name; other names are full as they are. */
export function fullName(name: string): string {
  const { level, word } = readAgencyKind(name);
  if (level === null || level === "department" || word === null || OFFICIAL.test(name)) return name;
  return `${name}${word === "街道" ? "办事处" : "人民政府"}`;
}

/** Whether words end as names of agencies do. */
export function isAgencyName(name: string): boolean {
  return readAgencyKind(name).level !== null || [OFFICIAL, OFFICE, ZONE].some((end) => end.test(name));
}

/**
 * Whether it is certain by its name that an agency cannot make regulations: townships, counties, and what is
 * below them or below a city; of a 市 itself the name does not tell (Legislation Law, on regulations).
 */
export function lacksRegulationAuthority(name: string): boolean {
  if (NATIONAL.test(name)) return false;
  const { level } = readAgencyKind(name);
  return level === "township" || level === "county" || LOCAL_ORGAN.test(name);
}

/** The places that a bureau's name begins with, or the rank of one alone: 江州市北山区, 县. What a bureau is for may be a 城市 or a 市场. */
const PLACES_OF_ORGAN =
  /^(?:国家[\u4e00-\u9fff]{2,8}?局(?=.{4}))?(?:[省市州盟县区旗](?=.{2,}[局厅委]$)|(?:[\u4e00-\u9fff]{1,8}?(?:自治[区州县旗]|省|(?<!城)市(?![场政容])|州(?![市县区])|盟|县|区|旗)(?=.{2}))*)/;

/** The rank of the place of a bureau (县, 市 …; empty where its name has none), and what its name is without places. */
export function splitOrgan(name: string): { readonly rank: string; readonly own: string } {
  const places = PLACES_OF_ORGAN.exec(name)?.[0] ?? "";
  return { rank: places.slice(-1), own: name.slice(places.length) };
}
