import { strToU8, unzipSync, zipSync } from "fflate";
import { mendDocument, type ReadDocument, readDocument, refusalOf } from "../../server/src/formats/index.ts";
import { joinBytes } from "../../server/src/formats/package/bytes.ts";
import { EDITIONS } from "../../server/src/report/editions/index.ts";
import { analyze } from "../../server/src/report/index.ts";
import { nothingHappened } from "../balanced.ts";
import { PAGE_SHAPES } from "../formats/shapes/pageShapes.ts";
import { type Drawn, pdfFile } from "../formats/shapes/pdfFile.ts";
import { SHEET_SHAPES } from "../formats/shapes/sheetShapes.ts";
import { WORD_SHAPES } from "../formats/shapes/wordShapes.ts";
import { mutate, type Next, startNumbers } from "./mutate.ts";

/** A document with the name that tells its format. */
export interface FuzzedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const decoder = new TextDecoder("latin1");

let seeds: readonly (readonly FuzzedDocument[])[] | null = null;

/** Documents in every shape there is, those of each format together. */
function listSeeds(): readonly (readonly FuzzedDocument[])[] {
  const [edition] = EDITIONS;
  const report = nothingHappened(edition, { "requests/granted/total": 4 });
  const from = (shapes: typeof WORD_SHAPES, name: string): FuzzedDocument[] =>
    Object.values(shapes).map((shape) => ({ name, bytes: shape(report) }));
  seeds ??= [
    from(WORD_SHAPES, "a.docx"),
    from(SHEET_SHAPES, "a.xlsx"),
    from(PAGE_SHAPES, "a.html"),
    [1, 3].map((count) => ({ name: "a.pdf", bytes: pdfFile(Array.from({ length: count }, drawPage)) })),
  ];
  return seeds;
}

/** A page with words and a ruled table. */
function drawPage(): Drawn {
  const at = [0, 1, 2, 3];
  return {
    words: [
      { x: 72, y: 760, text: "青石镇2024年政府信息公开工作年度报告", size: 18 },
      { x: 72, y: 720, text: "一、总体情况" },
      { x: 72, y: 700, text: "本年度主动公开信息12条。" },
      ...at.flatMap((row) =>
        at.map((column) => ({ x: 80 + column * 90, y: 600 - row * 30, text: `${row * column}` })),
      ),
    ],
    rules: [
      ...at.map((row) => [72, 620 - row * 30, 432, 620 - row * 30] as const),
      ...at.map((column) => [72 + column * 90, 620, 72 + column * 90, 530] as const),
    ],
  };
}

/** Marks of the formats that readers look for. */
const MARKS: readonly string[] = [
  ...[
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "<w:tc>",
    '<w:gridSpan w:val="99999"/>',
    "<w:vMerge/>",
  ],
  ...[
    '<w:gridSpan w:val="-1"/>',
    '<w:numId w:val="1e9"/>',
    "<w:del>",
    "<w:ins>",
    "<w:txbxContent>",
    "<w:sdt>",
  ],
  ...[
    '<c r="XFD1048576" t="s"><v>99999999</v></c>',
    '<c t="inlineStr"><is/></c>',
    "<v>1e309</v>",
    "<v>-</v>",
  ],
  ...['<mergeCell ref="A1:B2"/>', '<mergeCell ref="ZZZZZ9:A0"/>', '<row r="-1">', "<f>A1</f>"],
  ...[
    "<table>",
    '<td colspan="1e9">',
    '<td rowspan="-3">',
    "<template>",
    "<svg>",
    "<math>",
    "<!--",
    "<![CDATA[",
  ],
  ...[
    "&#x110000;",
    "&#0;",
    "&#xd800;",
    "&amp",
    "&lt;",
    "&bogus;",
    "\u0000",
    "<?xml",
    "<!DOCTYPE a [",
    "charset=utf-7",
  ],
  ...[
    "endobj",
    "stream",
    "endstream",
    "/Length -1",
    "/Length 1e9",
    "xref",
    "<</Type/Page>>",
    "[0 0 0 0 0 0]cm",
    "(",
    "BT",
  ],
];

/** The document of a number: always the same one. */
export function documentOf(number: number): FuzzedDocument {
  const next = startNumbers(number);
  const formats = listSeeds();
  const all = formats[next(formats.length)] ?? [];
  const { name, bytes } = all[next(all.length)] ?? { name: "a.docx", bytes: new Uint8Array() };
  const isPackage = /\.(?:docx|xlsx)$/.test(name);
  if (isPackage && next(4) > 0) return { name, bytes: changePart(bytes, next) };
  const other = all[next(all.length)]?.bytes ?? bytes;
  return {
    name: next(12) === 0 ? `a.${["docx", "xlsx", "html", "pdf", "mht", "doc"][next(6)]}` : name,
    bytes: changeBytes(bytes, other, next),
  };
}

/** Changes the words of one file of a package, or leaves it out. */
function changePart(bytes: Uint8Array, next: Next): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(files);
  const main = names.find((name) => /document\.xml$|sheet1\.xml$/.test(name));
  const name = (next(3) > 0 ? main : names[next(names.length)]) ?? "";
  const text = new TextDecoder().decode(files[name]);
  if (next(15) === 0) delete files[name];
  else files[name] = strToU8(changeWords(text, next));
  return zipSync(files, { level: 0 });
}

function changeWords(text: string, next: Next): string {
  let changed = text;
  for (let count = 1 + next(4); count > 0; count--) {
    const at = next(changed.length + 1);
    const mark = MARKS[next(MARKS.length)] ?? "";
    // Between two marks of the markup what is put in is read as such.
    const place = next(2) === 0 ? at : Math.max(0, changed.indexOf("<", at));
    if (next(2) === 0) changed = mutate(changed, [text], next);
    else
      changed =
        changed.slice(0, place) + mark.repeat(1 + next(next(4) === 0 ? 300 : 2)) + changed.slice(place);
  }
  return changed;
}

function changeBytes(bytes: Uint8Array, other: Uint8Array, next: Next): Uint8Array {
  let list = Uint8Array.from(bytes);
  for (let count = 1 + next(6); count > 0; count--) {
    const at = next(list.length + 1);
    const end = Math.min(list.length, at + 1 + next(next(4) === 0 ? 2000 : 8));
    const from = next(other.length + 1);
    switch (next(6)) {
      case 0:
        list = joinBytes([list.subarray(0, at), list.subarray(end)]);
        break;
      case 1:
        list = joinBytes([list.subarray(0, end), list.subarray(at)]);
        break;
      case 2:
        list = joinBytes([list.subarray(0, at), other.subarray(from, from + next(3000)), list.subarray(at)]);
        break;
      case 3:
        list = joinBytes([
          list.subarray(0, at),
          strToU8(MARKS[next(MARKS.length)] ?? ""),
          list.subarray(end),
        ]);
        break;
      case 4:
        list = next(5) === 0 ? list.slice(0, at) : list.fill(next(256), at, end);
        break;
      default:
        for (let index = at; index < end; index++) list[index] = next(256);
    }
  }
  return list;
}

/** What must not happen, whatever a document is, and does with this one; empty where all is well. */
export async function listDocumentFaults({ name, bytes }: FuzzedDocument): Promise<string[]> {
  const faults: string[] = [];
  const given = bytes.slice();
  const document = await attempt(`read ${name}`, faults, () => readDocument(bytes, name));
  if (decoder.decode(bytes) !== decoder.decode(given)) faults.push(`${name}: reading changes the bytes`);
  if (!document) return faults;
  faults.push(...listOutside(document).map((fault) => `${name}: ${fault}`));
  const { findings } = analyze(document.text);
  const groups = findings.flatMap(({ fixes: [fix] }) => (fix && fix.edits.length > 0 ? [fix.edits] : []));
  const mended = await attempt(`mend ${name}`, faults, () => mendDocument(bytes, name, groups.slice(0, 8)));
  if (!mended) return faults;
  const again = await attempt(`read ${name} again`, faults, () => readDocument(mended.bytes, name));
  if (again?.text !== mended.document.text) faults.push(`${name}: what was mended reads otherwise`);
  return faults;
}

async function attempt<Result>(
  what: string,
  faults: string[],
  run: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await run();
  } catch (error) {
    if (refusalOf(error) === null)
      faults.push(`${what} throws: ${error instanceof Error ? error.stack : String(error)}`);
    return null;
  }
}

/** Stretches of a document's text that lie outside it, or in disorder. */
function listOutside({ text, pieces, places }: ReadDocument): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const { range } of pieces) {
    if (range.start < last || range.end < range.start || range.end > text.length)
      faults.push("a piece lies outside the text");
    last = range.end;
  }
  for (const { range } of places)
    if (range.start < 0 || range.end < range.start || range.end > text.length)
      faults.push("a place lies outside the text");
  return [...new Set(faults)];
}
