import type { CodeLens, Command } from "vscode-languageserver";
import {
  type Analysis,
  extentOf,
  type Language,
  type Range,
  type Table,
  type Text,
  type Tie,
} from "../report/index.ts";
import { toLspRange } from "./convert.ts";
import { nameRecomputing, refuseRecomputing } from "./tables/recomputing.ts";
import { changeTable } from "./tables/tableEdits.ts";

/** What a client shows above tables. */
export interface LensOptions {
  readonly uri: string;
  readonly language: Language;
  /** Whether the client knows our commands; to others the lenses only tell. */
  readonly commands: boolean;
}

/**
 * Above each table: how many of its identities hold, and, where it would change something, the way to recompute its
 * totals (or the figure to look at instead) and to put it in order.
 */
export function codeLenses(analysis: Analysis, options: LensOptions): CodeLens[] {
  const { report, ties } = analysis;
  return Object.values(report.tables).flatMap((table) => {
    if (!table) return [];
    const { start } = extentOf(report, table);
    const range = toLspRange(report.syntax, { start, end: start });
    const own = ties.filter(({ identity }) => identity.table === table.key);
    const commands = [
      ...(own.length > 0 ? [describeTies(analysis, own, options)] : []),
      ...(options.commands ? listChanges(analysis, table, options) : []),
    ];
    return commands.map((command) => ({ range, command }));
  });
}

/**
 * `勾稽关系 39 条全部成立 ✓`, `勾稽关系 39 条：13 条成立，26 条缺数据无法核对`; a click goes to the first identity that
 * fails, else to the first figure that is missing.
 */
function describeTies(
  { report }: Analysis,
  ties: readonly Tie[],
  { uri, language, commands }: LensOptions,
): Command {
  const wrong = ties.filter(({ state }) => state === "unbalanced");
  const open = ties.filter(({ state }) => state === "open");
  const title = writeScore(ties.length, wrong.length, open.length)[language];
  if (!commands) return { title, command: "" };
  const place = lensRange(wrong[0] ?? open[0]);
  if (!place) return { title, command: "nianbao.check" };
  return { title, command: "nianbao.goTo", arguments: [{ uri, range: toLspRange(report.syntax, place) }] };
}

function writeScore(all: number, wrong: number, open: number): Text {
  if (wrong + open === 0) return { zh: `勾稽关系 ${all} 条全部成立 ✓`, en: `All ${all} sums hold ✓` };
  const balanced = all - wrong - open;
  const zh = [
    ...(balanced > 0 ? [`${balanced} 条成立`] : []),
    ...(wrong > 0 ? [`${wrong} 条不成立`] : []),
    ...(open > 0 ? [`${open} 条缺数据无法核对`] : []),
  ];
  const en = [
    `${balanced} of ${all} sums hold`,
    ...(wrong > 0 ? [`${wrong} ${wrong > 1 ? "do" : "does"} not`] : []),
    ...(open > 0 ? [`${open} ${open > 1 ? "lack" : "lacks"} figures`] : []),
  ];
  return { zh: `勾稽关系 ${all} 条：${zh.join("，")}`, en: en.join(", ") };
}

/** The figure to look at in an identity: one that is no number, else the total. */
function lensRange(tie: Tie | undefined): Range | null {
  if (!tie) return null;
  const cells = [...tie.leftCells, ...tie.rightCells];
  return (cells.find(({ figure }) => figure.kind !== "number") ?? cells[0])?.range ?? null;
}

function listChanges(analysis: Analysis, table: Table, { uri, language }: LensOptions): Command[] {
  const place = [{ uri, table: table.key }];
  const refusal = refuseRecomputing(analysis, table);
  const due = changeTable(analysis, table, "recompute");
  const commands: Command[] = [];
  if (refusal) {
    const range = toLspRange(analysis.report.syntax, refusal.cell.range);
    commands.push({
      title: refusal.title[language],
      command: "nianbao.goTo",
      arguments: [{ uri, range }],
    });
  } else if (due.length > 0) {
    const title = nameRecomputing(analysis, table, due)[language];
    commands.push({ title, command: "nianbao.recomputeTable", arguments: place });
  }
  if (changeTable(analysis, table, "format").length > 0) {
    const title = language === "zh" ? "对齐表格" : "Align table";
    commands.push({ title, command: "nianbao.formatTable", arguments: place });
  }
  return commands;
}
