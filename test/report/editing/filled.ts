import { expect } from "vitest";
import { setFigure } from "../../../server/src/report/editing/filling/setFigure.ts";
import type { Coordinate } from "../../../server/src/report/editions/edition.ts";
import { figuresOf, type Report, read } from "../../../server/src/report/index.ts";
import { applyEdits } from "../../../server/src/report/text/edits.ts";

export const TABLES = ["proactive", "requests", "disputes"] as const;

/** Every figure of a report as `nianbao data` tells it, by place. */
export function listFigures(report: Report): Map<string, number | null> {
  const figures = figuresOf(report);
  return new Map(
    TABLES.flatMap((table) =>
      Object.entries(figures[table]).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, value]) => [`${table}/${row}/${column}`, value] as const),
      ),
    ),
  );
}

/** Sets a figure, and gives the text that comes of it; null where it is refused, which takes a reason. */
export function fill(report: Report, place: Coordinate, entry: string): string | null {
  const filling = setFigure(report, place, entry);
  if ("refusal" in filling) {
    expect(filling.refusal.zh).toMatch(/\S{8}/);
    expect(filling.refusal.en).toMatch(/\S/);
    return null;
  }
  expect(filling.edits.length).toBeLessThanOrEqual(1);
  return applyEdits(report.syntax.text, filling.edits);
}

/** Expects a figure to be read at its place, every other one as before. */
export function expectOnly(before: Report, after: string, place: Coordinate, value: number | null): void {
  const key = `${place.table}/${place.row}/${place.column}`;
  const wanted = listFigures(before).set(key, value);
  const found = listFigures(read(after));
  const changed = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (name) => wanted.get(name) !== found.get(name),
  );
  expect(changed.map((name) => [name, wanted.get(name), found.get(name)])).toEqual([]);
}
