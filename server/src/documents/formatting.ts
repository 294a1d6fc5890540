import type { DocumentFilter } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { OWN_LANGUAGE } from "./readings.ts";

/** Documents of the language of reports can be formatted always. */
export const OWN_DOCUMENTS: DocumentFilter = { language: OWN_LANGUAGE };

/**
 * What names one open report alone, so that formatting is offered for it; null where that is offered already. An
 * editor asks its user to choose where two formatters claim a language: Markdown at large must not be claimed.
 */
export function nameForFormatting({ uri, languageId }: TextDocument): DocumentFilter | null {
  if (languageId === OWN_LANGUAGE) return null;
  const [, scheme = "file"] = /^([a-z][a-z0-9+.-]*):/i.exec(uri) ?? [];
  return { language: languageId, scheme, pattern: `**/${escapePattern(nameOf(uri))}` };
}

/** The last part of an address, as the file's name is written. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1).replace(/^[a-z]+:|[?#].*$/gi, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Characters with a meaning of their own in patterns stand for themselves in brackets. */
function escapePattern(name: string): string {
  return name.replace(/[[\]{}*?,]/g, (character) => `[${character}]`);
}
