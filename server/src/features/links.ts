import type { DocumentLink } from "vscode-languageserver";
import {
  type Analysis,
  type Language,
  listCitations,
  listSuppressedCodes,
  RULES,
  type Text,
} from "../report/index.ts";
import { toLspRange } from "./convert.ts";
import { linkRulePage } from "./diagnostics.ts";

/** How a client's links are written. */
export interface LinkOptions {
  readonly language: Language;
  /** The address of a rule's page up to its code. */
  readonly rulePages: string;
}

const RULE_PAGE: Text = { zh: "打开规则说明", en: "Open the rule's page" };

/** What leads out of a report: from laws and documents to their official texts, from rules in comments to their pages. */
export function documentLinks(analysis: Analysis, options: LinkOptions): DocumentLink[] {
  return [...linkCitations(analysis, options), ...linkRules(analysis, options)];
}

function linkCitations({ report, prose }: Analysis, { language }: LinkOptions): DocumentLink[] {
  return listCitations(prose, report.year).flatMap(({ entry, name, range }) => {
    if (entry.address === null) return [];
    const tooltip: Text = {
      zh: `打开《${entry.title}》官方文本`,
      en: `Open the official text of ${entry.english}`,
    };
    return [
      {
        range: toLspRange(report.syntax, name ?? range),
        target: entry.address,
        tooltip: tooltip[language],
      },
    ];
  });
}

function linkRules({ report }: Analysis, { language, rulePages }: LinkOptions): DocumentLink[] {
  return listSuppressedCodes(report)
    .filter(({ text }) => RULES.some(({ code }) => code === text))
    .map(({ range, text }) => ({
      range: toLspRange(report.syntax, range),
      target: linkRulePage(text, rulePages),
      tooltip: RULE_PAGE[language],
    }));
}
