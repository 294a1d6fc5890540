/** What is drawn on a page, in points from its lower left corner. */
export interface Drawn {
  readonly words: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size?: number;
  }[];
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

/**
 * A PDF whose one font is not in it, as Chinese offices' programs of old write them: its characters are numbers of a
 * map (UniGB-UCS2-H), which the reader has to bring along.
 */
export function pdfFile(pages: readonly Drawn[]): Uint8Array {
  const hexadecimal = (text: string): string =>
    Array.from({ length: text.length }, (_, index) =>
      text.charCodeAt(index).toString(16).padStart(4, "0"),
    ).join("");
  const streams = pages.map(({ words, rules = [] }) =>
    [
      ...rules.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
      ...words.map(
        ({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexadecimal(text)}> Tj ET`,
      ),
    ].join("\n"),
  );
  const first = 6;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${first + index * 2} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
    ...streams.flatMap((stream, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${first + index * 2 + 1} 0 R>>`,
      `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
