import { useRef } from "preact/hooks";
import type { Page, PageCell, PageRow } from "../../../../protocol/preview.ts";
import type { Actions } from "./actions.ts";
import { linesOf, severityOf } from "./describe.ts";
import { type Entry, placeKey } from "./entries.ts";
import { fill, tell, WORDS } from "./host.ts";
import { commandOf, type Step } from "./keys.ts";
import { neighbourOf } from "./neighbours.ts";

/** Room for this many digits is left in every field; longer figures make their column wider. */
const FEWEST_DIGITS = 2;

interface CellProps {
  readonly page: Page;
  readonly cell: PageCell;
  readonly row: PageRow;
  readonly entry: Entry | undefined;
  readonly actions: Actions;
}

/** A figure as a field, as in a spreadsheet, with what its sum says below it. */
export function Cell({ page, cell, row, entry, actions }: CellProps) {
  const key = placeKey(cell);
  /** Whether the arrows move within what is typed, and not from figure to figure. */
  const isEditing = useRef(false);
  const isReadOnly = row.refusal !== null && row.line !== null;
  const refusal = row.refusal;
  const lines = linesOf(page, cell, refusal);
  const notes = `${key}/notes`;
  const { sum, offer } = cell;
  const shown = entry?.text ?? cell.text;

  const commit = (): void => {
    if (entry?.state === "typing" && entry.text !== cell.text) actions.enter(cell, entry.text);
    else if (entry?.state === "typing") actions.type(cell, null);
  };
  /** Leaving a field enters what was typed; at the edge of the table one stays. */
  const move = (input: HTMLInputElement, step: Step): void => {
    const next = neighbourOf(input, step);
    if (next) {
      next.focus();
      return;
    }
    commit();
    input.select();
  };
  const acceptOffer = (): void => {
    if (offer) actions.enter(cell, offer.newText);
  };

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): void => {
    if (event.isComposing) return;
    const input = event.currentTarget;
    const isTyping = entry?.state === "typing";
    const command = commandOf(event, { isEditing: isEditing.current, isTyping });
    if (!command) {
      if (isReadOnly && refusal !== null && event.key.length === 1 && !event.ctrlKey && !event.metaKey)
        actions.say(refusal);
      return;
    }
    switch (command.kind) {
      case "native":
        // The field's own history is meant, not the text's.
        event.stopPropagation();
        return;
      case "undo":
      case "redo":
      case "save":
        if (command.kind === "save") commit();
        event.stopPropagation();
        tell({ kind: command.kind });
        break;
      case "move":
        move(input, command.step);
        break;
      case "edit":
        isEditing.current = !isEditing.current;
        input.setSelectionRange(input.value.length, input.value.length);
        break;
      case "takeBack":
        isEditing.current = false;
        actions.type(cell, null);
        input.value = cell.text;
        input.select();
        break;
      case "accept":
        if (!offer) return;
        acceptOffer();
        break;
      case "toText":
        if (cell.range) tell({ kind: "show", range: cell.range, focus: true });
        break;
    }
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const html = event.clipboardData?.getData("text/html") ?? "";
    const isBlock = /[\t\r\n]/.test(text.trim()) || (html.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1;
    if (!isBlock && !isReadOnly) return;
    event.preventDefault();
    if (isReadOnly && refusal !== null) actions.say(refusal);
    else actions.paste(cell, text, html);
  };

  const classes = [
    "figure",
    cell.state,
    sum?.state ?? "",
    offer?.kind ?? "",
    severityOf(page, cell.findings),
    entry?.state ?? "",
  ];
  return (
    <td class={classes.filter((name) => name !== "").join(" ")} title={lines.join("\n")}>
      <input
        id={key}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        size={4}
        style={{ minWidth: `${Math.max(FEWEST_DIGITS, shown.length)}ch` }}
        value={shown}
        readOnly={isReadOnly}
        placeholder={sum?.state === "due" ? sum.text : cell.state === "blank" ? WORDS.blank : ""}
        aria-label={cell.name}
        aria-invalid={entry?.state === "refused" || cell.state === "malformed" ? true : undefined}
        aria-describedby={lines.length > 0 || sum ? notes : undefined}
        aria-keyshortcuts={offer ? "Alt+Enter" : undefined}
        onInput={({ currentTarget }) => actions.type(cell, currentTarget.value)}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
          actions.focus({ kind: "cell", key });
          if (cell.range) tell({ kind: "show", range: cell.range, focus: false });
        }}
        onBlur={() => {
          isEditing.current = false;
          commit();
        }}
        onDblClick={() => {
          isEditing.current = true;
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {sum && sum.state !== "due" && offer?.kind !== "suspect" && (
        <span class={`sum ${sum.state}${sum.text === "✓" ? " tick" : ""}`}>{sum.text}</span>
      )}
      {offer && (
        <button type="button" class="offer" tabIndex={-1} onClick={acceptOffer}>
          {offer.text}
        </button>
      )}
      {cell.lastYear !== null && <span class="last">{fill(WORDS.previousYear, String(cell.lastYear))}</span>}
      {(lines.length > 0 || sum) && (
        <span id={notes} class="unseen">
          {[sum?.text ?? "", ...lines].join(" ")}
        </span>
      )}
    </td>
  );
}
