import type { Problem } from "../findings/finding.ts";
import type { Report, Section } from "../model/report.ts";
import { followsLeadIn, hasLeadIn, placeOfNumber, standsInline } from "../prose/lists/aroundNumbers.ts";
import { listNumbered, type Numbered, rankOf, writeNumbering } from "../reading/numbering.ts";
import type { Edit } from "../text/edits.ts";
import { overlappedBy } from "../text/range.ts";
import type { Rule } from "./rule.ts";

const FULL_STYLE = "（一）";

/** Numbers inside a section: （一） then 1. then （1）, without gaps, in one kind of brackets. */
export const headingNumbering: Rule = {
  code: "heading-numbering",
  name: { zh: "层次序号有误", en: "wrong heading numbering" },
  group: "document",
  level: "warning",
  fix: "safe",
  summary: {
    zh: "部分内的序号跳号、重号、层次不对或括号混用。",
    en: "Numbering inside a section skips, repeats, is of the wrong rank or mixes brackets.",
  },
  why: {
    zh: "结构层次序数依次为“一、”“（一）”“1.”“（1）”；六个部分已用“一、”，部分内从“（一）”起，括号用全角。依据：GB/T 9704—2012《党政机关公文格式》7.3.3。",
    en: "Ranks are numbered 一、 （一） 1. （1）; the six sections have 一、, so that inside a section （一） comes first, in full-width brackets. Source: GB/T 9704-2012, 7.3.3.",
  },
  advice: { zh: "按次序重新编号，统一括号。", en: "Number them in order and in one kind of brackets." },
  examples: {
    wrong: "## 一、总体情况\n\n（一）主动公开。已公开。\n\n（三）监督保障。已落实。\n",
    right: "## 一、总体情况\n\n（一）主动公开。已公开。\n\n（二）监督保障。已落实。\n",
  },
  *check({ report, prose }) {
    // A line inside a wrapped paragraph begins with whatever it begins with.
    const wrapped = prose.filter(({ text }) => text.includes("\n"));
    const isInside = overlappedBy(
      wrapped.map(({ range, text }) => ({ start: range.start + text.indexOf("\n"), end: range.end })),
    );
    for (const section of report.sections) {
      const numbered = listNumbered(report, section).filter(({ heading }) => !isInside(heading.range));
      if (numbered.length === 0) continue;
      for (const problem of checkSection(report, section, numbered)) yield sparingTags(report, problem);
    }
  },
};

function* checkSection(report: Report, section: Section, numbered: readonly Numbered[]): Iterable<Problem> {
  const strays = listStrays(report, section, numbered);
  yield* strays.map((stray) => describeStray(report, stray));
  const meant = asMeant(numbered, strays);
  yield* checkRank(report, section, meant);
  yield* checkBrackets(meant);
  yield* checkOrder(report, meant);
}

/** Without fixes that would cut a tag inside a numeral: <span>1</span>.. */
function sparingTags({ syntax: { text } }: Report, problem: Problem): Problem {
  const { fixes = [] } = problem;
  const cuts = fixes.some(({ edits }) =>
    edits.some(({ range }) => text.slice(range.start, range.end).includes("<")),
  );
  return cuts ? { ...problem, fixes: [] } : problem;
}

/** A number in the style of another rank than that of its neighbours: （一） 2. （三）. */
interface Stray {
  readonly item: Numbered;
  readonly style: Numbered["style"];
  readonly halfWidth: boolean;
  readonly neighbours: readonly Numbered[];
}

/** Those that stand alone beside numbers of another style, and count as the one that is lacking there. */
function listStrays(report: Report, section: Section, numbered: readonly Numbered[]): Stray[] {
  if (numbered.every(({ style }) => style === numbered[0]?.style)) return [];
  const seen = new Set<string>();
  const found = numbered.flatMap((item, index): Stray[] => {
    seen.add(`${item.style} ${item.value}`);
    const [before, after] = [numbered[index - 1], numbered[index + 1]];
    const neighbours = [before, after].filter((other) => other !== undefined);
    const { style, halfWidth } = neighbours[0] ?? item;
    if (style === "一、" || style === item.style) return [];
    // Of two that differ the higher rank holds.
    if (neighbours.length === 1 && style !== FULL_STYLE) return [];
    if (before ? before.value !== item.value - 1 : item.value !== 1) return [];
    if (neighbours.some((other) => other.style !== style) || (after && after.value !== item.value + 1))
      return [];
    const isNext = seen.has(`${item.style} ${item.value - 1}`);
    return isNext || mayBeSection(report, section, item) ? [] : [{ item, style, halfWidth, neighbours }];
  });
  // What stands between two others is the stray, and not they.
  const around = new Set(found.flatMap(({ neighbours }) => (neighbours.length > 1 ? neighbours : [])));
  return found.filter(({ item, neighbours }) => neighbours.length > 1 || !around.has(item));
}

/** The same items, each in its place among the others. */
function asMeant(numbered: readonly Numbered[], strays: readonly Stray[]): readonly Numbered[] {
  if (strays.length === 0) return numbered;
  const strayOf = new Map(strays.map((stray) => [stray.item, stray]));
  return numbered.map((item) => {
    const stray = strayOf.get(item);
    return stray ? { ...item, style: stray.style, halfWidth: stray.halfWidth } : item;
  });
}

function describeStray(report: Report, { item, style, halfWidth, neighbours }: Stray): Problem {
  const write = (other: Numbered): string =>
    report.syntax.text.slice(placeOfNumber(other).start, placeOfNumber(other).end);
  const written = writeNumbering(style, item.value);
  const due = halfWidth ? written.replace("（", "(").replace("）", ")") : written;
  const beside = neighbours.map((other) => `“${write(other)}”`);
  return {
    message: {
      zh: `“${write(item)}”与相邻的${beside.join("")}不是一种序号，应为“${due}”。`,
      en: `“${write(item)}” stands beside ${beside.join(" and ")} and is to be “${due}”.`,
    },
    range: placeOfNumber(item),
    related: neighbours.map((other) => ({
      range: placeOfNumber(other),
      message: { zh: "同级的序号", en: "A number of the same rank" },
    })),
    fixes: [
      {
        title: { zh: `改为“${due}”`, en: `Change to “${due}”` },
        safe: true,
        edits: [{ range: placeOfNumber(item), newText: due }],
      },
    ],
  };
}

/** 一、 numbers sections; inside one it is out of rank. */
function* checkRank(report: Report, section: Section, numbered: readonly Numbered[]): Iterable<Problem> {
  const highest = numbered.filter((item) => item.style === "一、" && !mayBeSection(report, section, item));
  const [first] = highest;
  if (!first) return;
  // Where （一） stands below already, moving one rank down would need the others moved too; and of a run in which one
  // may be a section none is moved.
  const isWhole = numbered.every((item) => item.style !== "一、" || highest.includes(item));
  const isSure = isWhole && !numbered.some(({ style }) => style === FULL_STYLE);
  yield {
    message: {
      zh: `“${section.spec.title}”内用了“一、”编号，与六个部分的序号同级。部分内应从“（一）”起。`,
      en: `“一、” numbers paragraphs inside “${section.spec.title}”, the rank of the sections themselves. Begin with “（一）”.`,
    },
    range: placeOfNumber(first),
    related: highest.slice(1).map((item) => ({
      range: placeOfNumber(item),
      message: { zh: "同样的编号", en: "The same numbering" },
    })),
    fixes: isSure
      ? [
          {
            title: { zh: "改为（一）（二）……", en: "Change to （一）（二）…" },
            safe: true,
            edits: highest.map((item) => renumber(item, FULL_STYLE, item.value)),
          },
        ]
      : [],
  };
}

/**
 * Whether a line may be the heading of a section under another title: it has the number of one that was not found and
 * that stands further on. It is never made a part of the section before.
 */
function mayBeSection(report: Report, section: Section, { heading, value }: Numbered): boolean {
  const missing = report.dueEdition.sections.filter(
    ({ key }) => !report.sections.some((found) => found.key === key),
  );
  const isCaption = !/[。；;！？，：:]/.test(heading.title.text);
  return isCaption && value > section.spec.number && missing.some(({ number }) => number === value);
}

/** One kind of brackets in a section; where both occur, the full-width ones of the standard hold. */
function* checkBrackets(numbered: readonly Numbered[]): Iterable<Problem> {
  for (const style of [FULL_STYLE, "（1）"] as const) {
    const items = numbered.filter((item) => item.style === style);
    const half = items.filter((item) => item.halfWidth);
    const [first] = half;
    if (!first || half.length === items.length) continue;
    yield {
      message: {
        zh: `序号的括号半角、全角混用（半角 ${half.length} 处，全角 ${items.length - half.length} 处）。请统一用全角括号。`,
        en: `Half-width and full-width brackets are mixed (${half.length} and ${items.length - half.length}). Use full-width ones.`,
      },
      range: placeOfNumber(first),
      related: half.slice(1).map((item) => ({
        range: placeOfNumber(item),
        message: { zh: "半角括号", en: "Half-width brackets" },
      })),
      fixes: [
        {
          title: { zh: "序号统一用全角括号", en: "Use full-width brackets for all numbers" },
          safe: true,
          edits: half.map((item) => renumber(item, style, item.value)),
        },
      ],
    };
  }
}

/** Numbers of one rank follow each other by one until a higher rank or a lead-in begins anew. */
function* checkOrder(report: Report, numbered: readonly Numbered[]): Iterable<Problem> {
  const last = new Map<number, Numbered>();
  const told = new Set<number>();
  for (const [index, item] of numbered.entries()) {
    const rank = rankOf(item.style);
    const before = last.get(rank);
    last.set(rank, item);
    for (const lower of [...last.keys()]) if (lower > rank) last.delete(lower);
    const due = (before?.value ?? 0) + 1;
    if (item.value === due || told.has(rank) || item.style === "一、") continue;
    if (mayBeginAnew(report, before, item)) continue;
    if (item.value > due && standsInline(report, before, item, due)) continue;
    if (item.value === 2 && before === undefined && followsLeadIn(report, item)) continue;
    told.add(rank);
    const written = report.syntax.text.slice(placeOfNumber(item).start, placeOfNumber(item).end);
    const edits = followRun(report, numbered.slice(index), due);
    yield {
      message: {
        zh: `序号${item.value > due ? "跳号" : "重号"}：“${written}”应为“${writeNumbering(item.style, due)}”。请按次序编号。`,
        en: `The numbering ${item.value > due ? "skips" : "repeats"}: “${written}” should be “${writeNumbering(item.style, due)}”.`,
      },
      range: placeOfNumber(item),
      related: [
        ...(before
          ? [{ range: placeOfNumber(before), message: { zh: "前一个序号", en: "The number before it" } }]
          : []),
        ...edits.slice(1).map(({ range, newText }) => {
          const old = report.syntax.text.slice(range.start, range.end);
          const message = {
            zh: `“${old}”随之改为“${newText}”`,
            en: `“${old}” becomes “${newText}” with it`,
          };
          return { range, message };
        }),
      ],
      fixes: [{ title: { zh: "从这里起重新编号", en: "Number anew from here" }, safe: true, edits }],
    };
  }
}

/** The numbers of the run an item begins: those of its rank until a higher rank or a new beginning. */
function followRun(report: Report, rest: readonly Numbered[], due: number): Edit[] {
  const edits: Edit[] = [];
  const [first] = rest;
  let next = due;
  let before: Numbered | undefined;
  for (const item of rest) {
    if (!first || rankOf(item.style) < rankOf(first.style)) break;
    if (item.style !== first.style) continue;
    if (before && mayBeginAnew(report, before, item)) break;
    if (item.value !== next) edits.push(renumber(item, item.style, next));
    [before, next] = [item, next + 1];
  }
  return edits;
}

/** Whether a number is the first one of a list of its own. */
function mayBeginAnew(report: Report, before: Numbered | undefined, item: Numbered): boolean {
  return (
    item.value === 1 && (rankOf(item.style) > 2 || (before !== undefined && hasLeadIn(report, before, item)))
  );
}

function renumber(item: Numbered, style: Numbered["style"], value: number): Edit {
  const written = writeNumbering(style, value);
  // The author's half-width brackets stay unless they are what is mended.
  const keepsHalf = item.halfWidth && style === item.style && value !== item.value && style !== "1.";
  return {
    range: placeOfNumber(item),
    newText: keepsHalf ? written.replace("（", "(").replace("）", ")") : written,
  };
}
