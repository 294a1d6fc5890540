import type { Coordinate, TableSpec } from "../server/src/report/editions/edition.ts";
import { printTable } from "../server/src/report/tables/printTable.ts";

/** What a program puts on the clipboard when a table is copied from it. */
export interface Copied {
  readonly html?: string;
  readonly text: string;
}

type Value = (coordinate: Coordinate) => string;

/** A cell as the table is printed in HTML. */
interface PrintedCell {
  readonly spans: string;
  readonly text: string;
}

const OFFICE =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns="http://www.w3.org/TR/REC-html40"';

/** The programs whose markup is known, by how a person names them. */
export const PROGRAMS: Readonly<Record<string, (spec: TableSpec, value: Value) => Copied>> = {
  Word: (spec, value) => ({ html: copyFromWord(spec, value), text: printTable(spec, "tabs", value) }),
  WPS: (spec, value) => ({ html: copyFromWps(spec, value), text: printTable(spec, "tabs", value) }),
  "WPS 文字": (spec, value) => ({ html: copyFromWriter(spec, value), text: printTable(spec, "tabs", value) }),
  Excel: (spec, value) => ({ html: copyFromExcel(spec, value), text: printTable(spec, "tabs", value) }),
  "a web page": (spec, value) => ({
    html: copyFromPage(spec, value),
    text: printTable(spec, "lines", value),
  }),
  "plain text": (spec, value) => ({ text: printTable(spec, "lines", value) }),
  "text with tabs": (spec, value) => ({ text: `${printTable(spec, "tabs", value)}\n` }),
};

/** The rows of each of a table's blocks. */
function listBlocks(spec: TableSpec, value: Value): PrintedCell[][][] {
  return printTable(spec, "html", value)
    .split("</table>")
    .filter((block) => block.includes("<tr>"))
    .map((block) =>
      [...block.matchAll(/<tr>(.*)<\/tr>/g)].map(([, row = ""]) =>
        [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/g)].map(([, spans = "", text = ""]) => ({ spans, text })),
      ),
    );
}

function isNumber({ text }: PrintedCell): boolean {
  return /^[\d.,]+$/.test(text);
}

/** Word wraps its source, also inside a Chinese sentence, and puts every stretch of a font into spans. */
function copyFromWord(spec: TableSpec, value: Value): string {
  const cell = (printed: PrintedCell): string => {
    const words = isNumber(printed)
      ? `<span\n  lang=EN-US style='font-size:9.0pt;font-family:宋体;mso-bidi-font-family:宋体'>${printed.text}<o:p></o:p></span>`
      : printed.text === ""
        ? "<span lang=EN-US style='font-size:9.0pt;font-family:宋体'><o:p>&nbsp;</o:p></span>"
        : `<span style='font-size:9.0pt;font-family:宋体;color:black'>${printed.text.replace(/^(.{7})(?=.)/, "$1\n  ")}</span><span lang=EN-US style='font-size:9.0pt'><o:p></o:p></span>`;
    return (
      `  <td width=60${printed.spans} valign=center style='width:45.0pt;border:solid windowtext 1.0pt;\n` +
      "  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n" +
      `  <p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>${words}</p>\n  </td>`
    );
  };
  const tables = listBlocks(spec, value).map((rows) => {
    const lines = rows.map(
      (row, index) =>
        ` <tr style='mso-yfti-irow:${index};height:20.1pt'>\n${row.map(cell).join("\n")}\n </tr>`,
    );
    return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>\n${lines.join("\n")}\n</table>`;
  });
  return (
    `<html ${OFFICE} xmlns:w="urn:schemas-microsoft-com:office:word">\n<head>\n` +
    '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=ProgId content=Word.Document>\n' +
    "<!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Normal</w:View>\n  <w:Zoom>0</w:Zoom>\n </w:WordDocument>\n</xml><![endif]-->\n" +
    "<style>\n<!--\n /* Font Definitions */\n @font-face\n\t{font-family:宋体;\n\tpanose-1:2 1 6 0 3 1 1 1 1 1;}\n p.MsoNormal\n\t{margin:0cm;}\n-->\n</style>\n" +
    "<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:普通表格;}</style><![endif]-->\n</head>\n\n" +
    "<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>\n<!--StartFragment-->\n\n" +
    `${tables.join("\n\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n\n")}\n\n` +
    "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n\n<!--EndFragment-->\n</body>\n\n</html>"
  );
}

/** Excel puts its marks of the fragment inside the table, and ends it with a hidden row of widths. */
function copyFromExcel(spec: TableSpec, value: Value): string {
  const cell = (printed: PrintedCell): string =>
    isNumber(printed)
      ? `  <td${printed.spans} class=xl66 align=right width=72 style='border-left:none;width:54pt' x:num>${printed.text}</td>`
      : `  <td${printed.spans} class=xl65 width=72 style='width:54pt;white-space:normal'>${printed.text.replace("自然人", "自<br>\n    然人")}</td>`;
  const rows = listBlocks(spec, value)
    .flat()
    .map((row) => ` <tr height=19 style='height:14.4pt'>\n${row.map(cell).join("\n")}\n </tr>`);
  const widths = "  <td width=72 style='width:54pt'></td>\n".repeat(10);
  return (
    `<html ${OFFICE} xmlns:x="urn:schemas-microsoft-com:office:excel">\n\n<head>\n` +
    '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=ProgId content=Excel.Sheet>\n' +
    '<meta name=Generator content="Microsoft Excel 15">\n<style>\n<!--table\n\t{mso-displayed-decimal-separator:"\\.";\n\tmso-displayed-thousand-separator:"\\,";}\n.xl65\n\t{mso-number-format:"\\@";}\n-->\n</style>\n</head>\n\n' +
    '<body link="#0563C1" vlink="#954F72">\n\n<table border=0 cellpadding=0 cellspacing=0 width=720 style=\'border-collapse:\n collapse;width:540pt\'>\n<!--StartFragment-->\n' +
    ` <col width=72 span=10 style='width:54pt'>\n${rows.join("\n")}\n <![if supportMisalignedColumns]>\n <tr height=0 style='display:none'>\n${widths} </tr>\n <![endif]>\n` +
    "<!--EndFragment-->\n</table>\n\n</body>\n\n</html>\n"
  );
}

function copyFromWps(spec: TableSpec, value: Value): string {
  const cell = (printed: PrintedCell): string =>
    isNumber(printed)
      ? `<td class="et3"${printed.spans} height="19.20" x:num>${printed.text}</td>`
      : `<td class="et2"${printed.spans} height="19.20" x:str>${printed.text}</td>`;
  const rows = listBlocks(spec, value)
    .flat()
    .map((row) => `<tr height="19.20" style='height:14.40pt;'>${row.map(cell).join("")}</tr>`);
  return (
    `<html ${OFFICE} xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">` +
    '<meta name="ProgId" content="ET.Sheet"><meta name="Generator" content="WPS Office ET"><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ActiveSheet>0</x:ActiveSheet></x:ExcelWorkbook></xml><![endif]-->' +
    '<style>\n<!-- @page\n\t{margin:1.00in 0.75in;}\ntr\n\t{mso-height-source:auto;}\n.et2\n\t{mso-style-parent:"样式0";} -->\n</style></head><body><!--StartFragment-->' +
    `<table width="720.00" border="0" cellpadding="0" cellspacing="0" style='width:540.00pt;border-collapse:collapse;table-layout:fixed;'><col width="72.00" span="10" style='width:54.00pt;'/>${rows.join("")}</table><!--EndFragment--></body></html>`
  );
}

function copyFromWriter(spec: TableSpec, value: Value): string {
  const cell = ({ spans, text }: PrintedCell): string =>
    `<td${spans} width="60" valign="center" ><p class="MsoNormal" align="center" style="text-align:center;" ><span style="mso-spacerun:'yes';font-family:宋体;" ><font face="宋体" >${text}</font></span><span style="font-family:宋体;" ><o:p></o:p></span></p></td>`;
  const tables = listBlocks(spec, value).map(
    (rows) =>
      `<table class="MsoTableGrid" border="1" cellspacing="0" style="border-collapse:collapse;mso-padding-alt:0.0000pt 5.4000pt;" >${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`,
  );
  return (
    `<html ${OFFICE} xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="WPS Office"><title></title></head>` +
    `<body style="tab-interval:21pt;" ><!--StartFragment-->${tables.join("<p class=MsoNormal ><span><o:p>&nbsp;</o:p></span></p>")}<!--EndFragment--></body></html>`
  );
}

/** A content management system's page, as a browser copies it: styles written out, labels broken by hand. */
function copyFromPage(spec: TableSpec, value: Value): string {
  const style = "color: rgb(51, 51, 51); font-family: 宋体; font-size: 14px; text-align: center;";
  const cell = ({ spans, text }: PrintedCell): string => {
    const words = /^\p{Script=Han}{4}$/u.test(text) ? `${text.slice(0, 2)}<br>${text.slice(2)}` : text;
    return `<td valign="middle"${spans} style="${style} border: 1px solid rgb(0, 0, 0);"><p style="${style}"><span style="${style}">${words || "&nbsp;"}</span></p></td>`;
  };
  const tables = listBlocks(spec, value).map((rows) => {
    const lines = rows.map((row) => `<tr style="height: 32px;">${row.map(cell).join("\n")}</tr>`);
    return `<table border="1" cellspacing="0" width="100%" style="${style} border-collapse: collapse;"><tbody>${lines.join("")}</tbody></table>`;
  });
  return `<meta charset='utf-8'><html><body>\n<!--StartFragment--><div class="TRS_Editor" style="${style}">${tables.join("<p><br></p>")}</div><br class="Apple-interchange-newline"><!--EndFragment-->\n</body>\n</html>`;
}
