import {
  type Analysis,
  type Coordinate,
  findCell,
  type Range,
  type Report,
  type Table,
  type TableSpec,
  type Text,
} from "../../report/index.ts";

/** A report as it leaves: the words in order, and the tables with their figures. */
export type ContentBlock =
  | { readonly kind: "title"; readonly text: string }
  /** 1 for 一、 2 for （一） 3 for 1. 4 for （1）. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: ContentTable }
  | { readonly kind: "signature"; readonly text: string };

export interface ContentTable {
  readonly spec: TableSpec;
  /** What stands at a place; empty where nothing does. */
  readonly value: (place: Coordinate) => string;
}

export interface Content {
  readonly title: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly blocks: readonly ContentBlock[];
  /** What of the text does not leave: comments, rows that are none of the standard's, lines that belong to nothing. */
  readonly notes: readonly Text[];
}

const LEVELS: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [/^[一二三四五六七八九十]+\s*[、.．]/, 1],
  [/^[（(][一二三四五六七八九十]+[）)]/, 2],
  [/^\d+\s*[.．、]/, 3],
  [/^[（(]\d+[）)]/, 4],
];
const PAGE_NUMBER = /^[-—－·]\s*\d{1,3}\s*[-—－·]$|^-{2,}$|^[|\s:-]+$/;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", nbsp: " ", quot: '"' };

/** Arranges a judged report for export. Comments stay behind, ours and others. */
export function contentOf({ report, prose, suppressed }: Analysis): Content {
  const placed: { at: number; block: ContentBlock }[] = [];
  let furniture = 0;
  for (const { kind, range, text } of prose) {
    const words = plainWords(text);
    if (words === "") continue;
    if (kind === "furniture") furniture++;
    else placed.push({ at: range.start, block: blockOf(kind, words) });
  }
  for (const table of listTables(report)) {
    placed.push({ at: table.range.start, block: { kind: "table", table: contentOfTable(report, table) } });
  }
  const blocks = placed.sort((a, b) => a.at - b.at).map(({ block }) => block);
  const titles = blocks.flatMap((block) => (block.kind === "title" ? [block.text] : []));
  return {
    title: report.title?.standardText ?? titles.join(""),
    agency: report.agency,
    year: report.year,
    blocks,
    notes: listNotes(report, prose, furniture, suppressed),
  };
}

/** The tables a report has, in the order of the standard. */
export function listTables({ tables }: Report): Table[] {
  return Object.values(tables).filter((table): table is Table => table !== null);
}

function contentOfTable(report: Report, table: Table): ContentTable {
  return { spec: table.spec, value: (place) => valueAt(report, place) };
}

function valueAt(report: Report, place: Coordinate): string {
  const cell = findCell(report, place)?.cell;
  if (!cell) return "";
  const { figure, text } = cell;
  if (figure.kind === "absent") return "";
  if (figure.kind !== "number" || /^-?\d+(?:\.\d+)?$/.test(text)) return plainWords(text);
  return String(figure.value);
}

function blockOf(kind: Analysis["prose"][number]["kind"], text: string): ContentBlock {
  if (kind === "title" || kind === "signature") return { kind, text };
  if (kind === "heading") return { kind, level: levelOf(text) ?? 2, text };
  return { kind: "paragraph", text };
}

/** The level of a numbered heading; null where it has no number. */
export function levelOf(text: string): 1 | 2 | 3 | 4 | null {
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Words without the marks of Markdown, tags and comments inside of them; what prose has for these is left out as well. */
function plainWords(text: string): string {
  return text
    .replaceAll("\u200b", "")
    .replace(/(?<=[A-Za-z])\n *(?=[A-Za-z])/g, " ")
    .replace(/\n */g, "")
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/\*\*(.+?)\*\*/g, "$1")
    .replace(/&(lt|gt|amp|nbsp|quot);/g, (_, name: string) => ENTITIES[name] ?? "")
    .trim();
}

function listNotes(report: Report, prose: Analysis["prose"], furniture: number, suppressed: number): Text[] {
  const notes: Text[] = [];
  if (furniture > 0) {
    notes.push({
      zh: `网页残留的 ${furniture} 行（导航、打印等）没有导出`,
      en: `${furniture} lines that a web page left around the report were not exported`,
    });
  }
  if (suppressed > 0 || /<!--/.test(report.syntax.text)) {
    notes.push({ zh: "注释没有导出", en: "comments were not exported" });
  }
  for (const { unknownRows, spec } of listTables(report)) {
    for (const { label } of unknownRows) {
      notes.push({
        zh: `${spec.name.zh}中标准没有的行“${label?.text ?? ""}”没有导出`,
        en: `the row "${label?.text ?? ""}" of ${spec.name.en}, which the standard does not have, was not exported`,
      });
    }
  }
  const lost = listLostLines(report, prose);
  const [first] = lost;
  if (first !== undefined) {
    notes.push({
      zh: `有 ${lost.length} 行没有导出（如“${first.slice(0, 20)}”），请核对`,
      en: `${lost.length} lines were not exported (such as "${first.slice(0, 20)}"); look at them`,
    });
  }
  return notes;
}

/** Lines with words that are neither prose nor part of a table that was read. */
function listLostLines(report: Report, prose: Analysis["prose"]): string[] {
  const shown = new Set(prose.map(({ line }) => line));
  const tables = listTables(report).map(({ range }) => range);
  const { text, lines } = report.syntax;
  return lines.flatMap((line) => {
    const words = plainWords(text.slice(line.content.start, line.content.end));
    const isShown = shown.has(line.number) || tables.some((range) => isTouching(range, line));
    return isShown || words === "" || PAGE_NUMBER.test(words) ? [] : [words];
  });
}

function isTouching(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
