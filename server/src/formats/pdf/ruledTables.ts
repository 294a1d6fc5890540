import type { PdfPage, PdfRule, PdfWords } from "./pdfPage.ts";

/** A cell that rules enclose, in points; its words are still to be put into it. */
export interface RuledCell {
  readonly colspan: number;
  readonly rowspan: number;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly words: PdfWords[];
}

export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
  /** The x of every upright rule, from the left. */
  readonly walls: readonly number[];
  /** The y of every level rule, from the top. */
  readonly floors: readonly number[];
  readonly rows: readonly (readonly RuledCell[])[];
}

/** Rules this near are one, drawn twice or as a double line; and ends this near touch. */
const NEAR = 3;
const MOST_RULES = 20_000;

/** The tables of a page, from the rules around their cells. A frame around a single cell is none. */
export function findTables({ rules }: PdfPage): RuledTable[] {
  if (rules.length > MOST_RULES) return [];
  return groupTouching(rules).flatMap((group) => buildTable(group) ?? []);
}

/** Groups rules that touch, directly or through others. */
function groupTouching(rules: readonly PdfRule[]): PdfRule[][] {
  const groups: { left: number; right: number; low: number; high: number; rules: PdfRule[] }[] = [];
  for (const rule of rules) {
    const box = rule.isVertical
      ? { left: rule.at, right: rule.at, low: rule.from, high: rule.to }
      : { left: rule.from, right: rule.to, low: rule.at, high: rule.at };
    let joined = { ...box, rules: [rule] };
    // All rules of a table lie in its frame, so that boxes are enough.
    for (let index = groups.length - 1; index >= 0; index--) {
      const group = groups[index];
      if (!group || !isNear(group, joined)) continue;
      groups.splice(index, 1);
      joined = {
        left: Math.min(group.left, joined.left),
        right: Math.max(group.right, joined.right),
        low: Math.min(group.low, joined.low),
        high: Math.max(group.high, joined.high),
        rules: [...group.rules, ...joined.rules],
      };
      index = groups.length;
    }
    groups.push(joined);
  }
  return groups.map((group) => group.rules);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

function isNear(a: Box, b: Box): boolean {
  return (
    a.left <= b.right + NEAR && b.left <= a.right + NEAR && a.low <= b.high + NEAR && b.low <= a.high + NEAR
  );
}

function buildTable(rules: readonly PdfRule[]): RuledTable | null {
  const walls = cluster(rules.filter(({ isVertical }) => isVertical).map(({ at }) => at));
  const floors = cluster(rules.filter(({ isVertical }) => !isVertical).map(({ at }) => at)).reverse();
  const [columns, lines] = [walls.length - 1, floors.length - 1];
  if (columns < 2 || lines < 1 || columns * lines > 4_000) return null;
  const isWall = (row: number, wall: number): boolean =>
    covers(rules, true, walls[wall] ?? 0, middle(floors[row + 1], floors[row]));
  const isFloor = (floor: number, column: number): boolean =>
    covers(rules, false, floors[floor] ?? 0, middle(walls[column], walls[column + 1]));
  const taken = new Set<number>();
  const rows: RuledCell[][] = [];
  for (let row = 0; row < lines; row++) {
    const cells: RuledCell[] = [];
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let colspan = 1;
      while (column + colspan < columns && !isWall(row, column + colspan)) colspan++;
      let rowspan = 1;
      while (row + rowspan < lines && !isFloor(row + rowspan, column)) rowspan++;
      for (let down = 0; down < rowspan; down++)
        for (let right = 0; right < colspan; right++) taken.add((row + down) * columns + column + right);
      cells.push({ colspan, rowspan, row, column, words: [] });
    }
    rows.push(cells);
  }
  const [left = 0, right = 0] = [walls[0], walls[columns]];
  const [high = 0, low = 0] = [floors[0], floors[lines]];
  return { left, right, low, high, walls, floors, rows };
}

/** The places of lines that are drawn near one another, as one each, from the smallest. */
function cluster(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const place of sorted) {
    const last = groups[groups.length - 1];
    if (last && place - (last[last.length - 1] ?? place) <= NEAR) last.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => group.reduce((sum, place) => sum + place, 0) / group.length);
}

function middle(a = 0, b = 0): number {
  return (a + b) / 2;
}

function covers(rules: readonly PdfRule[], isVertical: boolean, at: number, through: number): boolean {
  return rules.some(
    (rule) =>
      rule.isVertical === isVertical &&
      Math.abs(rule.at - at) <= NEAR * 1.5 &&
      rule.from - NEAR <= through &&
      through <= rule.to + NEAR,
  );
}

/** The cell of a table in which a point stands; null outside. */
export function cellAround(table: RuledTable, x: number, y: number): RuledCell | null {
  const column = table.walls.findLastIndex((wall) => wall <= x);
  const row = table.floors.findLastIndex((floor) => floor >= y);
  for (const cells of table.rows)
    for (const cell of cells) {
      const isInColumn = cell.column <= column && column < cell.column + cell.colspan;
      if (isInColumn && cell.row <= row && row < cell.row + cell.rowspan) return cell;
    }
  return null;
}
