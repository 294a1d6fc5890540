/** A change that loses or moves something of a table; `random` gives numbers from 0 to 1. */
export type Damage = (lines: string[], random: () => number) => string[];

const pick = (count: number, random: () => number): number =>
  Math.min(count - 1, Math.floor(random() * count));

/** The numbers of the lines that hold figures. */
function figureLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) =>
    /(?:^|[\s|>,])\d+(?=$|[\s|<,])/.test(line) && !/年/.test(line) ? [index] : [],
  );
}

function at(lines: string[], random: () => number, change: (index: number) => string[]): string[] {
  const numbers = figureLines(lines);
  const index = numbers[pick(numbers.length, random)];
  return index === undefined
    ? lines
    : [...lines.slice(0, index), ...change(index), ...lines.slice(index + 1)];
}

/** A whole label, with its numeral unless it has none. */
const LABELLED = /[一二四]、|（[一二七]）|\d\.\p{Script=Han}|^\|? ?(?:规章|行政)/u;

/** A figure of a row of pipes or tabs, with the border before it. */
const FIGURE_CELL = /(?:\t|\| ?)\d+(?=\t|$| ?\|)/g;

/** Each damage by name. A cell is lost with its border, so that nothing tells where it was. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  none: (lines) => lines,
  lostCell: (lines, random) =>
    at(lines, random, (index) => {
      const line = lines[index] ?? "";
      const cells = [
        ...line.matchAll(
          /(?:(?:^|\t|,|\| ?| +)\d+(?=$|\t|,| ?\|| )|<td[^>]*>(?:<p[^>]*><span>)?\d+(?:<\/span>&nbsp;<\/p>)?<\/td>)/g,
        ),
      ];
      const cell = cells[pick(cells.length, random)];
      return cell ? [line.slice(0, cell.index) + line.slice(cell.index + cell[0].length)] : [line];
    }),
  /** A cell of table 三 is lost, and an empty one fills the row up at its end. */
  filledUp: (lines, random) => {
    const isRow = (line: string): boolean =>
      /^(?:\|.*\||.*\t.*)$/.test(line) && (line.match(FIGURE_CELL)?.length ?? 0) === 7;
    const numbers = lines.flatMap((line, index) => (isRow(line) ? [index] : []));
    const index = numbers[pick(numbers.length, random)] ?? -1;
    const line = lines[index] ?? "";
    const cell = [...line.matchAll(FIGURE_CELL)][pick(7, random)];
    if (!cell) return lines;
    const end = line.startsWith("|") ? "  |" : "\t";
    const filled = line.slice(0, cell.index) + line.slice(cell.index + cell[0].length) + end;
    return [...lines.slice(0, index), filled, ...lines.slice(index + 1)];
  },
  /** A label and its first figure stand in one cell. */
  gluedFigure: (lines, random) =>
    at(lines, random, (index) => [
      (lines[index] ?? "").replace(/(\p{Script=Han}[）”]?)(?:[ \t]+|(?: \| +)+|<\/td><td>)(?=\d)/u, "$1"),
    ]),
  lostRow: (lines, random) => at(lines, random, () => []),
  lostLabel: (lines, random) =>
    at(lines, random, (index) => [
      (lines[index] ?? "").replace(/[\p{Script=Han}、（）()“”，．.：:]{3,}/gu, ""),
    ]),
  lostLine: (lines, random) => {
    const index = pick(lines.length, random);
    return [...lines.slice(0, index), ...lines.slice(index + 1)];
  },
  joinedLines: (lines, random) => {
    const index = pick(lines.length - 1, random);
    return [
      ...lines.slice(0, index),
      `${lines[index] ?? ""} ${lines[index + 1] ?? ""}`,
      ...lines.slice(index + 2),
    ];
  },
  prose: (lines, random) =>
    at(lines, random, (index) => [lines[index] ?? "", "2023年，青石镇共办理各类申请3件，比上年增加2件。"]),
  strayFigures: (lines, random) => at(lines, random, (index) => [lines[index] ?? "", "3 4"]),
  pageNumber: (lines, random) => at(lines, random, (index) => [lines[index] ?? "", "— 7 —"]),
  /** A row is moved with its label; figures that were moved without it would be others' in truth. */
  shuffled: (lines, random) => {
    const numbers = figureLines(lines).filter((index) => LABELLED.test(lines[index] ?? ""));
    const [from, to] = [
      numbers[pick(numbers.length, random)] ?? 0,
      numbers[pick(numbers.length, random)] ?? 0,
    ];
    const moved = [...lines];
    const [line = ""] = moved.splice(from, 1);
    moved.splice(to, 0, line);
    return moved;
  },
};
