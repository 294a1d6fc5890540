import type { Formats } from "../../formats/formats.ts";
import type { MendState } from "../../formats/index.ts";
import { type AnalysisContext, analyze, type Language } from "../../report/index.ts";

/** A document with every safe fix that can be made in place. */
export interface FixedDocument {
  readonly state: MendState;
  /** What was changed, and what could not be, a line each. */
  readonly changes: readonly string[];
  readonly left: readonly string[];
}

/**
 * Makes every safe fix in a document's own words.
 * @param context what the document is judged by.
 * @throws Refusal where it cannot be read or mended.
 */
export async function fixDocument(
  formats: Formats,
  start: MendState,
  name: string,
  context: AnalysisContext,
  language: Language,
): Promise<FixedDocument> {
  const changes: string[] = [];
  const { state, left } = await formats.mendRepeatedly(start, name, {
    analyze: (text) => analyze(text, context),
    repairsOf: ({ findings }) => formats.listRepairs(findings, ({ safe }) => safe),
    onMade({ document }, { report }, made) {
      for (const edit of made.flatMap(({ edits }) => edits)) {
        const place = formats.describePlace(document, report, edit.range.start)?.[language] ?? "";
        changes.push(formats.describeEdit(document.text, edit, place).trim());
      }
    },
  });
  return {
    state,
    changes,
    left: left.map(({ leftover: { place, reason }, repair: { finding } }) => {
      const where = place ? `${formats.namePlace(place)[language]} ` : "";
      return `${where}${finding?.message[language] ?? ""}（${reason[language]}）`;
    }),
  };
}
