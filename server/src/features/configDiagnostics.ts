import type { Diagnostic, Position } from "vscode-languageserver";
import { readConfig } from "../config/config.ts";
import type { Language } from "../report/index.ts";

/** An open `nianbao.config.json`. */
export interface ConfigDocument {
  getText(): string;
  positionAt(offset: number): Position;
}

/** What is wrong in a configuration, at its place; errors where it cannot be relied upon. */
export function diagnoseConfig(document: ConfigDocument, language: Language): Diagnostic[] {
  const { problems, broken } = readConfig(document.getText());
  return problems.map(({ range, message }) => ({
    range: { start: document.positionAt(range.start), end: document.positionAt(range.end) },
    severity: broken ? 1 : 2,
    code: "config",
    source: "nianbao",
    message: message[language],
  }));
}
