import type { Diagnostic, DiagnosticSeverity, Position } from "vscode-languageserver";
import { readConfig } from "../config/config.ts";
import {
  type Analysis,
  type Finding,
  type Language,
  RULES,
  type Severity,
  type Text,
} from "../report/index.ts";
import { toLspRange } from "./convert.ts";
import { listRelatedPlaces } from "./relatedPlaces.ts";

/** What a client is told of each finding besides its place and message. */
export interface DiagnosticOptions {
  readonly uri: string;
  readonly language: Language;
  /** The address of a rule's page up to its code. */
  readonly rulePages: string;
  /** Whether the client shows related locations. */
  readonly related: boolean;
}

/** Where the rules' pages stand unless the client brings its own. */
export const DEFAULT_RULE_PAGES = "https://github.com/nianbao/nianbao/blob/main/docs/rules/";

/** Numbers of LSP's `DiagnosticSeverity`. */
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

/** The findings of a report as diagnostics. */
export function diagnostics(analysis: Analysis, options: DiagnosticOptions): Diagnostic[] {
  return analysis.findings.map((finding) => toDiagnostic(analysis, finding, options));
}

/** One finding as a diagnostic. */
export function toDiagnostic(analysis: Analysis, finding: Finding, options: DiagnosticOptions): Diagnostic {
  const { syntax } = analysis.report;
  const { uri, language } = options;
  const related = options.related ? listRelatedPlaces(analysis, finding) : [];
  return {
    range: toLspRange(syntax, finding.range),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    // That a rule failed, or found too much, has no page.
    ...(CODES.has(finding.code)
      ? { codeDescription: { href: linkRulePage(finding.code, options.rulePages) } }
      : {}),
    source: "nianbao",
    message: finding.message[language],
    ...(related.length > 0
      ? {
          relatedInformation: related.map((place) => ({
            location:
              "site" in place
                ? { uri: place.site.name, range: place.site.range }
                : { uri, range: toLspRange(syntax, place.range) },
            message: place.message[language],
          })),
        }
      : {}),
  };
}

/** The address of a rule's page. */
export function linkRulePage(code: string, rulePages: string = DEFAULT_RULE_PAGES): string {
  return `${rulePages}${rulePages.endsWith("/") ? "" : "/"}${code}.md`;
}

const TOO_LONG: Text = {
  zh: "文本超过 200 万字，未作检查。请确认这是一份年度报告，或将其拆分。",
  en: "This text has more than two million characters and was not checked. Make sure that it is one report.",
};

/** What is said of a text that is too long to be read. */
export function diagnoseTooLong(language: Language): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: SEVERITY.information,
    code: "too-long",
    source: "nianbao",
    message: TOO_LONG[language],
  };
}

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
