import type { Fix } from "../findings/finding.ts";
import { identitiesIn, numberOf, solveRow } from "../identities/solve.ts";
import type { Report, Row, Table } from "../model/report.ts";
import type { Edit } from "../text/edits.ts";

/** More ways than these help nobody to choose. */
const MOST_OFFERED = 7;
const ADD_ALL = {
  zh: "各行都补一个（各数相同，补在哪一列都一样）",
  en: "Add one to each row (its figures are all alike)",
};
const DROP_ALL = {
  zh: "各行都删去一个（各数相同）",
  en: "Delete one of each row (its figures are all alike)",
};

/**
 * The ways to put one value in, or take one out, under which the identities of the row hold. None is safe: the
 * author knows what stood there. Rows that lack more than one value, or have more than one too many, get none.
 */
export function listPlacements(report: Report, table: Table, row: Row): Fix[] {
  const due = row.spec.cells.length;
  const { values } = row;
  if (values.some((value) => value.figure.kind !== "number")) return [];
  if (values.length === due - 1) return listInsertions(report, table, row);
  if (values.length === due + 1) return listRemovals(report, table, row);
  return [];
}

function listInsertions(report: Report, table: Table, row: Row): Fix[] {
  const offered = new Map<string, Fix>();
  const identities = identitiesIn(table, row.spec);
  const count = row.values.length;
  // Among figures that are all alike every place gives the same row.
  const isUniform = row.values.every((value) => value.text === row.values[0]?.text);
  for (let index = isUniform ? count : 0; index <= count; index++) {
    const placed: (number | null)[] = row.values.map(numberOf);
    placed.splice(index, 0, null);
    const value = solveRow(row.spec.cells, placed, identities);
    if (value === undefined) continue;
    const written = value === null ? "" : String(value);
    const result = [...row.values.map((entry) => entry.text)];
    result.splice(index, 0, written);
    const key = result.join("\t");
    if (offered.has(key)) continue;
    const column = row.spec.cells[index]?.columnName ?? { zh: "", en: "" };
    const edit = insertValue(report, row, index, written);
    if (!edit) continue;
    const told = value !== null && new Set(result).size > 1;
    offered.set(key, {
      title: told
        ? { zh: `在“${column.zh}”补 ${written}`, en: `Put ${written} under “${column.en}”` }
        : value === null
          ? { zh: `在“${column.zh}”补一个空格`, en: `Put a blank under “${column.en}”` }
          : { zh: `补一个 ${written}`, en: `Add a ${written}` },
      safe: false,
      edits: [edit],
      shared: isUniform
        ? { key: "*", title: ADD_ALL, edits: [edit] }
        : {
            key: String(index),
            title: { zh: `各行都在“${column.zh}”补上一个`, en: `Put one under “${column.en}” in each row` },
            edits: [edit],
          },
    });
  }
  return offered.size > MOST_OFFERED ? [] : [...offered.values()];
}

function listRemovals(report: Report, table: Table, row: Row): Fix[] {
  const offered = new Map<string, Fix>();
  const identities = identitiesIn(table, row.spec);
  const isUniform = row.values.every((value) => value.text === row.values[0]?.text);
  row.values.forEach((value, index) => {
    const rest = row.values.filter((_, other) => other !== index);
    if (solveRow(row.spec.cells, rest.map(numberOf), identities) === undefined) return;
    const key = rest.map((entry) => entry.text).join("\t");
    const edit = removeValue(report, row, index);
    if (offered.has(key) || !edit) return;
    offered.set(key, {
      title: {
        zh: `删去第 ${index + 1} 个数据 ${value.text}`,
        en: `Delete figure number ${index + 1}, ${value.text}`,
      },
      safe: false,
      edits: [edit],
      shared: isUniform
        ? { key: "*", title: DROP_ALL, edits: [edit] }
        : {
            key: `-${index}`,
            title: {
              zh: `各行都删去第 ${index + 1} 个数据`,
              en: `Delete figure number ${index + 1} of each row`,
            },
            edits: [edit],
          },
    });
  });
  return offered.size > MOST_OFFERED ? [] : [...offered.values()];
}

/** What stands between two values of the row: it parts a new value from its neighbour in any layout. */
function separatorOf(report: Report, row: Row): string | null {
  const [first, second] = row.values;
  if (!first || !second) return null;
  return report.syntax.text.slice(first.range.end, second.range.start);
}

function insertValue(report: Report, row: Row, index: number, written: string): Edit | null {
  const separator = separatorOf(report, row);
  if (separator === null) return null;
  const next = row.values[index];
  const last = row.values[row.values.length - 1];
  if (next)
    return { range: { start: next.range.start, end: next.range.start }, newText: written + separator };
  return last
    ? { range: { start: last.range.end, end: last.range.end }, newText: separator + written }
    : null;
}

function removeValue(report: Report, row: Row, index: number): Edit | null {
  if (separatorOf(report, row) === null) return null;
  const value = row.values[index];
  const next = row.values[index + 1];
  const previous = row.values[index - 1];
  if (value && next) return { range: { start: value.range.start, end: next.range.start }, newText: "" };
  return value && previous
    ? { range: { start: previous.range.end, end: value.range.end }, newText: "" }
    : null;
}
