import type { Edit, Finding, Language, Range, Text } from "../../report/index.ts";

/** What a page is made with. */
export interface PageOptions {
  readonly version: number;
  readonly language: Language;
  readonly lastYear: boolean;
  /** Names the place of an offset in the document that the text was read from; absent for texts. */
  readonly placeOf?: ((offset: number) => Text) | undefined;
  /** Whether edits can be made there; those of texts always can. */
  readonly canMake?: ((edits: readonly Edit[]) => boolean) | undefined;
}

/** The findings of a report and where they are told on its page. */
export interface FindingIndex {
  /** The findings of a figure, by their indices. */
  ofCell(table: string, row: string, column: string): readonly number[];
  /** Those without a figure whose place touches a range, by their indices. */
  within(range: Range): readonly number[];
}

/** Makes the index of some findings. */
export function indexFindings(findings: readonly Finding[]): FindingIndex {
  const byCell = new Map<string, number[]>();
  const others: { readonly range: Range; readonly index: number }[] = [];
  findings.forEach(({ cell, range }, index) => {
    if (!cell) {
      others.push({ range, index });
      return;
    }
    const key = `${cell.table}/${cell.row}/${cell.column}`;
    byCell.set(key, [...(byCell.get(key) ?? []), index]);
  });
  return {
    ofCell: (table, row, column) => byCell.get(`${table}/${row}/${column}`) ?? [],
    within: ({ start, end }) =>
      others.flatMap(({ range, index }) => (range.start <= end && start <= range.end ? [index] : [])),
  };
}
