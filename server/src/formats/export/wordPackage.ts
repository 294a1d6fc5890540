import { Budget } from "../budget.ts";
import { decodePart } from "../package/xml.ts";
import { Package } from "../package/zip.ts";

/**
 * The fonts of official documents (GB/T 9704-2012, 5.2.2 and 7), each with what a machine without it is to take. They
 * belong to their makers, so that a document names them and never carries them.
 */
export const FONTS = {
  title: { name: "方正小标宋简体", fallback: "方正小标宋_GBK,华文中宋,宋体,SimSun,Noto Serif CJK SC" },
  heading: { name: "黑体", fallback: "SimHei,Heiti SC,Noto Sans CJK SC" },
  subheading: { name: "楷体_GB2312", fallback: "楷体,KaiTi,Kaiti SC,Noto Serif CJK SC" },
  body: { name: "仿宋_GB2312", fallback: "仿宋,FangSong,STFangsong,Noto Serif CJK SC" },
  pageNumber: { name: "宋体", fallback: "SimSun,Songti SC,Noto Serif CJK SC" },
} as const;

/** The style of the words in tables. */
export const TABLE_TEXT = "TableText";

/**
 * Adds to a document what the library that writes it does not know: the fonts to fall back on (ISO/IEC 29500-1,
 * 17.8.3.1 altName), and that paragraphs keep to the page's grid by themselves (17.3.1.32 snapToGrid).
 */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const zip = new Package(bytes, new Budget());
  const rewrite = (part: string, change: (text: string) => string): [string, Uint8Array] => {
    const packed = zip.read(part);
    return [part, new TextEncoder().encode(packed ? change(decodePart(part, packed)) : "")];
  };
  return zip.replace(
    new Map([rewrite("word/fontTable.xml", writeFonts), rewrite("word/styles.xml", leaveGrid)]),
  );
}

function writeFonts(table: string): string {
  const [start = ""] = /^[\s\S]*?<w:fonts[^>]*?(?=\/?>)/.exec(table) ?? [];
  const fonts = Object.values(FONTS).map(
    ({ name, fallback }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `${start}>${fonts.join("")}</w:fonts>`;
}

function leaveGrid(styles: string): string {
  const style = styles.indexOf(`w:styleId="Normal"`);
  const spacing = styles.indexOf("<w:spacing", style);
  return style < 0 || spacing < 0
    ? styles
    : `${styles.slice(0, spacing)}<w:snapToGrid w:val="0"/>${styles.slice(spacing)}`;
}
