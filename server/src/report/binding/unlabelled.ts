import type { Lexicon } from "./lexicon.ts";
import { isGrid, type Token } from "./tokens.ts";

/** So many header labels before it make an unlabelled line of figures table 四's. */
export const LEAST_HEADERS = 3;

/** Whether a text where table 四's first figure belongs opens its line: figures fill the other places. */
export function isUnlabelledLine({ unlabelled }: Lexicon, headers: number, { row, cell }: Token): boolean {
  if (!unlabelled || headers < LEAST_HEADERS || !isGrid(row)) return false;
  const [first, ...others] = row.cells.filter(({ text }) => text !== "");
  const due = unlabelled.cells.length - 1;
  return first === cell && others.length === due && others.every(({ text }) => /^[0-9０-９]/.test(text));
}

/** Whether a line has room for table 四's figures and none of them: a form that is not filled in yet. */
export function isBlankLine({ unlabelled }: Lexicon, { row }: Token): boolean {
  if (!unlabelled) return false;
  return row.cells.length >= unlabelled.cells.length && row.cells.every((cell) => cell.text === "");
}

/** The empty cells that stand right before a token in its line: they may be blank figures. */
export function listEmptiesBefore(tokens: readonly Token[], at: number): Token[] {
  const before: Token[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const other = tokens[index];
    if (!other || other.row !== tokens[at]?.row || other.kind !== "empty") break;
    before.unshift(other);
  }
  return before;
}
