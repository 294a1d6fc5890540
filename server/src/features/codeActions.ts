import type {
  CodeAction,
  CodeActionContext,
  Range as LspRange,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import {
  type Analysis,
  type Edit,
  type Finding,
  type Fix,
  type Range,
  RULES,
  selectEdits,
  type Text,
} from "../report/index.ts";
import { toRange, toTextEdit } from "./convert.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { type SuppressOptions, suppressActions } from "./suppressing.ts";
import { REWRITE_EDITION, REWRITE_LAYOUT, rewriteActions } from "./tables/rewriting.ts";
import { changeTable } from "./tables/tableEdits.ts";

const QUICK_FIX = "quickfix";
const FIX_ALL = "source.fixAll.nianbao";
const RECOMPUTE_TOTALS = "source.recomputeTotals.nianbao";
/** Every kind that is answered, for the server's capabilities. */
export const CODE_ACTION_KINDS: readonly string[] = [
  QUICK_FIX,
  FIX_ALL,
  RECOMPUTE_TOTALS,
  REWRITE_LAYOUT,
  REWRITE_EDITION,
];

/** How the client wants its actions. */
export interface CodeActionOptions extends SuppressOptions {
  /** Whether the client shows actions that cannot be done, with the reason. */
  readonly disabledActions: boolean;
  /** The edits of every safe fix; asked for only where they are needed, since they cost several readings. */
  fixAll(): readonly Edit[];
}

/** `CodeActionTriggerKind.Automatic`: the client only wants to know whether to show a light bulb. */
const AUTOMATIC = 2;

const FIX_ALL_TITLE: Text = {
  zh: "应用所有稳妥的修复",
  en: "Fix everything that can be fixed safely",
};
const RECOMPUTE_TITLE: Text = {
  zh: "按分项重算全部合计",
  en: "Recompute all totals from their parts",
};

function wantsOf({ only }: CodeActionContext): (kind: string) => boolean {
  return (kind) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
}

/** Whether the edits of every safe fix are going to be asked for. */
export function asksToFixAll({ findings }: Analysis, context: CodeActionContext): boolean {
  const isAutomatic = !context.only && context.triggerKind === AUTOMATIC;
  if (isAutomatic || !wantsOf(context)(FIX_ALL)) return false;
  return findings.some(({ fixes }) => fixes.some(({ safe }) => safe));
}

/** The fixes of the findings that touch a range, and the actions for the whole document. */
export function codeActions(
  analysis: Analysis,
  range: LspRange,
  context: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  const wants = wantsOf(context);
  const actions = wants(QUICK_FIX)
    ? [
        ...listQuickFixes(analysis, range, options),
        ...listKindFixes(analysis, range, options),
        ...suppressActions(analysis, range, options),
      ]
    : [];
  // Source actions and refactorings have menus of their own; a light bulb does not show them.
  if (!context.only && context.triggerKind === AUTOMATIC) return actions;
  if (asksToFixAll(analysis, context)) {
    actions.push(...sourceAction(FIX_ALL, FIX_ALL_TITLE, options.fixAll(), analysis, options));
  }
  if (wants(RECOMPUTE_TOTALS)) {
    const tables = Object.values(analysis.report.tables);
    const edits = tables.flatMap((table) => (table ? changeTable(analysis, table, "recompute") : []));
    actions.push(...sourceAction(RECOMPUTE_TOTALS, RECOMPUTE_TITLE, edits, analysis, options));
  }
  actions.push(
    ...rewriteActions(analysis, range, {
      language: options.language,
      wants,
      showsRefusals: options.disabledActions && context.only !== undefined,
      toEdit: (edits) => {
        const converted = edits.map((edit) => toTextEdit(analysis.report.syntax, edit));
        return toWorkspaceEdit(converted, options);
      },
    }),
  );
  return actions;
}

function listQuickFixes(analysis: Analysis, range: LspRange, options: CodeActionOptions): CodeAction[] {
  const { syntax } = analysis.report;
  const asked = toRange(syntax, range);
  const actions = new Map<string, CodeAction>();
  for (const finding of analysis.findings) {
    if (!placesOf(finding).some(({ start, end }) => start <= asked.end && asked.start <= end)) continue;
    const diagnostic = toDiagnostic(analysis, finding, options);
    const safe = finding.fixes.filter((fix) => fix.safe).length;
    for (const fix of finding.fixes) {
      const edits = fix.edits.map((edit) => toTextEdit(syntax, edit));
      const key = JSON.stringify(edits);
      const same = actions.get(key);
      // Two rules that offer one repair: it is listed once and settles both.
      if (same) {
        same.diagnostics?.push(diagnostic);
        if (fix.safe && safe === 1) same.isPreferred = true;
        continue;
      }
      actions.set(key, {
        title: fix.title[options.language],
        kind: QUICK_FIX,
        diagnostics: [diagnostic],
        ...(fix.safe && safe === 1 ? { isPreferred: true } : {}),
        edit: toWorkspaceEdit(edits, options),
      });
    }
  }
  return [...actions.values()];
}

/** For each rule with a safe fix in a range and more elsewhere: all its safe fixes at once. */
function listKindFixes(analysis: Analysis, range: LspRange, options: CodeActionOptions): CodeAction[] {
  const { report, findings } = analysis;
  const asked = toRange(report.syntax, range);
  const here = findings.filter((finding) =>
    placesOf(finding).some(({ start, end }) => start <= asked.end && asked.start <= end),
  );
  return [...new Set(here.map(({ code }) => code))].flatMap((code): CodeAction[] => {
    const name = RULES.find((rule) => rule.code === code)?.name;
    const repaired = findings.filter((finding) => finding.code === code && finding.fixes.some(isSafe));
    if (!name || repaired.length < 2 || !here.some((finding) => repaired.includes(finding))) return [];
    const repairs = repaired.map(({ fixes }) => fixes.find(isSafe)?.edits ?? []);
    // One repair that settles all of them is offered by itself.
    if (new Set(repairs.map((edits) => JSON.stringify(edits))).size < 2) return [];
    const { edits, taken } = selectEdits(repairs);
    if (taken.length < 2) return [];
    const title: Text = {
      zh: `修复全部“${name.zh}”（${taken.length} 处）`,
      en: `Fix all of “${name.en}” (${taken.length})`,
    };
    return [
      {
        title: title[options.language],
        kind: QUICK_FIX,
        diagnostics: here
          .filter((finding) => finding.code === code)
          .map((finding) => toDiagnostic(analysis, finding, options)),
        edit: toWorkspaceEdit(
          edits.map((edit) => toTextEdit(report.syntax, edit)),
          options,
        ),
      },
    ];
  });
}

function isSafe({ safe }: Fix): boolean {
  return safe;
}

/** Where a finding's fixes are offered: at its place, and at each of the places that it tells as one. */
function placesOf({ range, places, related }: Finding): Range[] {
  if (places === undefined) return [range];
  return [range, ...related.flatMap((place) => ("range" in place ? [place.range] : []))];
}

function sourceAction(
  kind: string,
  title: Text,
  edits: readonly Edit[],
  { report }: Analysis,
  options: CodeActionOptions,
): CodeAction[] {
  if (edits.length === 0) return [];
  const converted = edits.map((edit) => toTextEdit(report.syntax, edit));
  return [{ title: title[options.language], kind, edit: toWorkspaceEdit(converted, options) }];
}

function toWorkspaceEdit(
  edits: TextEdit[],
  { uri, version, documentChanges }: CodeActionOptions,
): WorkspaceEdit {
  if (documentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  return { changes: { [uri]: edits } };
}
