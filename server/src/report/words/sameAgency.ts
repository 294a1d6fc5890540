import { bareName, readAgencyKind } from "./agencies.ts";

/** What may follow an agency's name without making it another; an office (人民政府办公室) is one. */
const ENDING = /(?:人民)?政府$|(?<=街道)办事处$/;
/** What a longer form of a name may put before the shorter one: the unit above it. */
const UNIT_ABOVE = /[省市县区州旗盟]$/;
/** A place that a name opens with: 江州市 in 江州市临河县青石镇; or 市 alone, for the one all know. */
const PLACE = /^(?:(.{1,8}?(?:自治[区州县旗]|[省市盟县区旗]|州(?![市县区])))(?=.)|([省市州县])(?=.{3}))/;
/** What organs of the State put before the names of their local ones: 国家税务总局临河县税务局. */
const NATIONAL = /^国家[\u4e00-\u9fff]{2,8}?局(?=.{4})/;
/** Of places of one rank only one can be meant. */
const RANKS: readonly RegExp[] = [/(?:省|自治区)$/, /(?:市|州|盟)$/, /(?:县|(?<!自治)区|旗)$/];
/** Bodies of one and the same agency, one of which may sign for the other. */
const OWN_BODY = /办|政务|审批|数据|信息|服务|党|委员会|委$|综合/;
/** The committee that governs a zone, in short. */
const ZONE_COMMITTEE = "管委";
/** What an organ's name ends in, in short and in full. */
const ORGAN = /[局厅委办部院署]$/;
/** Two characters are too few to be the short name of one organ alone: 财局. */
const SHORTEST_ABBREVIATION = 3;

/**
 * The form in which agencies are compared: half-width, without spaces and marks, without 人民政府 or a 街道's 办事处,
 * and with 委 for 委员会, so that 青石镇 and 青石镇人民政府 are one agency.
 */
export function agencyKey(name: string): string {
  const key = name
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(?<!管理)委员会$/, "委");
  const bare = key.replace(ENDING, "");
  return bare.length < 2 ? key : bare;
}

/**
 * What the keys of one agency have in common, however short or long: the last two characters of a place's name; of
 * an organ's the first character of its own name and the last (人社局 and 人力资源和社会保障局: 人局).
 */
export function agencyBucket(key: string): string {
  if (!ORGAN.test(key)) return key.slice(-2);
  const { own } = splitPlaces(key);
  return `${own.charAt(0)}${own.slice(-1)}`;
}

/** Whether a key is that of an organ (局, 厅, 委 …), whose name may be shortened in its middle. */
export function isOrganKey(key: string): boolean {
  return ORGAN.test(key);
}

/** What is left of a key without the units above that it names: 青石镇 of 临河县青石镇; the longest first. */
export function shorterForms(key: string): string[] {
  const forms: string[] = [];
  for (let end = 1; end < key.length; end++)
    if (UNIT_ABOVE.test(key.charAt(end - 1))) forms.push(key.slice(end));
  return forms;
}

/**
 * Whether two keys certainly name one agency: they are equal, or one also names the unit above (临河县青石镇, 青石镇),
 * or one is the short name of the other organ of the same place (临河县人社局, 临河县人力资源和社会保障局).
 */
export function isSameAgency(a: string, b: string): boolean {
  if (a === b) return true;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.endsWith(shorter) && UNIT_ABOVE.test(longer.slice(0, -shorter.length))) return true;
  if (!ORGAN.test(a) || !ORGAN.test(b)) return false;
  const [one, other] = [splitPlaces(a), splitPlaces(b)];
  if (!areOnePlace(one.places, other.places)) return false;
  const [short, long] = sortByLength(one.own, other.own);
  if (short === long) return true;
  return (
    short.length >= SHORTEST_ABBREVIATION && short.charAt(0) === long.charAt(0) && isAbbreviation(short, long)
  );
}

/** Whether two names may be of one agency: in doubt they are. For who would tell a user that they are not. */
export function mayBeSameAgency(a: string, b: string): boolean {
  const [short, long] = sortByLength(coreOf(a), coreOf(b));
  if (short === long) return true;
  if (long.startsWith(short)) {
    // A place's name before more of them: another body of that place, unless it acts for it.
    return readAgencyKind(short).level === null || OWN_BODY.test(long.slice(short.length));
  }
  if (isAbbreviation(short, long)) return true;
  const [left, right] = [splitPlaces(short), splitPlaces(long)];
  const [less, more] = sortByLength(left.own, right.own);
  return areOnePlace(left.places, right.places) && (less === more || isAbbreviation(less, more));
}

function sortByLength(a: string, b: string): readonly [string, string] {
  return a.length <= b.length ? [a, b] : [b, a];
}

/** A name without spaces, brackets and words that only say it is an agency; 委员会 as 委. */
function coreOf(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return bareName(letters)
    .replace(/管理委员会$|管委会$/, ZONE_COMMITTEE)
    .replace(/委员会$/, "委");
}

/** Whether one of two names may be the other in short: 人社局, 人力资源和社会保障局. */
export function isShortName(a: string, b: string): boolean {
  const [short, long] = sortByLength(a, b);
  return short === long || isAbbreviation(short, long);
}

/** Whether a short name's characters stand in a long one's in order, with the same last one: 人社局. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.at(-1) !== long.at(-1)) return false;
  // 临河公安分局 is 江州市公安局临河分局: here the order is free.
  if (/分局$/.test(short) && /分局$/.test(long)) return [...short].every((char) => long.includes(char));
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

/** Whether places named before two agencies' own names may be the same: of each rank one, where both name it. */
function areOnePlace(a: readonly string[], b: readonly string[]): boolean {
  return RANKS.every((rank) => {
    const [first, second] = [a, b].map((places) => places.find((place) => rank.test(place)));
    return !first || !second || first === second || first.length === 1 || second.length === 1;
  });
}

function splitPlaces(name: string): { readonly places: readonly string[]; readonly own: string } {
  const places: string[] = [];
  let own = name.replace(NATIONAL, "");
  for (let match = PLACE.exec(own); match; match = PLACE.exec(own)) {
    // The zone that a committee governs is what it is called after.
    if (own.slice(match[0].length) === ZONE_COMMITTEE) break;
    places.push(match[0]);
    own = own.slice(match[0].length);
  }
  return { places, own };
}
