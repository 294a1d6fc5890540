import type { Page, PageCell, PageRow } from "../../../../protocol/preview.ts";
import type { Actions, Focused } from "./actions.ts";
import { linesOf } from "./describe.ts";
import { type Entries, placeKey } from "./entries.ts";
import { FindingList } from "./findingList.tsx";
import { fill, WORDS } from "./host.ts";

interface DetailsProps {
  readonly page: Page | null;
  readonly focused: Focused | null;
  readonly entries: Entries;
  readonly message: string;
  readonly actions: Actions;
}

/** Below the report: what is to be said of what has the focus, and what came of the last entry. */
export function Details({ page, focused, entries, message, actions }: DetailsProps) {
  return (
    <section class="details" aria-label={WORDS.details}>
      <div role="alert" class="message">
        {message}
      </div>
      <div id="about">
        {page && focused?.kind === "findings" && (
          <FindingList page={page} indices={focused.findings} actions={actions} />
        )}
        {page && focused?.kind === "cell" && (
          <AboutCell page={page} found={findCell(page, focused.key)} entries={entries} />
        )}
        {!focused && <span class="note">{WORDS.keys}</span>}
      </div>
    </section>
  );
}

interface Found {
  readonly cell: PageCell;
  readonly row: PageRow;
}

function AboutCell({
  page,
  found,
  entries,
}: {
  readonly page: Page;
  readonly found: Found | null;
  readonly entries: Entries;
}) {
  if (!found) return null;
  const { cell, row } = found;
  const value = cell.text === "" ? (cell.state === "unread" ? WORDS.unread : WORDS.blank) : cell.text;
  const reason = entries.get(placeKey(cell))?.reason;
  return (
    <>
      <strong>
        {cell.name}：{value}
      </strong>
      {cell.offer && <span class="offered">{fill(WORDS.byKey, cell.offer.text)}</span>}
      <ul>
        {[...(reason === undefined ? [] : [reason]), ...linesOf(page, cell, row.refusal)].map(
          (line, index) => (
            <li key={index}>{line}</li>
          ),
        )}
      </ul>
    </>
  );
}

function findCell({ blocks }: Page, key: string): Found | null {
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const row of block.sections.flatMap(({ rows }) => rows)) {
      const cell = row.cells.find((candidate) => placeKey(candidate) === key);
      if (cell) return { cell, row };
    }
  }
  return null;
}
