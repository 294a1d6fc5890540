import fc from "fast-check";
import { expect } from "vitest";
import { offerPaste } from "../../../../server/src/report/editing/clipboard/offer.ts";
import type { PasteOffer } from "../../../../server/src/report/editing/clipboard/pasteOffer.ts";
import type { TableKey } from "../../../../server/src/report/editions/edition.ts";
import { type Clipboard, EDITIONS, read } from "../../../../server/src/report/index.ts";
import type { Layout } from "../../../../server/src/report/syntax/syntax.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { report, section } from "../../../forms.ts";

const [edition] = EDITIONS;
export const KEYS: readonly TableKey[] = ["proactive", "requests", "disputes"];

/** Pastes at the first place of some words; `text` is what comes of it, the text before where nothing is offered. */
export function paste(
  before: string,
  at: string,
  clipboard: Clipboard,
  length = 0,
): { offer: PasteOffer | null; text: string } {
  const start = before.indexOf(at);
  expect(start, at).toBeGreaterThanOrEqual(0);
  const offer = offerPaste(read(before), { start, end: start + length }, clipboard);
  return { offer, text: offer ? applyEdits(before, offer.edits) : before };
}

/** A report with blank tables, as the template has them. */
export function template(layout: Layout): string {
  const blank = (key: TableKey): string => {
    const names = edition.tables[key].blocks.flatMap((block) => block.rows.flatMap((row) => row.cells));
    return section(key, Object.fromEntries(names.map(({ row, column }) => [`${row}/${column}`, ""])), layout);
  };
  return report({ proactive: blank("proactive"), requests: blank("requests"), disputes: blank("disputes") });
}

/** Checks a property; of what fails only the reason is told, since a report is long. */
export function judge<T extends unknown[]>(property: fc.IProperty<T>, numRuns: number): void {
  const { failed, errorInstance, seed, counterexamplePath } = fc.check(property, { numRuns });
  if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}`, { cause: errorInstance });
}

/** A table of markup: rows of cells parted by `|`. */
export function table(...rows: readonly string[]): string {
  const cells = rows.map((row) =>
    row
      .split("|")
      .map((cell) => `<td>${cell}</td>`)
      .join(""),
  );
  return `<table>${cells.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
}
