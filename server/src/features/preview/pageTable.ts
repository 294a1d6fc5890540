import type { PageCell, PageRow, PageTable } from "../../../../protocol/preview.ts";
import {
  type Analysis,
  type FormCell,
  type FormRow,
  type Hint,
  lastYearOf,
  readPrintedForm,
  type TableBlock,
  type TableSpec,
  tiesOf,
  writeTie,
} from "../../report/index.ts";
import { toLspRange } from "../convert.ts";
import type { FindingIndex, PageOptions } from "./findingIndex.ts";
import { describeSums, ROW_MISSING } from "./pageTexts.ts";

/** A table as the standard prints it, each figure with what is known of it. */
export function printTable(
  analysis: Analysis,
  { table, reading, firstLine, lastLine }: TableBlock,
  hints: readonly Hint[],
  index: FindingIndex,
  options: PageOptions,
): PageTable {
  const { report, ties, suspicions } = analysis;
  const { language } = options;
  const form = readPrintedForm(table, { ties, suspicions, hints });
  const own = ties.filter(({ identity }) => identity.table === table.key);
  const wrong = own.filter(({ state }) => state === "unbalanced").length;
  const open = own.filter(({ state }) => state === "open").length;
  const sections = form.blocks.map(({ spec, header, rows }) => ({
    header,
    rows: rows.map((row) => printRow(analysis, table.spec, row, index, options)),
    columns: spec.labelColumns + spec.columnLabels.length,
    labelColumns: spec.labelColumns,
  }));
  const told = new Set(sections.flatMap(({ rows }) => rows.flatMap(({ findings }) => findings)));
  const { lines } = report.syntax;
  const range = {
    start: lines[firstLine]?.start ?? table.range.start,
    end: lines[lastLine]?.end ?? table.range.end,
  };
  return {
    kind: "table",
    table: table.key,
    name: table.spec.name[language],
    sums:
      own.length === 0
        ? null
        : {
            text: describeSums(own.length, wrong, open)[language],
            state: wrong > 0 ? "wrong" : open > 0 ? "open" : "holds",
          },
    sections,
    rest: [...reading.unknown.map((words) => words.join(" ")), ...reading.strays],
    findings: index.within(range).filter((finding) => !told.has(finding)),
    firstLine,
    lastLine,
  };
}

function printRow(
  analysis: Analysis,
  spec: TableSpec,
  { spec: rowSpec, labels, row, refusal, cells }: FormRow,
  index: FindingIndex,
  options: PageOptions,
): PageRow {
  const isRead = row !== null && refusal === null;
  const missing = row === null ? ROW_MISSING[options.language] : null;
  const name = rowSpec.label === null ? "" : `${rowSpec.name[options.language]}，`;
  const values = row === null || isRead ? null : row.values;
  return {
    key: rowSpec.key,
    labels,
    cells: cells.map((cell, at) => {
      const printed = printCell(analysis, spec, cell, index, options);
      const text = values ? (values[at]?.text ?? "") : printed.text;
      const named = { ...printed, name: name + cell.spec.columnName[options.language] };
      if (isRead) return named;
      return { ...named, text, state: "unread", sum: null, offer: null, range: null };
    }),
    line: row?.firstLine ?? null,
    refusal: refusal?.[options.language] ?? missing,
    findings: row ? index.within(row.range) : [],
  };
}

function printCell(
  { report, ties, context }: Analysis,
  spec: TableSpec,
  { spec: cellSpec, cell, sum, offer }: FormCell,
  index: FindingIndex,
  { language, lastYear }: PageOptions,
): PageCell {
  const { table, row, column } = cellSpec;
  const kind = cell?.figure.kind ?? "absent";
  const findings = index.ofCell(table, row, column);
  const isWrong = cell !== null && (findings.length > 0 || offer !== null);
  const failing = isWrong ? tiesOf(ties, cell).filter(({ state }) => state === "unbalanced") : [];
  // What holds is told of sums alone, if there is anything to tell; a part is told of only where something is wrong.
  const sums = (sum?.ties ?? []).filter(({ state, left }) => state !== "balanced" || left !== 0);
  const told = [...new Set([...sums, ...failing])];
  return {
    table,
    row,
    column,
    name: "",
    text: cell?.text ?? "",
    state: kind === "absent" ? "unread" : kind,
    range: cell && kind !== "absent" ? toLspRange(report.syntax, cell.range) : null,
    sum: sum && { state: sum.state, text: sum.label[language] },
    offer: offer && { kind: offer.kind, newText: offer.newText, text: offer.label[language] },
    arithmetic: told.map((tie) => writeTie(spec, tie, cell ?? undefined)[language]),
    findings,
    lastYear: lastYear ? (lastYearOf(report, context, cellSpec)?.value ?? null) : null,
  };
}
