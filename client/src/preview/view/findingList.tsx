import type { Page, PageFinding } from "../../../../protocol/preview.ts";
import type { Actions } from "./actions.ts";
import { findingsOf } from "./describe.ts";
import { fill, WORDS } from "./host.ts";

/** So many are told at once; where one cause has many findings, the others are folded away. */
const TOLD = 3;

/** Findings in words, the gravest first, each with the repairs that are offered. */
export function FindingList({
  page,
  indices,
  actions,
}: {
  readonly page: Page;
  readonly indices: readonly number[];
  readonly actions: Actions;
}) {
  const findings = findingsOf(page, indices);
  if (findings.length === 0) return null;
  const rest = findings.slice(TOLD);
  return (
    <>
      <List page={page} findings={findings.slice(0, TOLD)} actions={actions} />
      {rest.length > 0 && (
        <details>
          <summary>{fill(WORDS.more, String(rest.length))}</summary>
          <List page={page} findings={rest} actions={actions} />
        </details>
      )}
    </>
  );
}

function List({
  page,
  findings,
  actions,
}: {
  readonly page: Page;
  readonly findings: readonly PageFinding[];
  readonly actions: Actions;
}) {
  return (
    <ul class="findings" aria-label={WORDS.findings}>
      {findings.map(({ severity, message, fixes }, index) => (
        <li key={index} class={severity}>
          {message}
          {fixes.map((fix) => (
            <button key={fix} type="button" onClick={() => actions.applyFix(fix)}>
              {page.fixes[fix]?.title}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
