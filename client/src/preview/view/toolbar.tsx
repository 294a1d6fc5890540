import type { Look, PreviewState } from "../messages.ts";
import { WORDS } from "./host.ts";

interface ToolbarProps {
  readonly state: PreviewState;
  /** Null where it was not asked for. */
  readonly hasLastYear: boolean | null;
  onLook(look: Look): void;
  onLastYear(isShown: boolean): void;
  onSave(): void;
}

/** What can be chosen for the whole view. */
export function Toolbar({ state, hasLastYear, onLook, onLastYear, onSave }: ToolbarProps) {
  const looks: readonly (readonly [Look, string])[] = [
    ["document", WORDS.document],
    ["web", WORDS.web],
  ];
  return (
    <section class="toolbar" aria-label={WORDS.toolbar}>
      <fieldset>
        <legend>{WORDS.look}</legend>
        {looks.map(([look, name]) => (
          <label key={look}>
            <input type="radio" name="look" checked={state.look === look} onChange={() => onLook(look)} />
            {name}
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={state.lastYear}
          onChange={({ currentTarget }) => onLastYear(currentTarget.checked)}
        />
        {WORDS.lastYear}
      </label>
      {state.lastYear && hasLastYear === false && <span class="note">{WORDS.noLastYear}</span>}
      <button type="button" onClick={onSave}>
        {WORDS.saveHtml}
      </button>
    </section>
  );
}
