import { strToU8 } from "fflate";
import type { Balanced } from "../../balanced.ts";
import { pack, WORD, wordFile } from "./package.ts";
import { paragraph, run, SECTION_TITLES, type WordStyle, wordBody } from "./words.ts";

/** A document as some program writes it, by what is odd about it. */
export type Shape = (report: Balanced) => Uint8Array;

const PLAIN: WordStyle = {
  paragraph: (text) => paragraph(run(text)),
  heading: (text) => paragraph(run(text)),
  cell: ({ text }) => paragraph(run(text)),
};

/** Cuts a text into pieces of some length. */
function cut(text: string, length: number): string[] {
  return text.match(new RegExp(`.{1,${length}}`, "gsu")) ?? [];
}

/** Word's own: runs cut by revisions and by its spelling checker, with bookmarks and page breaks between. */
const word: Shape = (report) =>
  wordFile(
    wordBody(report, {
      paragraph: (text) =>
        paragraph(
          cut(text, 3)
            .map(
              (piece, index) =>
                `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="${index}" w:name="_Hlk${index}"/><w:r w:rsidR="00A1"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:lastRenderedPageBreak/><w:t>${piece}</w:t></w:r><w:bookmarkEnd w:id="${index}"/><w:proofErr w:type="spellEnd"/>`,
            )
            .join(""),
          '<w:ind w:firstLineChars="200"/>',
        ),
      heading: (text) => paragraph(run(text, "<w:b/>"), '<w:pStyle w:val="1"/>'),
      cell: ({ text }) =>
        paragraph(
          cut(text, 1)
            .map((piece) => run(piece))
            .join(""),
          '<w:jc w:val="center"/>',
        ),
    }),
  );

/** Numbers by the list feature: 一、 and （一） are written nowhere. */
const automaticNumbers: Shape = (report) => {
  const level = (number: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbered = (text: string, at: number): string =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`);
  return wordFile(
    wordBody(report, {
      ...PLAIN,
      paragraph: (text) =>
        /^（[一二三四五]）/.test(text) ? numbered(text.slice(3), 1) : paragraph(run(text)),
      heading: (text) => numbered(text.slice(2), 0),
    }),
    {
      numbering: `<w:abstractNum w:abstractNumId="7">${level(0, "japaneseCounting", "%1、")}${level(1, "chineseCountingThousand", "（%2）")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
    },
  );
};

/** The same by styles that are based on one another. */
const numbersByStyle: Shape = (report) =>
  wordFile(
    wordBody(report, {
      ...PLAIN,
      heading: (text) => paragraph(run(text.slice(2)), '<w:pStyle w:val="own"/>'),
    }),
    {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"/><w:style w:type="paragraph" w:styleId="base"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>',
    },
  );

/** Tracked changes that nobody has accepted: words, a paragraph's mark, a row. */
const trackedChanges: Shape = (report) => {
  const change = 'w:id="1" w:author="审核人" w:date="2024-01-01T00:00:00Z"';
  const gone = (text: string): string => `<w:del ${change}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const body = wordBody(report, {
    ...PLAIN,
    paragraph: (text) => {
      const half = Math.ceil(text.length / 2);
      const [first, last] = [text.slice(0, half), text.slice(half)];
      const joined = `<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr>${run(first)}</w:p>`;
      return `${joined}${paragraph(`${gone("已删除的话。")}<w:ins ${change}>${run(last)}</w:ins><w:moveFrom ${change}>${run("移走的话")}</w:moveFrom>`)}`;
    },
    cell: ({ text }) => paragraph(`${gone("9")}<w:ins ${change}>${run(text)}</w:ins>`),
  });
  const row = `<w:tr><w:trPr><w:del ${change}/></w:trPr><w:tc>${paragraph(run("已删除的行"))}</w:tc><w:tc>${paragraph(run("77"))}</w:tc></w:tr>`;
  return wordFile(body.replaceAll("</w:tbl>", `${row}</w:tbl>`));
};

/** The title in a text box, once for new programs and once for old ones. */
const textBox: Shape = (report) => {
  const year = report.edition.years.from;
  const title = paragraph(run(`青石镇${year}年政府信息公开工作年度报告`));
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${title}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${title}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  return wordFile(wordBody(report, PLAIN).replace(title, box));
};

/** Fields: a table of contents, and figures that are computed. */
const fields: Shape = (report) => {
  const field = (code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const contents = SECTION_TITLES.map((title, index) =>
    paragraph(
      field(
        "HYPERLINK \\l _Toc1",
        `${run(`${"一二三四五六"[index]}、${title}`)}<w:r><w:tab/></w:r>${field("PAGEREF _Toc1", run("2"))}`,
      ),
    ),
  ).join("");
  const sum = `<w:fldSimple w:instr=" =SUM(LEFT) ">`;
  const body = wordBody(report, {
    ...PLAIN,
    cell: ({ text, role }) =>
      role === "figure" ? paragraph(`${sum}${run(text)}</w:fldSimple>`) : paragraph(run(text)),
  });
  return wordFile(body.replace(/(?<=<\/w:p>)(?=<w:p>.*?一、总体情况)/s, contents));
};

/** A footnote to a paragraph. */
const footnote: Shape = (report) =>
  wordFile(
    wordBody(report, {
      ...PLAIN,
      paragraph: (text) =>
        paragraph(
          run(text) + (text.startsWith("（二）") ? '<w:r><w:footnoteReference w:id="2"/></w:r>' : ""),
        ),
    }),
    {
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph("<w:r><w:separator/></w:r>")}</w:footnote><w:footnote w:id="2">${paragraph(run("申请渠道见门户网站指南。"))}</w:footnote>`,
    },
  );

/** Content controls around everything, as forms have them. */
const contentControls: Shape = (report) => {
  const control = (content: string): string =>
    `<w:sdt><w:sdtPr><w:alias w:val="项"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body = wordBody(report, {
    paragraph: (text) => control(paragraph(control(run(text)))),
    heading: (text) => control(paragraph(run(text))),
    cell: ({ text }) => paragraph(control(run(text))),
  });
  return wordFile(
    body.replace(/<w:tr>.*?<\/w:tr>/gs, control).replace(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc>/gs, control),
  );
};

/** WPS: a one-cell table around the page, labels over two paragraphs, an indent by full-width spaces. */
const wps: Shape = (report) => {
  const body = wordBody(report, {
    paragraph: (text) => paragraph(run("　　", '<w:rFonts w:hint="eastAsia"/>') + run(text)),
    heading: (text) => paragraph(run("　　") + run(text, "<w:b/>")),
    cell: ({ text, role }) =>
      role === "figure" || text.length < 3
        ? paragraph(run(text))
        : paragraph(run(text.slice(0, 2))) + paragraph(run(text.slice(2))),
  });
  return wordFile(`<w:tbl><w:tblPr/><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl>`);
};

/** An old table: cells merged side by side are there, and say so. */
const oldMerges: Shape = (report) =>
  wordFile(
    wordBody(report, PLAIN).replace(
      /<w:tc><w:tcPr><w:tcW[^>]*\/><w:gridSpan w:val="(\d+)"\/>(<w:vMerge[^>]*\/>)?<\/w:tcPr>(.*?)<\/w:tc>/gs,
      (_, count: string, merge = "", content: string) =>
        `<w:tc><w:tcPr><w:hMerge w:val="restart"/>${merge}</w:tcPr>${content}</w:tc>${`<w:tc><w:tcPr><w:hMerge/>${merge}</w:tcPr><w:p/></w:tc>`.repeat(Number(count) - 1)}`,
    ),
  );

/** The strict form of the standard, with a prefix that nobody expects. */
const strict: Shape = (report) => {
  const body = wordBody(report, PLAIN)
    .replaceAll("<w:", "<ns0:")
    .replaceAll("</w:", "</ns0:")
    .replaceAll(" w:", " ns0:");
  const namespace = 'xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"';
  return pack({
    "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
    "word/document.xml": `<ns0:document ${namespace}><ns0:body>${body}</ns0:body></ns0:document>`,
  });
};

/** Macros beside the text. */
const macros: Shape = (report) =>
  wordFile(wordBody(report, PLAIN), { files: { "word/vbaProject.bin": "MZ" } });

/** Entities, character data, hidden words, line breaks and symbols. */
const oddCharacters: Shape = (report) => {
  const year = report.edition.years.from;
  const body = wordBody(report, {
    ...PLAIN,
    cell: ({ text }) =>
      paragraph(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r>${run(text)}<w:r><w:t/></w:r>`),
  })
    .replace("总体情况", "&#x603B;&#20307;情况")
    .replace(/<w:t xml:space="preserve">(青石镇人民政府)<\/w:t>/, "<w:t><![CDATA[$1]]></w:t>")
    .replace(`青石镇${year}年政府`, `青石镇</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>${year}年政府`);
  return wordFile(body);
};

/** A part in UTF-16 with its mark. */
const utf16: Shape = (report) => {
  const text = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${WORD}"><w:body>${wordBody(report, PLAIN)}</w:body></w:document>`;
  const units = Uint16Array.from([0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))]);
  return pack({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": new Uint8Array(units.buffer),
  });
};

export const WORD_SHAPES: Readonly<Record<string, Shape>> = {
  "Word 拆开的文字": word,
  自动编号: automaticNumbers,
  样式里的编号: numbersByStyle,
  未接受的修订: trackedChanges,
  文本框里的标题: textBox,
  目录与计算域: fields,
  脚注: footnote,
  内容控件: contentControls,
  "WPS 版式表格": wps,
  旧式合并单元格: oldMerges,
  严格格式: strict,
  带宏: macros,
  实体与隐藏文字: oddCharacters,
  "UTF-16 部件": utf16,
};
