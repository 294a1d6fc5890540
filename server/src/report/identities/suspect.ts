import type { TableKey } from "../editions/edition.ts";
import type { Cell } from "../model/report.ts";
import type { Suspicion } from "./localize.ts";

/** A figure, and the number under which every identity of its table holds. */
export interface Suspect {
  readonly cell: Cell;
  readonly value: number;
}

/** The figure of a table that most likely is the wrong one; null where no single figure explains everything. */
export function suspectOf(suspicions: readonly Suspicion[], table: TableKey): Suspect | null {
  const likeliest = suspicions.find((suspicion) => suspicion.table === table)?.candidates[0];
  return likeliest?.changes.length === 1 ? (likeliest.changes[0] ?? null) : null;
}
