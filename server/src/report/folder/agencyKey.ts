import type { Report } from "../model/report.ts";
import { agencyKey, isSameAgency } from "../words/sameAgency.ts";

/**
 * Whose report it is, in the form in which agencies are compared. Where title and signature name the same agency,
 * the fuller name counts.
 * @returns null where neither names one.
 */
export function agencyKeyOf({ agency, signature }: Report): string | null {
  if (agency === null) return null;
  const key = agencyKey(agency);
  const signed = signature?.agency ? agencyKey(signature.agency.text) : key;
  return signed.length > key.length && isSameAgency(key, signed) ? signed : key;
}
