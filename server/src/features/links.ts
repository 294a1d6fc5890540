import type { DocumentLink } from "vscode-languageserver";
import { type Analysis, type Language, listSuppressedCodes, RULES, type Text } from "../report/index.ts";
import { toLspRange } from "./convert.ts";
import { linkRulePage } from "./diagnostics.ts";

/** How a client's links are written. */
export interface LinkOptions {
  readonly language: Language;
  /** The address of a rule's page up to its code. */
  readonly rulePages: string;
}

const RULE_PAGE: Text = { zh: "打开规则说明", en: "Open the rule's page" };

/** What leads out of a report: from the rules that comments suppress to their pages. */
export function documentLinks({ report }: Analysis, { language, rulePages }: LinkOptions): DocumentLink[] {
  return listSuppressedCodes(report)
    .filter(({ text }) => RULES.some(({ code }) => code === text))
    .map(({ range, text }) => ({
      range: toLspRange(report.syntax, range),
      target: linkRulePage(text, rulePages),
      tooltip: RULE_PAGE[language],
    }));
}
