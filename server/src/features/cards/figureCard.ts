import {
  type Analysis,
  type Cell,
  compareProse,
  type FoundCell,
  findCell,
  isCarriedIn,
  type Language,
  lastYearOf,
  nameCell,
  type Text,
  tiesOf,
  writeTie,
} from "../../report/index.ts";
import { toPosition } from "../convert.ts";
import { addressOf, type Card, type CardLine } from "./card.ts";

/** What is told of a figure: its place in words, its value, its identities, and last year's figure. */
export function figureCard(analysis: Analysis, placed: FoundCell, language: Language): Card {
  const { table, row, cell } = placed;
  const name = nameCell(table.spec, row.spec, cell.spec);
  const value = describeValue(cell);
  const isSure = row.fit === "exact";
  const ties = isSure ? tiesOf(analysis.ties, cell) : [];
  return {
    range: cell.range,
    title: `${name[language]}${language === "zh" ? "：" : ": "}${value[language]}`,
    lines: [
      ...(isSure ? [] : [describeMisfit(row)[language]]),
      ...ties.map((tie) => writeTie(table.spec, tie, cell)[language]),
      ...listLastYear(analysis, cell, language),
      ...listMentions(analysis, cell).map((mention) => mention[language]),
    ],
  };
}

function describeMisfit({ values, cells }: FoundCell["row"]): Text {
  return {
    zh: `这一行有 ${values.length} 个数，表有 ${cells.length} 列，各数属于哪一列不能确定，勾稽关系不能核对`,
    en: `The row has ${values.length} values for ${cells.length} columns: which belongs where is uncertain, and no identity can be checked`,
  };
}

/** A figure as it is read; where it is written otherwise, that too. */
function describeValue({ figure, text }: Cell): Text {
  switch (figure.kind) {
    case "number": {
      const value = String(figure.value);
      return value === text
        ? { zh: value, en: value }
        : { zh: `${value}（写作“${text}”）`, en: `${value} (written “${text}”)` };
    }
    case "blank":
      return { zh: "空白（不按 0 计）", en: "blank (not counted as 0)" };
    case "malformed":
      return { zh: `“${text}”不是数`, en: `“${text}” is not a number` };
    case "absent":
      return { zh: "缺", en: "absent" };
    case "unread":
      return { zh: "未能确定读出", en: "not read with certainty" };
  }
}

function listLastYear(analysis: Analysis, cell: Cell, language: Language): CardLine[] {
  const last = lastYearOf(analysis.report, analysis.context, cell);
  if (!last) return [];
  const { value, site } = last;
  const own = numberIn(cell);
  if (isCarriedIn(analysis.report, cell)) {
    const text: Text =
      own === value
        ? {
            zh: `✓ 上年“四、结转下年度继续办理” ${value}`,
            en: `✓ last year's 四、结转下年度继续办理 ${value}`,
          }
        : {
            zh: `${own === null ? "○" : "✗"} 上年“四、结转下年度继续办理”为 ${value}`,
            en: `${own === null ? "○" : "✗"} last year's 四、结转下年度继续办理 is ${value}`,
          };
    return [{ text: text[language], href: addressOf(site) }];
  }
  const stock = cell.column === "inForce" ? describeStock(analysis, cell, value) : null;
  const text: Text = stock ?? { zh: `上年 ${value}`, en: `last year ${value}` };
  return [{ text: text[language], href: addressOf(site) }];
}

/** 现行有效 follows from last year's, unless documents were counted anew. */
function describeStock({ report }: Analysis, cell: Cell, before: number): Text | null {
  const own = numberIn(cell);
  const [issued, repealed] = ["issued", "repealed"].map((column) => {
    const found = findCell(report, { ...cell, column });
    return found ? numberIn(found.cell) : null;
  });
  if (own === null || typeof issued !== "number" || typeof repealed !== "number") return null;
  const due = before + issued - repealed;
  const sum = `${before} ＋ 本年制发 ${issued} － 本年废止 ${repealed}`;
  return due === own
    ? { zh: `✓ 上年现行有效 ${sum} ＝ ${own}`, en: `✓ last year's 现行有效 ${sum} ＝ ${own}` }
    : {
        zh: `✗ 上年现行有效 ${sum} ＝ ${due} ≠ ${own}`,
        en: `✗ last year's 现行有效 ${sum} ＝ ${due} ≠ ${own}`,
      };
}

/** The numbers of the prose that mean this figure, each by its line, counted from one. */
function listMentions({ report, prose }: Analysis, cell: Cell): Text[] {
  return compareProse(report, prose)
    .filter(({ figures: { cells } }) => cells.length === 1 && cells[0] === cell)
    .map(({ statement: { range }, agrees }): Text => {
      const words = report.syntax.text.slice(range.start, range.end);
      const line = toPosition(report.syntax, range.start).line + 1;
      const mark = agrees ? "✓" : "✗";
      return { zh: `${mark} 正文第 ${line} 行“${words}”`, en: `${mark} prose, line ${line}: “${words}”` };
    });
}

function numberIn({ figure }: Cell): number | null {
  return figure.kind === "number" ? figure.value : null;
}
