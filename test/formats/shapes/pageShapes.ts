import { encodeGb18030 } from "../../../server/src/files/gb18030.ts";
import type { TableKey } from "../../../server/src/report/editions/edition.ts";
import type { Balanced } from "../../balanced.ts";
import type { Shape } from "./wordShapes.ts";
import { ASPECTS, gridOf, SECTION_TITLES } from "./words.ts";

const NUMERALS = "一二三四五六";

/** How a site writes the pieces of a page. */
interface PageStyle {
  readonly paragraph: (text: string) => string;
  readonly cell: (text: string, span: string) => string;
}

const PLAIN: PageStyle = {
  paragraph: (text) => `<p>${text}</p>`,
  cell: (text, span) => `<td${span}>${text}</td>`,
};

function table(report: Balanced, key: TableKey, { cell }: PageStyle): string {
  const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : "");
  return gridOf(report, key)
    .map(({ header, body }) => {
      const rows = [...header, ...body].map(
        (cells) =>
          `<tr>${cells.map(({ text, colspan, rowspan }) => cell(text, span("colspan", colspan) + span("rowspan", rowspan))).join("\n")}</tr>`,
      );
      return `<table border="1">\n<tbody>${rows.join("\n")}</tbody></table>`;
    })
    .join("\n");
}

function titleOf({ edition }: Balanced): string {
  return `青石镇${edition.years.from}年政府信息公开工作年度报告`;
}

/** The report itself, without its title. */
function article(report: Balanced, style: PageStyle): string {
  const { paragraph } = style;
  const year = report.edition.years.from;
  const heading = (number: number): string =>
    paragraph(`${NUMERALS[number - 1]}、${SECTION_TITLES[number - 1]}`);
  return [
    paragraph(`本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`),
    heading(1),
    ...ASPECTS.map((text, index) => paragraph(`（${NUMERALS[index]}）${text}`)),
    heading(2),
    table(report, "proactive", style),
    heading(3),
    table(report, "requests", style),
    heading(4),
    table(report, "disputes", style),
    heading(5),
    paragraph("青石镇的政策解读形式还不够多样，下一年将增加图解和短视频。"),
    heading(6),
    paragraph(`${year}年青石镇未收取政府信息公开信息处理费。`),
    paragraph("青石镇人民政府"),
    paragraph(`${year + 1}年1月20日`),
  ].join("\n");
}

const NAVIGATION =
  '<div class="head"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul><form><input name="q"><button>搜索</button></form></div><div class="position">当前位置：首页 &gt; 政务公开 &gt; 年报</div>';
const FOOT =
  '<div class="foot"><p>版权所有：临河县人民政府</p><p>网站标识码：0000000000</p><script>document.write("访问次数")</script></div>';

function page(content: string, head = '<meta charset="utf-8">'): string {
  return `<!DOCTYPE html>\n<html><head>${head}<title>临河县人民政府网</title><style>p{color:red}</style></head><body>${content}</body></html>`;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A site of its own make: the title above the article, a box of facts before it, buttons below. */
const governmentSite: Shape = (report) => {
  const facts =
    '<table class="facts"><tr><td>索 引 号</td><td>000014349/2022-00001</td></tr><tr><td>发布机构</td><td>青石镇</td></tr></table>';
  const buttons = "<p>打印本页</p><p>关闭窗口</p><div>上一篇：无</div>";
  return encode(
    page(
      `${NAVIGATION}<div class="main"><h1>${titleOf(report)}</h1>${facts}<div id="zoom" class="TRS_Editor">${article(report, PLAIN)}</div>${buttons}</div>${FOOT}`,
    ),
  );
};

/** An old site in GB 2312, all in capital letters, laid out by tables, with spans around every word. */
const oldSite: Shape = (report) => {
  const style: PageStyle = {
    paragraph: (text) =>
      `<P style="text-indent:2em"><SPAN lang=EN-US>&nbsp;&nbsp;</SPAN><FONT face=仿宋_GB2312>${text}</FONT></P>`,
    cell: (text, span) => `<TD${span}><P align=center><SPAN>${text}<o:p></o:p></SPAN></P></TD>`,
  };
  const layout = `<TABLE width="100%"><TR><TD>${NAVIGATION}</TD></TR><TR><TD><TABLE><TR><TD align=center><B>${titleOf(report)}</B></TD></TR><TR><TD>${article(report, style)}</TD></TR></TABLE></TD></TR><TR><TD>${FOOT}</TD></TR></TABLE>`;
  const html = page(layout, '<META http-equiv="Content-Type" content="text/html; charset=gb2312">');
  return encodeGb18030(html) ?? new Uint8Array();
};

/** Paragraphs broken over lines of the source, parted by `<br>`, with spaces of every kind. */
const brokenLines: Shape = (report) => {
  const style: PageStyle = {
    paragraph: (text) =>
      `　　${text.replace(/(?<=^.{3,}[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/, "\n        ")}<br>\n`,
    cell: (text, span) => `<td${span}>\n  ${text}\n&nbsp;</td>`,
  };
  return encode(
    page(`<div><div>${titleOf(report)}</div><div class="content">${article(report, style)}</div></div>`),
  );
};

/** A page that Word has saved. */
const savedByWord: Shape = (report) => {
  const style: PageStyle = {
    paragraph: (text) =>
      `<p class=MsoNormal><b>${text.slice(0, 2)}</b><span style='font-size:16pt'>${text.slice(2)}</span><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>`,
    cell: (text, span) => `<td${span} style='border:solid'><p class=MsoNormal>${text}</p></td>`,
  };
  const head = '<meta charset="utf-8"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->';
  return encode(
    page(
      `<div class=WordSection1><p class=MsoTitle>${titleOf(report)}</p>${article(report, style)}</div>`,
      head,
    ),
  );
};

/** A page saved as one file, as browsers write it. */
const webArchive: Shape = (report) => {
  const html = encode(
    page(`${NAVIGATION}<h1>${titleOf(report)}</h1><div>${article(report, PLAIN)}</div>${FOOT}`),
  );
  const quoted = Array.from(html, (byte) =>
    byte > 126 || byte === 61 || (byte < 32 && byte !== 10)
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  )
    .join("")
    .replace(/\n/g, "\r\n")
    .replace(/((?:=[0-9A-F]{2}|[^=\r\n]){70})/g, "$1=\r\n");
  return encode(
    `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n------b\r\nContent-Type: text/css\r\n\r\np{}\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n------b--\r\n`,
  );
};

export const PAGE_SHAPES: Readonly<Record<string, Shape>> = {
  政府网站: governmentSite,
  "GB2312 老网站": oldSite,
  断行与空格: brokenLines,
  "Word 另存的网页": savedByWord,
  网页归档: webArchive,
};
