import { commands, type Disposable, Range, Uri, window } from "vscode";

/** A stretch of a document as the server names it. */
export interface Location {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Command `nianbao.goTo`: shows a stretch of a document and selects it. Lenses name it; it asks for nothing. */
export function registerGoTo(): Disposable {
  return commands.registerCommand("nianbao.goTo", async (place?: Location) => {
    if (!place) return;
    const { start, end } = place.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(Uri.parse(place.uri, true), { selection });
  });
}
