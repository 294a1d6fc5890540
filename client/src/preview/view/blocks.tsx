import { useState } from "preact/hooks";
import type { Page, PageBlock, WordsBlock } from "../../../../protocol/preview.ts";
import type { Actions } from "./actions.ts";
import { findingsOf, severityOf } from "./describe.ts";
import type { Entries } from "./entries.ts";
import { fill, WORDS } from "./host.ts";
import { goTo, placeIn } from "./placeInText.ts";
import { Table } from "./table.tsx";
import { WordsField } from "./wordsField.tsx";

interface BlocksProps {
  readonly page: Page;
  readonly entries: Entries;
  readonly actions: Actions;
  /** The words are changed here, for there is no text beside them. */
  readonly isOffice: boolean;
}

/** The report from its title to its signature. A click on words shows them in the text, a double click goes there. */
export function Blocks({ page, entries, actions, isOffice }: BlocksProps) {
  const hasTitle = page.blocks.some(({ kind }) => kind === "title");
  const counts = new Map<string, number>();
  return (
    <article>
      {!hasTitle && <h1 class="unseen">{page.name}</h1>}
      {page.blocks.map((block) => {
        // Blocks of a kind keep their places among each other, so that fields keep the focus while the text changes.
        const name = block.kind === "table" ? `table-${block.table}` : block.kind;
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        const key = `${name}-${count}`;
        return block.kind === "table" ? (
          <Table key={key} page={page} table={block} entries={entries} actions={actions} />
        ) : (
          <Words key={key} page={page} block={block} actions={actions} isOffice={isOffice} />
        );
      })}
    </article>
  );
}

function Words({
  page,
  block,
  actions,
  isOffice,
}: Pick<BlocksProps, "page" | "actions" | "isOffice"> & {
  readonly block: Exclude<PageBlock, { readonly kind: "table" }>;
}) {
  const [isChanged, setChanged] = useState(false);
  const canChange = isOffice && "pieces" in block && block.firstLine === block.lastLine;
  const lines = canChange ? { ...placeIn(block), onDblClick: () => setChanged(true) } : placeIn(block);
  const pen = canChange && (
    <button
      type="button"
      class="go"
      aria-label={WORDS.editWords}
      title={WORDS.editWords}
      onClick={() => setChanged(true)}
    >
      ✎
    </button>
  );
  if (canChange && isChanged) {
    const words = block.pieces.map(({ text }) => text).join("");
    return <WordsField line={block.firstLine} words={words} onDone={() => setChanged(false)} />;
  }
  switch (block.kind) {
    case "missing":
      return (
        <p class="missing" {...lines}>
          {block.message}
        </p>
      );
    case "grid":
      return (
        <table class="grid" {...lines}>
          <tbody>
            {block.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((text, column) => (
                  <td key={column}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "title":
      return (
        <h1 {...lines}>
          <Pieces page={page} block={block} actions={actions} />
          {pen}
        </h1>
      );
    case "heading": {
      const words = block.pieces.map(({ text }) => text).join("");
      const Heading = `h${Math.min(6, block.level + 1)}` as "h2";
      return (
        <Heading {...lines}>
          <Pieces page={page} block={block} actions={actions} />
          {pen}
          {!isOffice && (
            <button
              type="button"
              class="go"
              aria-label={fill(WORDS.toText, words)}
              title={fill(WORDS.toText, words)}
              onClick={() => goTo(block, true)}
            >
              ↗
            </button>
          )}
        </Heading>
      );
    }
    default:
      return (
        <p class={block.kind} {...lines}>
          <Pieces page={page} block={block} actions={actions} />
          {pen}
        </p>
      );
  }
}

/** Words, with a mark where something is to be said of them. */
function Pieces({
  page,
  block,
  actions,
}: {
  readonly page: Page;
  readonly block: WordsBlock;
  readonly actions: Actions;
}) {
  return (
    <>
      {block.pieces.map(({ text, findings }, index) =>
        findings.length === 0 ? (
          text
        ) : (
          <mark
            key={index}
            class={severityOf(page, findings)}
            title={findingsOf(page, findings)
              .map(({ message }) => message)
              .join("\n")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what is found here is told when the focus comes to it
            tabIndex={0}
            onFocus={() => actions.focus({ kind: "findings", findings })}
            onKeyDown={(event) => {
              const [fix] = findingsOf(page, findings).flatMap((finding) => finding.fixes);
              if (event.key !== "Enter" || !event.altKey || fix === undefined) return;
              event.preventDefault();
              actions.applyFix(fix);
            }}
          >
            {text === "" ? "‸" : text}
          </mark>
        ),
      )}
    </>
  );
}
