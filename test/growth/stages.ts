import { readConfig } from "../../server/src/config/config.ts";
import { compileGlobs } from "../../server/src/config/globs.ts";
import { missingSections } from "../../server/src/features/authoring.ts";
import { resolveCompletion } from "../../server/src/features/cards/completionCards.ts";
import { codeActions } from "../../server/src/features/codeActions.ts";
import { codeLenses } from "../../server/src/features/codeLenses.ts";
import { completion } from "../../server/src/features/completion.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { formatting } from "../../server/src/features/formatting.ts";
import { hover } from "../../server/src/features/hover.ts";
import { inlayHints } from "../../server/src/features/inlayHints.ts";
import { documentLinks } from "../../server/src/features/links.ts";
import { definitions, highlights, references } from "../../server/src/features/navigation.ts";
import { foldingRanges } from "../../server/src/features/outline/folding.ts";
import { selectionRanges } from "../../server/src/features/outline/selection.ts";
import { documentSymbols } from "../../server/src/features/outline/symbols.ts";
import { prepareRename } from "../../server/src/features/rename.ts";
import { semanticTokens } from "../../server/src/features/semanticTokens.ts";
import { reportStatus } from "../../server/src/features/status.ts";
import { figureCells } from "../../server/src/features/tables/cells.ts";
import { copyTableAnswer, pasteAnswer } from "../../server/src/features/tables/clipboard.ts";
import { decodeText } from "../../server/src/files/decodeText.ts";
import { MOST_FINDINGS } from "../../server/src/report/analysis/run.ts";
import {
  judgeSuppressions,
  listSuppressions,
  suppress,
} from "../../server/src/report/comments/suppressions.ts";
import { readPage } from "../../server/src/report/editing/clipboard/page.ts";
import {
  type Analysis,
  analyze,
  applyFixes,
  digest,
  fixAll,
  mayBeReport,
  RULES,
  recomputeTotals,
  renew,
} from "../../server/src/report/index.ts";
import { commentAround, cutsMarkup } from "../../server/src/report/syntax/markupMarks.ts";
import { parse } from "../../server/src/report/syntax/parse.ts";
import { FULL_CLIENT } from "../fullClient.ts";

/** Something that is done with a text, or with what is known of it; what it gives is of no interest. */
export interface Stage {
  readonly name: string;
  /** What has to be known before, which is not timed. */
  prepare(text: string): () => unknown;
}

const URI = FULL_CLIENT.uri;
const CLIENT = {
  ...FULL_CLIENT,
  includeDeclaration: true,
  version: 1,
  documentChanges: true,
  suppressCommand: false,
  disabledActions: true,
  config: { uri: "file:///a/nianbao.config.json", text: "{}", version: null },
  fixAll: () => [],
} as const;

function onText(name: string, run: (text: string) => unknown): Stage {
  return { name, prepare: (text) => () => run(text) };
}

/** A feature of the editor, asked for where the text is whole or in its middle; what was judged is known. */
function onAnalysis(
  name: string,
  run: (analysis: Analysis, middle: { line: number; character: number }) => unknown,
): Stage {
  return {
    name,
    prepare(text) {
      const analysis = judged(text);
      const { lines } = analysis.report.syntax;
      const line = Math.floor((lines.length * 3) / 4);
      const { start, end } = lines[line] ?? { start: 0, end: 0 };
      const middle = { line, character: Math.floor((end - start) / 2) };
      return () => run(analysis, middle);
    },
  };
}

/** What is known of the text that was looked at last: stages that follow each other share it, which takes less time. */
let last: { readonly text: string; readonly analysis: Analysis } | null = null;

/** Forgets it, so that the next stage works everything out by itself. */
export function forget(): void {
  last = null;
}

function known(text: string): Analysis {
  if (last?.text !== text) last = { text, analysis: analyze(text) };
  return last.analysis;
}

/** An analysis of which everything has been worked out. */
function judged(text: string): Analysis {
  const analysis = known(text);
  void [analysis.findings, analysis.prose, analysis.ties, analysis.suspicions];
  return analysis;
}

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

/** Of so many characters one is asked for. */
const PLACES = 10;

const READERS: readonly Stage[] = [
  onText("parse", parse),
  onText("recognize", mayBeReport),
  onText("read", (text) => analyze(text).report),
  {
    name: "identities",
    prepare(text) {
      const analysis = analyze(text);
      return () => analysis.suspicions;
    },
  },
  {
    name: "prose",
    prepare(text) {
      const analysis = analyze(text);
      return () => analysis.prose;
    },
  },
  onText("judge", (text) => analyze(text).findings),
  onText("decode", (text) => decodeText(new TextEncoder().encode(text))),
  onText("read a configuration", readConfig),
  onText("read a configuration that ignores the text", (text) =>
    readConfig(JSON.stringify({ ignore: [text], terms: [{ wrong: text, right: "x" }] })),
  ),
  onText("compile globs", (text) => compileGlobs([text])("a/b/c.md")),
  onText("read a page of the clipboard", readPage),
  onText("renew", (text) => renew(text)),
  {
    name: "marks of markup",
    prepare(text) {
      const syntax = parse(text);
      return () => {
        for (let at = 0; at < text.length; at += PLACES) [cutsMarkup(syntax, at), commentAround(syntax, at)];
      };
    },
  },
];

const CHECKS: readonly Stage[] = RULES.map((rule) => ({
  name: `rule ${rule.code}`,
  prepare(text) {
    // A rule is timed with what it is the first to ask for.
    const { report, ties, suspicions, prose, context } = known(text);
    const outcomes = rule.last ? judgeSuppressions(suppress([], listSuppressions(report)).used, []) : [];
    const input = { report, ties, suspicions, prose, context, strays: [], outcomes };
    return () => {
      let count = 0;
      for (const _ of rule.check(input)) if (++count > MOST_FINDINGS) break;
    };
  },
}));

const FEATURES: readonly Stage[] = [
  onAnalysis("apply fixes", ({ report, findings }) =>
    applyFixes(
      report.syntax.text,
      findings.flatMap(({ fixes }) => fixes),
    ),
  ),
  onAnalysis("suppress", ({ report, findings }) => suppress(findings, listSuppressions(report))),
  onAnalysis("recompute", ({ report }) => recomputeTotals(report)),
  onAnalysis("digest", (analysis) => digest(analysis, "a.md")),
  onAnalysis("diagnostics", (analysis) => diagnostics(analysis, CLIENT)),
  onAnalysis("code actions for all", (analysis) => codeActions(analysis, WHOLE, { diagnostics: [] }, CLIENT)),
  onAnalysis("code lenses", (analysis) => codeLenses(analysis, CLIENT)),
  onAnalysis("completion", (analysis, middle) =>
    completion(analysis, middle, CLIENT).items.map((item) => resolveCompletion(item, "zh")),
  ),
  onAnalysis("format", (analysis) => formatting(analysis)),
  onAnalysis("hover", (analysis, middle) => hover(analysis, middle, CLIENT)),
  onAnalysis("hints", (analysis) => inlayHints(analysis, WHOLE, CLIENT)),
  onAnalysis("links", (analysis) => documentLinks(analysis, CLIENT)),
  onAnalysis("missing sections", missingSections),
  onAnalysis("definitions", (analysis, middle) => definitions(analysis, middle, URI)),
  onAnalysis("references", (analysis, middle) => references(analysis, middle, CLIENT)),
  onAnalysis("highlights", highlights),
  onAnalysis("folding", foldingRanges),
  onAnalysis("selection", (analysis, middle) => selectionRanges(analysis, [middle])),
  onAnalysis("symbols", (analysis) => documentSymbols(analysis, "zh")),
  onAnalysis("rename", prepareRename),
  onAnalysis("tokens", (analysis) => semanticTokens(analysis)),
  onAnalysis("status", reportStatus),
  onAnalysis("figures", figureCells),
  onAnalysis("copy a table", (analysis, middle) => copyTableAnswer(analysis, middle, "zh")),
  {
    name: "paste",
    prepare(text) {
      const analysis = analyze("");
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      return () => pasteAnswer(analysis, { uri: URI, range, html: text, text }, "zh");
    },
  },
];

/** Every reader, rule and feature, and mending, which reads and judges again and again. */
export const STAGES: readonly Stage[] = [
  ...READERS,
  ...CHECKS,
  ...FEATURES,
  onText("fix all", (text) => fixAll(text)),
];

/** All rules as one stage: where they grow too steeply, STAGES tells which of them does. */
const ALL_RULES: Stage = {
  name: "all rules",
  prepare(text) {
    const runs = CHECKS.map((check) => check.prepare(text));
    return () => {
      for (const run of runs) run();
    };
  },
};

/** Every reader and feature, and the rules as one. */
export const COARSE_STAGES: readonly Stage[] = [...READERS, ALL_RULES, ...FEATURES];
