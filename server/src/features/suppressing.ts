import type { CodeAction, Range as LspRange, WorkspaceEdit } from "vscode-languageserver";
import type { Scope, SuppressParams } from "../../../protocol/suppress.ts";
import { turnOff } from "../config/configEdit.ts";
import {
  type Analysis,
  type Finding,
  listScopes,
  RULES,
  suppressWithComment,
  type Text,
} from "../report/index.ts";
import { toLspRange, toRange, toTextEdit } from "./convert.ts";
import { type DiagnosticOptions, toDiagnostic } from "./diagnostics.ts";

/** The configuration in which a rule can be turned off. */
export interface ConfigTarget {
  readonly uri: string;
  /** Null where it is to be made. */
  readonly text: string | null;
  /** Of the open document; null where it is not open. */
  readonly version: number | null;
}

/** How the client wants rules to be suppressed. */
export interface SuppressOptions extends DiagnosticOptions {
  readonly version: number;
  /** Whether edits may name the version they were made for. */
  readonly documentChanges: boolean;
  /** Whether the client asks for the reason by itself, in a command, and for the edit then. */
  readonly suppressCommand: boolean;
  /** Null where there is no configuration, and none can be made. */
  readonly config: ConfigTarget | null;
}

const COMMAND = "nianbao.suppress";

/** What is done to a rule of a name. */
const TITLES: Readonly<Record<Scope, (name: Text) => Text>> = {
  line: ({ zh, en }) => ({ zh: `本行不再提示“${zh}”`, en: `Ignore “${en}” on this line` }),
  table: ({ zh, en }) => ({ zh: `本表不再提示“${zh}”`, en: `Ignore “${en}” in this table` }),
  file: ({ zh, en }) => ({ zh: `本文件不再提示“${zh}”`, en: `Ignore “${en}” in this file` }),
  folder: ({ zh, en }) => ({ zh: `本文件夹不再提示“${zh}”`, en: `Ignore “${en}” in this folder` }),
};

/** A query is answered with a reason; where the client does not ask for it, this stands in its place. */
const ANSWER: Text = { zh: "情况属实，写明理由", en: "This is correct; give the reason" };
const REASON: Text = { zh: "理由", en: "reason" };

/** For each rule that speaks in a range, the ways to suppress it; never preferred to mending what is wrong. */
export function suppressActions(analysis: Analysis, range: LspRange, options: SuppressOptions): CodeAction[] {
  const { report, findings } = analysis;
  const asked = toRange(report.syntax, range);
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.range.start > asked.end || finding.range.end < asked.start) continue;
    byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  }
  return [...byCode].flatMap(([code, [first, ...rest]]) => {
    const rule = RULES.find((candidate) => candidate.code === code);
    if (!first || !rule) return [];
    const diagnostics = [first, ...rest].map((finding) => toDiagnostic(analysis, finding, options));
    const scopes: Scope[] = [...listScopes(report, first.range), "folder"];
    return scopes.flatMap((scope, index): CodeAction[] => {
      const isAnswer = rule.query === true && index === 0 && scope !== "folder";
      const place = {
        code,
        scope,
        range: toLspRange(report.syntax, first.range),
        ...(isAnswer ? { query: true as const } : {}),
      };
      const reason = isAnswer ? REASON[options.language] : "";
      const edit = suppressEdit(analysis, { ...place, uri: options.uri, reason }, options);
      if (!edit) return [];
      const title = (isAnswer ? ANSWER : TITLES[scope](rule.name))[options.language];
      const command = { title, command: COMMAND, arguments: [{ uri: options.uri, ...place }, title] };
      return [
        { title, kind: "quickfix", diagnostics, ...(options.suppressCommand ? { command } : { edit }) },
      ];
    });
  });
}

/** The edit that suppresses a rule for a finding; null where there is none. */
export function suppressEdit(
  { report }: Analysis,
  { code, scope, range, reason = "" }: SuppressParams,
  options: SuppressOptions,
): WorkspaceEdit | null {
  if (scope === "folder") return options.config && editConfig(options.config, code, reason, options);
  const edit = suppressWithComment(report, { code, range: toRange(report.syntax, range) }, scope, reason);
  if (!edit) return null;
  const { uri, version } = options;
  return writeEdit({ uri, version, edit: toTextEdit(report.syntax, edit) }, options);
}

function editConfig(
  { uri, text, version }: ConfigTarget,
  code: string,
  reason: string,
  options: SuppressOptions,
): WorkspaceEdit | null {
  const edit = turnOff(text ?? "", code, reason);
  if (!edit) return null;
  if (text !== null) return writeEdit({ uri, version, edit }, options);
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [edit] },
    ],
  };
}

function writeEdit(
  { uri, version, edit }: { uri: string; version: number | null; edit: { range: LspRange; newText: string } },
  { documentChanges }: SuppressOptions,
): WorkspaceEdit {
  if (documentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
  return { changes: { [uri]: [edit] } };
}
