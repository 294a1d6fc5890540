import type { TextDocumentsConfiguration } from "vscode-languageserver";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { isRecord } from "../config/settings.ts";

/**
 * How documents are kept as a client tells of them. Whatever it sends, a document has an address and a text, so that a
 * client at fault costs nothing but the document it is wrong about: what is no text becomes an empty one, and a change
 * that is none is not made.
 */
export const SOUND_DOCUMENTS: TextDocumentsConfiguration<TextDocument> = {
  create: (uri: unknown, languageId: unknown, version: unknown, content: unknown) =>
    TextDocument.create(
      textOf(uri),
      textOf(languageId),
      typeof version === "number" ? version : 0,
      textOf(content),
    ),
  update: (document, changes: readonly unknown[], version) =>
    TextDocument.update(document, changes.filter(isChange), version),
};

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isChange(value: unknown): value is TextDocumentContentChangeEvent {
  if (!isRecord(value) || typeof value.text !== "string") return false;
  const { range } = value;
  return range === undefined || (isRecord(range) && isPosition(range.start) && isPosition(range.end));
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
}
