import {
  type Analysis,
  CITATIONS,
  type Comparison,
  findCell,
  type LabelPlace,
  type Language,
  type Meaning,
  meaningOfLabel,
  meaningOfSection,
  nameCell,
  nameRow,
  type Range,
  RULES,
  type Section,
  type Text,
} from "../../report/index.ts";
import type { Card, CardLine } from "./card.ts";

/** What the standard means by a row's, a group's or a column's label, and how it is counted. */
export function labelCard({ table, range, named }: LabelPlace, language: Language): Card | null {
  const meaning = meaningOfLabel(named);
  if (!meaning) return null;
  return { range, title: nameLabel(table.spec, named)[language], lines: writeMeaning(meaning, language) };
}

function nameLabel(table: LabelPlace["table"]["spec"], named: LabelPlace["named"]): Text {
  if (named.kind === "row") return nameRow(table, named.row);
  const label = named.kind === "column" ? named.cell.columnName.zh.replace(/^.*·/, "") : named.label;
  return { zh: `${table.name.zh}“${label}”`, en: `${table.name.en} “${label}”` };
}

/** What the standard asks for in a section, and how its table stands. */
export function sectionCard({ ties }: Analysis, section: Section, language: Language): Card {
  const { key, spec, heading } = section;
  const own = ties.filter((tie) => tie.identity.table === spec.table);
  const count = (state: string): number => own.filter((tie) => tie.state === state).length;
  const [balanced, unbalanced, open] = [count("balanced"), count("unbalanced"), count("open")];
  const state: Text = {
    zh: `勾稽关系 ${own.length} 条：成立 ${balanced}，不成立 ${unbalanced}，不能核对 ${open}`,
    en: `${own.length} identities: ${balanced} hold, ${unbalanced} fail, ${open} cannot be checked`,
  };
  return {
    range: heading.range,
    title: `${"一二三四五六"[spec.number - 1] ?? ""}、${spec.title}`,
    lines: [...writeMeaning(meaningOfSection(key), language), ...(own.length > 0 ? [state[language]] : [])],
  };
}

/** The meaning, then the clause it rests on, which leads to its official text where the address is known. */
function writeMeaning(meaning: Meaning, language: Language): CardLine[] {
  const { source } = meaning;
  if (!source) return [meaning[language]];
  const text = `${language === "zh" ? "依据：" : "Source: "}${source[language]}`;
  const href = CITATIONS.find(({ title }) => source.zh.includes(title))?.address;
  return [meaning[language], href ? { text, href } : text];
}

/** Which figures a number of the prose means, and whether it agrees with them. */
export function proseCard(
  { report }: Analysis,
  comparisons: readonly [Comparison, ...Comparison[]],
  language: Language,
): Card {
  const [{ statement }] = comparisons;
  return {
    range: statement.range,
    title: statement.words,
    lines: comparisons.map((comparison) => describeComparison(report, comparison)[language]),
  };
}

function describeComparison(report: Analysis["report"], { statement, figures, agrees }: Comparison): Text {
  const mark = agrees ? "✓" : "✗";
  const parts = figures.cells.map((cell) => {
    const placed = findCell(report, cell);
    const name = placed ? nameCell(placed.table.spec, placed.row.spec, cell.spec) : cell.spec.columnName;
    return { zh: `${name.zh} ${cell.text}`, en: `${name.en} ${cell.text}` };
  });
  const sum = parts.length > 1 ? ` ＝ ${figures.value}` : "";
  const zh = parts.map((part) => part.zh).join(" ＋ ") + sum;
  const en = parts.map((part) => part.en).join(" ＋ ") + sum;
  if (agrees) return { zh: `${mark} ${zh}`, en: `${mark} ${en}` };
  return {
    zh: `${mark} ${zh}，正文为 ${statement.value}`,
    en: `${mark} ${en}; the prose has ${statement.value}`,
  };
}

/** What a rule that a comment suppresses is about; null where no rule has this code. */
export function ruleCard(range: Range, code: string, language: Language): Card | null {
  const rule = RULES.find((candidate) => candidate.code === code);
  return rule ? { range, title: code, lines: [rule.summary[language]] } : null;
}
