import type { FromView, PreviewState, Words } from "../messages.ts";

/** What VS Code gives a view to speak with. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
};

const api = acquireVsCodeApi();

/** Tells the extension something. */
export function tell(message: FromView): void {
  api.postMessage(message);
}

/** The texts of the view. */
export const WORDS: Words = JSON.parse(document.body.dataset.words ?? "{}");

/** What was kept of this preview, else what it is opened with. */
export function readState(): PreviewState {
  const state: PreviewState = api.getState() ?? JSON.parse(document.body.dataset.state ?? "{}");
  api.setState(state);
  return state;
}

/** Keeps something of this preview until the next session. */
export function keepState(state: PreviewState): void {
  api.setState(state);
}

/** Fills the gap of a text. */
export function fill(text: string, word: string): string {
  return text.replace("{0}", word);
}
