import type { Report } from "../../model/report.ts";
import type { ProseLine } from "../../prose/prose.ts";
import type { Text } from "../../text/language.ts";
import type { Range } from "../../text/range.ts";
import { listAgencyNames, renameAgency } from "./agencyNames.ts";
import type { PlacedEdit } from "./places.ts";
import { listYearNames, readNewYear, renameYear } from "./yearNames.ts";

/** A name of the report that stands at a place and can be changed throughout. */
export interface Renamable {
  readonly subject: "agency" | "year";
  readonly range: Range;
  /** What stands there, without spaces. */
  readonly name: string;
}

/** The agency's name or the report's year at an offset; null where there is neither. */
export function renamableAt(report: Report, prose: readonly ProseLine[], offset: number): Renamable | null {
  const touches = ({ range }: { readonly range: Range }): boolean =>
    range.start <= offset && offset <= range.end;
  const year = listYearNames(report, prose).find(touches);
  if (year) return { subject: "year", range: year.range, name: year.text };
  const agency = listAgencyNames(report, prose).find(touches);
  return agency ? { subject: "agency", range: agency.range, name: agency.text.replace(/\s/g, "") } : null;
}

/** The changes that give the report another agency or another year, in text order, or why that cannot be. */
export function rename(
  report: Report,
  prose: readonly ProseLine[],
  { subject, name }: Renamable,
  newName: string,
): readonly PlacedEdit[] | { readonly refusal: Text } {
  const wanted = newName.replace(/\s/g, "");
  if (subject === "year") {
    const year = readNewYear(wanted);
    return year === null ? { refusal: NO_YEAR } : renameYear(report, prose, year);
  }
  if (wanted.length < 2 || /[，。；：！？《》|\d]/.test(wanted)) return { refusal: NO_AGENCY };
  return renameAgency(report, prose, name, wanted);
}

const NO_YEAR: Text = {
  zh: "请输入四位数的年度，如 2024。",
  en: "Type a year of four digits, such as 2024.",
};
const NO_AGENCY: Text = {
  zh: "请输入机关名称，如“青石镇”或“青石镇人民政府”。",
  en: "Type the name of an agency, such as 青石镇 or 青石镇人民政府.",
};
