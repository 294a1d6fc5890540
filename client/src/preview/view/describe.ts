import type { Page, PageCell, PageFinding } from "../../../../protocol/preview.ts";
import { fill, WORDS } from "./host.ts";

/** The findings of some indices, the gravest first. */
export function findingsOf({ findings }: Page, indices: readonly number[]): PageFinding[] {
  const order = ["error", "warning", "information", "hint"];
  return indices
    .flatMap((index) => findings[index] ?? [])
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** Everything that is to be said of a figure, a line each: what is wrong, its arithmetic, why it cannot be filled in. */
export function linesOf(page: Page, cell: PageCell, refusal: string | null): string[] {
  return [
    ...(refusal === null ? [] : [refusal]),
    ...findingsOf(page, cell.findings).map(({ message }) => message),
    ...cell.arithmetic,
    ...(cell.lastYear === null ? [] : [fill(WORDS.previousYear, String(cell.lastYear))]),
  ];
}

/** The gravest of some findings, as a class; none where there is none. */
export function severityOf(page: Page, indices: readonly number[]): string {
  return findingsOf(page, indices)[0]?.severity ?? "";
}
