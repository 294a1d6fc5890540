import type { Hover, Position } from "vscode-languageserver";
import {
  type Analysis,
  cellAt,
  compareProse,
  isAround,
  type Language,
  labelAt,
  listCitations,
  listSuppressedCodes,
  type Range,
} from "../report/index.ts";
import { type Card, toHover } from "./cards/card.ts";
import { citationCard } from "./cards/citationCard.ts";
import { figureCard } from "./cards/figureCard.ts";
import { labelCard, proseCard, ruleCard, sectionCard } from "./cards/wordCards.ts";
import { toOffset } from "./convert.ts";

/** How a client wants its hovers. */
export interface HoverOptions {
  readonly language: Language;
  /** Whether it shows Markdown. */
  readonly markdown: boolean;
}

/** What is to be told of the word or figure at a position; null where there is nothing. */
export function hover(analysis: Analysis, position: Position, options: HoverOptions): Hover | null {
  const { syntax } = analysis.report;
  const card = cardAt(analysis, toOffset(syntax, position), options.language);
  return card && toHover(syntax, card, options.markdown);
}

function cardAt(analysis: Analysis, offset: number, language: Language): Card | null {
  const { report, prose } = analysis;
  const placed = cellAt(report, offset);
  if (placed) return figureCard(analysis, placed, language);
  const label = labelAt(report, offset);
  if (label) return labelCard(label, language);
  const isHere = ({ range }: { readonly range: Range }): boolean => isAround(range, offset);
  const section = report.sections.find(({ heading }) => isHere(heading));
  if (section) return sectionCard(analysis, section, language);
  const citation = listCitations(prose, report.year).find(isHere);
  if (citation) return citationCard(citation, language);
  const [first, ...others] = compareProse(report, prose).filter(({ statement }) => isHere(statement));
  if (first) return proseCard(analysis, [first, ...others], language);
  const code = listSuppressedCodes(report).find(isHere);
  return code ? ruleCard(code.range, code.text, language) : null;
}
