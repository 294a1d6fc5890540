import type { Page, PageFinding } from "../../../../protocol/preview.ts";
import type { Actions } from "./actions.ts";
import { placeKey } from "./entries.ts";
import { WORDS } from "./host.ts";

/** Beside a document that is no text: everything that was found, in the order of the document, each with its repairs. */
export function FindingPane({
  page,
  notes,
  actions,
}: {
  readonly page: Page;
  readonly notes: readonly string[];
  readonly actions: Actions;
}) {
  const { findings } = page;
  return (
    <aside aria-label={WORDS.findings}>
      <h2>
        {WORDS.findings}
        {findings.length > 0 && ` (${findings.length})`}
      </h2>
      {findings.length === 0 && <p>{WORDS.noFindings}</p>}
      <ul class="findings">
        {findings.map((finding, index) => (
          <li key={index} class={finding.severity}>
            <button type="button" class="place" onClick={() => goToFinding(page, finding, index)}>
              {finding.place}
            </button>
            <div>{finding.message}</div>
            {finding.fixes.map((fix) => (
              <button key={fix} type="button" onClick={() => actions.applyFix(fix)}>
                {page.fixes[fix]?.title}
              </button>
            ))}
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <details>
          <summary>
            {WORDS.notRead} {notes.length}
          </summary>
          <ul>
            {notes.map((note, index) => (
              <li key={index}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

/** Shows the place of a finding: its figure, which gets the focus, else the words or the table around it. */
function goToFinding({ blocks }: Page, { range }: PageFinding, index: number): void {
  const cell = blocks
    .flatMap((block) => (block.kind === "table" ? block.sections.flatMap(({ rows }) => rows) : []))
    .flatMap(({ cells }) => cells)
    .find(({ findings }) => findings.includes(index));
  const figure = cell ? document.getElementById(placeKey(cell)) : null;
  const { line } = range.start;
  const marked = [...document.querySelectorAll<HTMLElement>("[data-first]")].findLast(
    ({ dataset }) => Number(dataset.first) <= line && line <= Number(dataset.last),
  );
  const target = figure ?? marked?.querySelector<HTMLElement>("mark") ?? marked;
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
}
