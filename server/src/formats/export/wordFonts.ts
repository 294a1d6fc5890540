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

const FONT_TABLE = "word/fontTable.xml";

/** Writes the fonts to fall back on into a document's table of fonts (ISO/IEC 29500-1, 17.8.3.1 altName). */
export function nameFallbacks(bytes: Uint8Array): Uint8Array {
  const zip = new Package(bytes, new Budget());
  const packed = zip.read(FONT_TABLE);
  if (!packed) return bytes;
  const [start = ""] = /^[\s\S]*?<w:fonts[^>]*?(?=\/?>)/.exec(decodePart(FONT_TABLE, packed)) ?? [];
  const fonts = Object.values(FONTS).map(
    ({ name, fallback }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  const table = `${start}>${fonts.join("")}</w:fonts>`;
  return zip.replace(new Map([[FONT_TABLE, new TextEncoder().encode(table)]]));
}
