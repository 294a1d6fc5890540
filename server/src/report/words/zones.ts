/** What the name of a zone, or of the committee that governs it, ends with; a part of patterns. */
export const ZONE_END =
  "(?:管委会|管理委员会|开发区|高新区|经开区|保税区|示范区|产业园区|度假区|风景区|景区)";

/** A zone's name without the committee that governs it. */
function bareZone(name: string): string {
  return name.replace(/(?:管委会|管理委员会)$/, "");
}

/** A zone's name in short: 青石高新区 for 青石高新技术产业开发区管理委员会. */
function zoneKey(name: string): string {
  return bareZone(name)
    .replace(/高新?技术(?:产业)?(?:开发区|园区|示范区)?/g, "高新区")
    .replace(/经济(?:技术)?(?:开发区|园区)/g, "经开区")
    .replace(/国家级?|省级/g, "");
}

/** Whether two names may be of one zone: one is the other's in short, or says only which kind of zone it is. */
export function isSameZone(a: string, b: string): boolean {
  return isInShort(zoneKey(a), zoneKey(b)) || isInShort(bareZone(a), bareZone(b));
}

/** Whether the characters of the shorter of two names stand in the longer one in order. */
function isInShort(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
