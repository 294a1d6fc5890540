import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  HeightRule,
  type IFontAttributesProperties,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Content, ContentBlock } from "../export/content.ts";
import { type Grid, type GridCell, gridsOf } from "../export/grid.ts";
import { FONTS, finishPackage, TABLE_TEXT } from "../export/wordPackage.ts";

/**
 * The page of GB/T 9704-2012, 5.2.1: A4, with a type area of 156 mm × 225 mm for 22 lines of 28 characters. The grid
 * is set in twentieths of a point (22 lines) and in 4096ths of a point by which 16 pt characters stand closer (28).
 */
const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 };
const LINE_PITCH = 579;
const CHARACTER_SPACE = -849;
/**
 * Programs differ in how they set characters closer by a grid, so that the words keep to it by themselves: by an exact
 * line height and by less room between characters, in twentieths of a point.
 */
const CLOSER = -5;
/** Sizes of type in half-points: 二号, 三号, 四号, 小五. */
const SIZE = { title: 44, body: 32, pageNumber: 28, table: 18 };
const INDENT = { firstLine: 640, firstLineChars: 200 };
const TWIPS_PER_CHARACTER = 316;
const TABLE_LINE = 240;

type FontName = keyof typeof FONTS;

/** A report as an official document. Its fonts are named, with those to fall back on, and not carried. */
export async function exportWord(content: Content): Promise<Uint8Array> {
  const { title, agency, blocks } = content;
  const document = new Document({
    title,
    creator: agency ?? "",
    description: "",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fontOf("body"), size: SIZE.body, language: { value: "en-US", eastAsia: "zh-CN" } },
        },
      },
      paragraphStyles: [
        // The grid of characters is counted from the size of this style.
        {
          id: "Normal",
          name: "Normal",
          quickFormat: true,
          run: { font: fontOf("body"), size: SIZE.body, characterSpacing: CLOSER },
          paragraph: { spacing: { before: 0, after: 0, line: LINE_PITCH, lineRule: LineRuleType.EXACT } },
        },
        ...([1, 2, 3, 4] as const).map((level) => ({
          id: `Heading${level}`,
          name: `heading ${level}`,
          basedOn: "Normal",
          next: "Normal",
          quickFormat: true,
          run: { font: fontOf(headingFont(level)), size: SIZE.body },
          paragraph: { outlineLevel: level - 1, indent: INDENT },
        })),
        {
          id: TABLE_TEXT,
          name: "Table Text",
          basedOn: "Normal",
          run: { size: SIZE.table, characterSpacing: 0 },
          paragraph: { spacing: { line: TABLE_LINE, lineRule: LineRuleType.EXACT } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(PAGE.width), height: millimetres(PAGE.height) },
            margin: {
              top: millimetres(PAGE.top),
              bottom: millimetres(PAGE.bottom),
              left: millimetres(PAGE.left),
              right: millimetres(PAGE.right),
              footer: millimetres(25),
            },
          },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: LINE_PITCH,
            charSpace: CHARACTER_SPACE,
          },
        },
        footers: {
          default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
          even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
        },
        children: listBlocks(blocks),
      },
    ],
  });
  return finishPackage(await Packer.pack(document, "uint8array"));
}

function millimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** Every run names its font for Chinese characters and for all others. */
function fontOf(name: FontName): IFontAttributesProperties {
  const font = FONTS[name].name;
  return { ascii: font, hAnsi: font, eastAsia: font, cs: font };
}

function headingFont(level: 1 | 2 | 3 | 4): FontName {
  return level === 1 ? "heading" : level === 2 ? "subheading" : "body";
}

function run(text: string, font: FontName, size: number): TextRun {
  return new TextRun({ text, font: fontOf(font), size });
}

function listBlocks(blocks: readonly ContentBlock[]): (Paragraph | Table)[] {
  const signatures = blocks.flatMap((block) => (block.kind === "signature" ? [block.text] : []));
  const date = signatures[signatures.length - 1] ?? "";
  return blocks.flatMap((block, index) => {
    if (block.kind === "table") {
      // Two tables without a paragraph between them would become one.
      return gridsOf(block.table).flatMap((grid) => [layTable(grid), spacer()]);
    }
    const before = blocks[index - 1];
    const isFirst = before?.kind !== block.kind;
    const gap = block.kind === "signature" && isFirst ? [blankLine()] : [];
    const after = block.kind === "title" && blocks[index + 1]?.kind !== "title" ? [blankLine()] : [];
    return [...gap, new Paragraph(layParagraph(block, date)), ...after];
  });
}

function layParagraph(block: Exclude<ContentBlock, { kind: "table" }>, date: string): IParagraphOptions {
  const { text } = block;
  if (block.kind === "title") {
    return { alignment: AlignmentType.CENTER, children: [run(text, "title", SIZE.title)] };
  }
  if (block.kind === "heading") {
    return {
      style: `Heading${block.level}`,
      keepNext: true,
      indent: INDENT,
      children: [run(text, headingFont(block.level), SIZE.body)],
    };
  }
  if (block.kind === "paragraph") {
    return { alignment: AlignmentType.JUSTIFIED, indent: INDENT, children: layWords(text) };
  }
  // 7.3.5: the date ends four characters from the margin, and the agency stands in the middle above it.
  const gap = 4 + Math.max(-2, (date.length - text.length) / 2);
  return {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(gap * TWIPS_PER_CHARACTER) },
    children: [run(text, "body", SIZE.body)],
  };
}

/** A heading that opens its own paragraph is set like one: `（一）主动公开。` in 楷体. */
function layWords(text: string): TextRun[] {
  const [heading = ""] = /^[（(][一二三四五六七八九十]+[）)][^。；，]{1,24}。/.exec(text) ?? [];
  return [
    ...(heading === "" ? [] : [run(heading, "subheading", SIZE.body)]),
    run(text.slice(heading.length), "body", SIZE.body),
  ];
}

function blankLine(): Paragraph {
  return new Paragraph({ children: [run("", "body", SIZE.body)] });
}

/** What stands after a table takes up as little as can be. */
function spacer(): Paragraph {
  return new Paragraph({
    style: TABLE_TEXT,
    spacing: { line: 120, lineRule: LineRuleType.EXACT },
    children: [run("", "body", 2)],
  });
}

/** Page numbers stand between dashes, one character in from the outer margin (7.5). */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Paragraph {
  const inset = { [alignment === AlignmentType.LEFT ? "left" : "right"]: 280 };
  const children = ["— ", PageNumber.CURRENT, " —"].map(
    (child) => new TextRun({ children: [child], font: fontOf("pageNumber"), size: SIZE.pageNumber }),
  );
  return new Paragraph({ alignment, indent: inset, children });
}

/** The columns share the type area: labels what figures leave over. */
function widthsOf({ block, columns }: Grid): number[] {
  const whole = millimetres(PAGE.width - PAGE.left - PAGE.right);
  const labels = block.labelColumns;
  const figures = columns - labels;
  const figure = Math.min(Math.floor(whole / columns), labels === 0 ? whole : labels === 3 ? 700 : 2000);
  const rest = whole - figure * figures;
  if (labels === 0) return new Array<number>(columns).fill(figure);
  // The deeper a label of table 三 stands, the longer it is.
  const shares = labels === 3 ? [0.18, 0.27, 0.55] : new Array<number>(labels).fill(1 / labels);
  return [...shares.map((share) => Math.floor(rest * share)), ...new Array<number>(figures).fill(figure)];
}

function layTable(grid: Grid): Table {
  const widths = widthsOf(grid);
  const rows = [
    ...grid.header.map((cells) => layRow(cells, widths, true)),
    ...grid.body.map((cells) => layRow(cells, widths, false)),
  ];
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
  });
}

function layRow(cells: readonly GridCell[], widths: readonly number[], isHeader: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    height: { value: TABLE_LINE, rule: HeightRule.ATLEAST },
    children: cells.map(
      ({ text, colspan, rowspan, role, column }) =>
        new TableCell({
          columnSpan: colspan,
          rowSpan: rowspan,
          verticalAlign: VerticalAlign.CENTER,
          width: {
            size: widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0),
            type: WidthType.DXA,
          },
          children: [
            new Paragraph({
              alignment: role === "row" ? AlignmentType.LEFT : AlignmentType.CENTER,
              style: TABLE_TEXT,
              children: [run(text, "body", SIZE.table)],
            }),
          ],
        }),
    ),
  });
}
