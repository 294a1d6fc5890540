import type { CompletionItem, CompletionItemKind, CompletionList, Position } from "vscode-languageserver";
import {
  type Analysis,
  complete,
  type Day,
  type Language,
  type Proposal,
  type ProposalKind,
} from "../report/index.ts";
import { type Syntax, toLspRange, toOffset, toTextEdit } from "./convert.ts";

/** Marks of Markdown and of names after which there is something to propose; the rest is asked for while typing. */
export const TRIGGERS: readonly string[] = ["#", "|", "《", "（"];

/** How a client takes its completions. */
export interface CompletionOptions {
  readonly language: Language;
  readonly snippets: boolean;
  /** Whether it knows to insert as well as to replace. */
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  /** The day on which it is asked; null where that is not known. */
  readonly today: Day | null;
}

/** Numbers of LSP's `CompletionItemKind`; the protocol's library is not loaded for them. */
const KINDS: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  figure: 12,
  section: 9,
  row: 5,
  date: 11,
  agency: 21,
  sentence: 15,
  citation: 18,
};
/** `InsertTextFormat.Snippet`. */
const SNIPPET = 2;

/** What may be written at a position, in the order in which it is to be listed. */
export function completion(
  analysis: Analysis,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const { report, prose, ties, context } = analysis;
  const { syntax } = report;
  const proposals = complete(
    { report, prose, ties, context, today: options.today },
    toOffset(syntax, position),
  );
  const items = proposals.map((proposal, index) => toItem(syntax, proposal, index, options));
  return { isIncomplete: false, items };
}

function toItem(
  syntax: Syntax,
  proposal: Proposal,
  index: number,
  { language, snippets, insertReplace, labelDetails }: CompletionOptions,
): CompletionItem {
  const { kind, label, range, replaceEnd, filter, about } = proposal;
  const detail = proposal.detail[language];
  const snippet = snippets ? proposal.snippet : null;
  const { range: insert, newText } = toTextEdit(syntax, { range, newText: snippet ?? proposal.newText });
  const replace = toLspRange(syntax, { start: range.start, end: replaceEnd });
  const isSame = replaceEnd === range.end;
  return {
    label,
    kind: KINDS[kind],
    ...(labelDetails ? { labelDetails: { description: detail } } : { detail }),
    sortText: String(index).padStart(4, "0"),
    filterText: filter,
    ...(snippet === null ? {} : { insertTextFormat: SNIPPET }),
    textEdit: insertReplace && !isSame ? { newText, insert, replace } : { range: replace, newText },
    ...(about === null ? {} : { data: about }),
  };
}
