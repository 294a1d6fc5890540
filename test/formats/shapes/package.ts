import { strToU8, zipSync } from "fflate";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** The parts of a Word document besides its body, as the XML inside of their roots. */
export interface WordParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** Other files of the package. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The parts of a workbook. */
export interface SheetParts {
  readonly sheets: readonly { readonly name: string; readonly state?: string; readonly content: string }[];
  readonly strings?: string;
  readonly styles?: string;
}

/** A Word document from the XML of its body. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const part = (name: string, content: string | undefined): Record<string, string> =>
    content === undefined
      ? {}
      : { [`word/${name}.xml`]: `${XML}<w:${name} ${NAMESPACES}>${content}</w:${name}>` };
  const related = (["numbering", "styles", "footnotes"] as const).filter((name) => parts[name] !== undefined);
  return pack({
    "[Content_Types].xml": contentTypes({
      "word/document.xml": "wordprocessingml.document.main",
      ...Object.fromEntries(related.map((name) => [`word/${name}.xml`, `wordprocessingml.${name}`])),
    }),
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relationships(related.map((name) => [name, `${name}.xml`])),
    "word/document.xml": `${XML}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...part("numbering", parts.numbering),
    ...part("styles", parts.styles),
    ...part("footnotes", parts.footnotes),
    ...parts.files,
  });
}

/** A workbook from the XML of its sheets. */
export function sheetFile({ sheets, strings, styles }: SheetParts): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const names = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  return pack({
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "spreadsheetml.sheet.main",
      ...Object.fromEntries(names.map((name) => [`xl/${name}`, "spreadsheetml.worksheet"])),
      ...(strings === undefined ? {} : { "xl/sharedStrings.xml": "spreadsheetml.sharedStrings" }),
      ...(styles === undefined ? {} : { "xl/styles.xml": "spreadsheetml.styles" }),
    }),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML}<workbook ${main} xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((name) => ["worksheet", name] as const),
      ...(strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
      ...(styles === undefined ? [] : [["styles", "styles.xml"] as const]),
    ]),
    ...Object.fromEntries(
      sheets.map(({ content }, index) => [
        `xl/${names[index]}`,
        `${XML}<worksheet ${main}>${content}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `${XML}<sst ${main}>${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `${XML}<styleSheet ${main}>${styles}</styleSheet>` }),
  });
}

function contentTypes(parts: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(parts).map(
    ([name, type]) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const listed = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${RELATIONSHIPS}">${listed.join("")}</Relationships>`;
}

/** Packs files as a ZIP. */
export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: "2024-03-01T08:00:00" });
}
