import type { Identity } from "../editions/edition.ts";
import { editionByKey } from "../editions/index.ts";
import type { Cell, Table } from "../model/report.ts";
import { type Gap, gap } from "./gap.ts";

const known = new WeakMap<Table, ReadonlySet<Cell>>();

/**
 * The blank cells of a table that can only be 0, since counts are never negative: all that is blank among the parts of
 * a total that the others make up already, and what an identity leaves as 0 for its only blank.
 */
export function listProvenZeros(table: Table): ReadonlySet<Cell> {
  const before = known.get(table);
  if (before) return before;
  const zeros = prove(table);
  known.set(table, zeros);
  return zeros;
}

function prove(table: Table): ReadonlySet<Cell> {
  const proven = new Set<Cell>();
  const cells = new Map<string, Cell>();
  for (const row of table.rows) {
    for (const cell of row.fit === "exact" ? row.cells : []) {
      const place = `${cell.row}/${cell.column}`;
      // Of a row that stands twice nothing is proven.
      if (cells.has(place)) return proven;
      cells.set(place, cell);
    }
  }
  if (![...cells.values()].some(({ figure }) => figure.kind === "blank")) return proven;
  const identities = editionByKey(table.edition).identities.filter(({ table: key }) => key === table.key);
  const sidesOf = (identity: Identity): Gap =>
    gap(identity, ({ row, column }) => {
      const cell = cells.get(`${row}/${column}`);
      if (cell?.figure.kind === "number") return cell.figure.value;
      return cell && proven.has(cell) ? 0 : null;
    });
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const identity of identities) {
      const sides = sidesOf(identity);
      const onLeft = sides.missing.filter((place) => identity.left.includes(place)).length;
      const isOneSided = onLeft === 0 || onLeft === sides.missing.length;
      if (sides.value !== 0 || !isOneSided) continue;
      const missing = sides.missing.flatMap(({ row, column }) => cells.get(`${row}/${column}`) ?? []);
      if (missing.length < sides.missing.length || missing.some(({ figure }) => figure.kind !== "blank"))
        continue;
      for (const cell of missing) {
        proven.add(cell);
        isNew = true;
      }
    }
  }
  // In a table that contradicts itself nothing is proven.
  const contradicts = identities.some((identity) => {
    const { value, missing } = sidesOf(identity);
    const members = [...identity.left, ...identity.right];
    const rests = members.some(({ row, column }) => {
      const cell = cells.get(`${row}/${column}`);
      return cell !== undefined && proven.has(cell);
    });
    return missing.length === 0 && value !== 0 && rests;
  });
  return contradicts ? new Set() : proven;
}
