import {
  type Analysis,
  brokenByRecomputing,
  type Cell,
  type Edit,
  nameCell,
  type Suspect,
  suspectOf,
  type Table,
  type Text,
} from "../../report/index.ts";

/** Why the totals of a table are not recomputed. */
export interface Refusal {
  readonly message: Text;
  /** The same in a few words. */
  readonly title: Text;
  /** The figure to look at. */
  readonly cell: Cell;
}

/**
 * What speaks against recomputing the totals of a table: that it would put a column out of balance. Null where nothing
 * does.
 */
export function refuseRecomputing({ ties, suspicions }: Analysis, table: Table): Refusal | null {
  const broken = brokenByRecomputing(table, ties);
  const last = broken?.rightCells[broken.rightCells.length - 1];
  if (!broken || !last) return null;
  const suspect = suspectOf(suspicions, table.key);
  const advice = suspect ? describeSuspect(table, suspect) : CHECK_PARTS;
  const column = last.spec.columnName;
  return {
    message: {
      zh: `${table.spec.name.zh}的合计没有重算：重算后“${column.zh}”列收办不平衡（一＋二 ≠ 三（七）＋四）。${advice.zh}。`,
      en: `The totals of ${table.spec.name.en} were not recomputed: column “${column.en}” would be out of balance (一 + 二 ≠ 三（七） + 四). ${advice.en}.`,
    },
    title: nameRefusal(table, suspect),
    cell: suspect?.cell ?? last,
  };
}

const CHECK_PARTS: Text = { zh: "请先核对分项", en: "Check the parts first" };

/** `最可疑：表三“（一）予以公开”的“自然人”为 0，改为 1 则勾稽关系全部成立`. */
export function describeSuspect(table: Table, { cell, value }: Suspect): Text {
  const row = rowOf(table, cell);
  const name = row ? nameCell(table.spec, row.spec, cell.spec) : cell.spec.columnName;
  return {
    zh: `最可疑：${name.zh}为 ${cell.text}，改为 ${value} 则勾稽关系全部成立`,
    en: `Most likely wrong: ${name.en} is ${cell.text}; with ${value} all sums hold`,
  };
}

function nameRefusal(table: Table, suspect: Suspect | null): Text {
  if (!suspect) {
    return {
      zh: "重算合计会使收办不平衡，请先核对分项",
      en: "Recomputing would upset the balance: check the parts",
    };
  }
  const { cell, value } = suspect;
  const name = nameShortly(table, cell);
  return {
    zh: `重算合计会使收办不平衡；最可疑：${name.zh} ${cell.text}，应为 ${value}`,
    en: `Recomputing would upset the balance; most likely wrong: ${name.en} ${cell.text}, should be ${value}`,
  };
}

/** `重算合计：总计 3 → 4（2 处）`: the first change by name, and how many there are. */
export function nameRecomputing({ report }: Analysis, table: Table, edits: readonly Edit[]): Text {
  const [first] = edits;
  const cells = table.rows.flatMap((row) => row.cells);
  const cell = first && cells.find(({ range }) => range.start === first.range.start);
  if (!first || !cell) return { zh: "重算合计", en: "Recompute totals" };
  const name = nameTotal(table, cell);
  const old = report.syntax.text.slice(first.range.start, first.range.end).trim();
  const count = edits.length;
  return {
    zh: `重算合计：${name.zh} ${old || "空"} → ${first.newText.trim()}（${count} 处）`,
    en: `Recompute totals: ${name.en} ${old || "blank"} → ${first.newText.trim()} (${count})`,
  };
}

/** A total by its column, or by its row where it is the sum of a column. */
function nameTotal(table: Table, cell: Cell): Text {
  const column = cell.spec.columnName;
  return column.zh.includes("总计")
    ? { zh: column.zh.replace(/^.*·/, ""), en: column.en }
    : nameShortly(table, cell);
}

/** `（一）予以公开·自然人`. */
function nameShortly(table: Table, cell: Cell): Text {
  const column = cell.spec.columnName;
  const label = rowOf(table, cell)?.spec.label;
  return label ? { zh: `${label}·${column.zh}`, en: `${label}, ${column.en}` } : column;
}

function rowOf(table: Table, cell: Cell): Table["rows"][number] | undefined {
  return table.rows.find((row) => row.cells.includes(cell));
}
