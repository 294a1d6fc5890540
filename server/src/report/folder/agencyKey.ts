import type { Report } from "../model/report.ts";

/** What may follow an agency's name without making it another; an office (人民政府办公室) is one. */
const ENDING = /(?:人民)?政府$|(?<=街道)办事处$/;
/** What a longer form of a name may put before the shorter one: the unit above it. */
const UNIT_ABOVE = /[省市县区州旗盟]$/;

/**
 * The form in which agencies are compared: half-width, without spaces, and without 人民政府 or a
 * 街道's 办事处, so that 青石镇 and 青石镇人民政府 are one agency. Where title and signature name
 * the same agency, the fuller name counts.
 * @returns null where neither names one.
 */
export function agencyKeyOf({ agency, signature }: Report): string | null {
  if (agency === null) return null;
  const key = agencyKey(agency);
  const signed = signature?.agency ? agencyKey(signature.agency.text) : key;
  return signed.length > key.length && isSameAgency(key, signed) ? signed : key;
}

/** An agency's name in the form in which agencies are compared. */
export function agencyKey(name: string): string {
  const key = name.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  const bare = key.replace(ENDING, "");
  return bare.length < 2 ? key : bare;
}

/** Whether two keys name one agency: they are equal, or one also names the unit above (临河县青石镇, 青石镇). */
export function isSameAgency(a: string, b: string): boolean {
  if (a === b) return true;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.endsWith(shorter) && UNIT_ABOVE.test(longer.slice(0, -shorter.length));
}
