import { EDITIONS } from "../../server/src/report/editions/index.ts";
import { LAYOUTS, nothingHappened, printReport } from "../balanced.ts";

/** A kind of text that can be made as long as one likes. */
export interface Shape {
  readonly name: string;
  /** A text of about so many characters (UTF-16 units). */
  make(length: number): string;
}

const REPORT = printReport(nothingHappened(EDITIONS[0]), "pipes");
const PLACE = REPORT.lastIndexOf("\n## ");

/** A report with something put into the end of its next-to-last section. */
function inReport(content: string): string {
  return `${REPORT.slice(0, PLACE)}\n\n${content}\n${REPORT.slice(PLACE)}`;
}

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.max(1, Math.ceil(length / unit.length)));
}

/** Numbers a unit: `#` in it stands for the number of the repetition. */
function numbered(unit: string, length: number): string {
  let text = "";
  for (let number = 1; text.length < length; number++) text += unit.replaceAll("#", String(number));
  return text;
}

/** What is repeated on one line: marks that stand alone, runs that patterns read again and again. */
const UNITS: readonly string[] = [
  "“",
  "”",
  "《",
  "》",
  "（",
  "）",
  "(",
  "[",
  "【",
  "“《（",
  "“《（）》”",
  "（）",
  "“”",
  "《中华人民共和国政府信息公开条例",
  "《中华人民共和国政府信息公开条例》",
  "《条例》第",
  "《政府信息公开条例》第五十条",
  "2023年",
  "2023",
  "2023年1月1日",
  "2023年1月1日至",
  "2023年1月1日至2023年12月31日",
  "0",
  "1",
  "12,",
  "1.",
  "1-",
  "１",
  "3件",
  "共3件",
  "收到申请3件，",
  "收到政府信息公开申请3件，其中予以公开2件，不予公开1件。",
  "一",
  "一二三",
  "十",
  "百",
  "万",
  "二〇",
  "二〇二三年",
  "一是",
  "一是加强公开，",
  "一是加强公开；二是抓好落实；",
  "第一，",
  "首先，",
  "其次",
  "1.加强公开。",
  "1、",
  "（一）",
  "(1)",
  "①",
  "一、",
  "第一条",
  " ",
  "　",
  "\t",
  " 中",
  "中 ",
  "X",
  "×",
  "××",
  "XX镇",
  "XXX",
  "＿",
  "__",
  "__ ",
  "……",
  "...",
  "。",
  "，",
  "、",
  "；",
  "：",
  ",",
  ";",
  "!",
  "?",
  "a",
  "ab ",
  "http://a.cn/",
  "http://",
  "https://www.a.gov.cn/x?y=1 ",
  "www.",
  "a@b.cn ",
  "[a](b)",
  "![a](b)",
  "[",
  "](",
  "*",
  "**",
  "**中**",
  "`",
  "``",
  "#",
  "|",
  "| ",
  "|-",
  "---",
  "<",
  ">",
  "<b>",
  "</b>",
  "<br>",
  "&nbsp;",
  "&",
  "<!--",
  "-->",
  "<!-- x -->",
  "<!-- nianbao-disable -->",
  "<!-- nianbao-disable-line total-mismatch -->",
  "<td>1</td>",
  "<table>",
  "</table>",
  "<tr>",
  "<table><tr><td>",
  "青石镇",
  "青石镇人民政府",
  "县人民政府办公室",
  "人民政府",
  "局",
  "本机关",
  "年报",
  "政府信息公开工作年度报告",
  "规章",
  "行政规范性文件",
  "本年度办理结果",
  "予以公开",
  "依申请公开",
  "主动公开政府信息3条，",
  "行政复议3件，行政诉讼2件，",
  "同比增长3%，",
  "比上年增加3件，",
  "较上年",
  "110101199003070000",
  "13800000000",
  "1380000",
  "\u200b",
  "\u0000",
  "\ufeff",
  "𠀀",
  "\ud800",
  "e\u0301",
  "帐号，",
  "其它",
  "截止2023年",
  "按照《条例》的规定，",
  "关于印发《",
  "〔2023〕3号",
  "国办发〔",
  "见附件",
  "您当前位置：首页 > ",
  "打印 关闭 ",
  "来源：",
  "0.",
  "-",
  "－",
  "3.5%",
  "3 ",
  "总计",
  "0\t",
];

/** What is read in other ways where no report stands around it. */
const ALONE: readonly string[] = [
  ...["“", "《", "（", "2023年", "0", "一", "一是", "1.", "（一）", "一、", " ", "　", "\t", "XX", "。", "a"],
  ...["http://a.cn/ ", "#", "|", "<", "<!--", "<table><tr><td>", "政府信息公开工作年度报告", "人民政府", "-"],
];

/** What is repeated as lines, in a report or alone; `#` is the number of the repetition. */
const LINES: Readonly<Record<string, string>> = {
  "blank lines": "\n",
  "lines of spaces": "    \n",
  "lines of wide spaces": "　　\n",
  "lines of one character": "中\n",
  "lines of one figure": "1\n",
  "lines of quotes": "“\n",
  "lines of full stops": "。\n",
  "CRLF lines": "中\r\n",
  "lone carriage returns": "\r",
  "numbered items": "#.加强公开\n",
  "items in brackets": "（#）加强公开\n",
  "subheadings in Chinese numerals": "（一）加强公开\n",
  "headings of Markdown": "## 标题#\n",
  "deep headings": "###### 一\n",
  "section headings": "## 一、总体情况\n",
  "section headings, each with a line": "## 一、总体情况\n\n加强公开。\n\n",
  "section headings in turn": "## 一、总体情况\n\n## 二、主动公开政府信息情况\n\n",
  "section headings without marks": "五、存在的主要问题及改进情况\n",
  titles: "# 青石镇2023年政府信息公开工作年度报告\n\n",
  "paragraphs, all different": "第#次会议研究部署了政务公开工作，印发了工作要点第#号。\n\n",
  "paragraphs, all alike":
    "认真贯彻落实政务公开工作要点，持续推进决策公开、执行公开、管理公开、服务公开。\n\n",
  "torn paragraphs": "认真贯彻落实政务公开工作要点，持续推进\n",
  "sentences on figures": "收到政府信息公开申请3件，其中予以公开2件，不予公开1件。\n",
  "sentences with sums": "全年公开信息#条，其中网站3条、微信2条、微博1条。\n",
  "sentences on decisions": "新制作行政规范性文件3件，废止2件，现行有效#件。\n",
  fences: "```\n",
  "fences of tildes": "~~~\n\n",
  "fences with text": "```\n1\n```\n",
  "longer and longer fences": "````\n```\n",
  comments: "<!-- # -->\n",
  "comments without ends": "<!-- #\n",
  "comments that suppress": "<!-- nianbao-disable-next-line -->\n收到申请3件。\n",
  "comments that suppress a rule": "<!-- nianbao-disable total-mismatch -->\n",
  "comments that suppress and end": "<!-- nianbao-disable -->\n中。\n<!-- nianbao-enable -->\n",
  "comments that end": "<!-- nianbao-enable -->\n",
  "comments of levels": "<!-- nianbao rule total-mismatch: off -->\n",
  "comments of unknown rules": "<!-- nianbao-disable xxx-# -->\n",
  "rows of pipes": "| 规章 | 1 | 2 | 3 |\n",
  "rows of pipes without figures": "| 规章 | | |\n",
  "rows of unknown labels": "| 其他# | 1 | 2 |\n",
  "rows of delimiters": "| --- | --- |\n",
  "tables of pipes": "\n| 信息内容 | 本年制发件数 |\n| --- | --- |\n| 规章 | 1 |\n",
  "tables of pipes, wide": `| ${"1 | ".repeat(40)}\n`,
  "rows of tabs": "规章\t1\t2\t3\n",
  "rows of tabs, empty": "\t\t\t\n",
  "rows of tabs, all different": "其他#\t1\t2\t#\n",
  "rows of spaces": "规章   1   2   3\n",
  "figures each on a line": "规章\n1\n2\n3\n",
  "labels each on a line": "规章\n行政规范性文件\n",
  "table labels in turn": "（一）予以公开\n0\n0\n0\n0\n0\n0\n0\n",
  "totals in turn": "（七）总计\n1\n",
  "rows of MediaWiki": "{|\n|-\n| 规章 || 1 || 2 || 3\n|}\n",
  "rows of MediaWiki without end": '{|\n|-\n| colspan="2" | 规章 || 1\n',
  "rows of Word's marks": "规章\u00071\u00072\u00073\u0007\u0007\n",
  "lists of a program": '["规章", 1, 2, 3],\n',
  "rows of TeX": "\\textbf{规章} & 1 & 2 & # \\\\ \\hline\n",
  "HTML rows": "<table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table>\n",
  "HTML rows with spans": "<table><tr><td colspan=3 rowspan=2>规章</td><td>1</td></tr></table>\n",
  "HTML paragraphs": "<p>加强公开。</p>\n",
  "HTML that is not closed": "<p><b>\n",
  "page furniture": "首页 > 政务公开 > 年报\n发布时间：2023-01-01\n打印\n关闭\n",
  placeholders: "共收到×件，公开__件，其中XX类XXX件。\n",
  links: "[年报](http://a.cn/#) 见 http://b.cn/# 。\n",
  citations: "根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条的规定。\n",
  "unpaired marks": "加强“公开，印发《要点。\n",
  "wrong words": "帐号、其它、截止2023年底、按装。\n",
  "half-width marks": "加强公开,抓好落实;做好服务.\n",
  signatures: "青石镇人民政府\n2024年1月#日\n",
  agencies: "青石镇人民政府与云溪乡人民政府、临河县#局。\n",
  "identity numbers": "张某，身份证号110101199003070000，电话13800000000。\n",
  dates: "2023年2月30日至2022年13月1日\n",
  percentages: "同比增长#%，占比3.5%，较上年减少2件。\n",
  enumerations: "一是加强公开；二是抓好落实；四是做好服务。\n",
  "enumerations by lines": "一是加强公开；\n",
  quotations: "> 加强公开\n",
  lists: "- 加强公开\n  - 抓好落实\n",
  "tables in quotations": "> | 规章 | 1 |\n",
  "hard breaks": "加强公开  \n",
  "front matter": "---\ntitle: #\n---\n",
};

/** A report, many of whose figures are wrong, as often as there is room. */
function manyReports(layout: (typeof LAYOUTS)[number]): (length: number) => string {
  const text = printReport(nothingHappened(EDITIONS[0]), layout).replaceAll("0", "3");
  return (length) => repeat(`${text}\n`, length);
}

/** One HTML table whose rows are repeated. */
function inHtml(row: string, before = "", after = ""): (length: number) => string {
  return (length) => inReport(`<table><tbody>${before}${numbered(row, length)}${after}</tbody></table>`);
}

const ROW = "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>";

const WHOLE: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(LAYOUTS.map((layout) => [`reports in ${layout}`, manyReports(layout)])),
  "HTML table of many rows": inHtml(`${ROW}\n`),
  "HTML table of many rows on one line": inHtml(ROW),
  "HTML table of empty rows": inHtml("<tr></tr>"),
  "HTML table of one cell in each row": inHtml("<tr><td>1"),
  "HTML table of many cells in one row": inHtml("<td>1</td>", "<tr>"),
  "HTML table of nested tables": inHtml("<tr><td><table>"),
  "HTML table of wide spans": inHtml("<tr><td colspan=100>1</td></tr>"),
  "HTML table of tall spans": inHtml("<tr><td rowspan=100>1</td></tr>"),
  "HTML table of a wide span and rows": inHtml(ROW, "<tr><td colspan=1000 rowspan=60000>1</td></tr>"),
  "HTML table of comments": inHtml("<!-- # --><tr><td>1</td></tr>"),
  "HTML table of broken tags": inHtml("<td"),
  "HTML table of attributes": inHtml(' a#="1"', "<tr><td", ">"),
  "HTML table of a figure among quotes": inHtml("”", "<tr><td>规章</td><td>“3", "</td></tr>"),
  "HTML table of entities": inHtml("&#x33;&nbsp;", "<tr><td>", "</td></tr>"),
  "pipe table of many rows": (length) =>
    inReport(`| 信息内容 | 数 |\n| --- | --- |\n${numbered("| 规章 | # |\n", length)}`),
  "pipe table of many columns": (length) => {
    const cells = Math.ceil(length / 9);
    return inReport(`|${" 数 |".repeat(cells)}\n|${" - |".repeat(cells)}\n|${"1|".repeat(cells)}`);
  },
  "MediaWiki table of many rows": (length) => inReport(`{|\n${numbered("|-\n| 规章 || # || 1\n", length)}|}`),
  "MediaWiki row of many cells": (length) => inReport(`{|\n|-\n|${repeat(" a=1 a=1 || ", length)}\n|}`),
  "line of Word's marks": (length) => inReport(repeat("1\u0007 ", length)),
  "pipe table with escaped pipes": (length) => inReport(`| ${repeat("\\|", length)} | 1 |`),
  "tab table of many rows": (length) => inReport(numbered("规章\t#\t1\t2\n", length)),
  "one paragraph": (length) => inReport(repeat("加强政务公开，", length)),
  "one paragraph of sentences": (length) => inReport(repeat("收到申请3件，公开2件。", length)),
  "a long title": (length) => `# ${repeat("青石镇", length)}2023年政府信息公开工作年度报告\n\n${REPORT}`,
  "a long signature": (length) => `${REPORT}\n${repeat("青石镇", length)}人民政府\n2024年1月20日\n`,
  "a long preamble": (length) => `${repeat("根据条例编制本报告。\n", length)}${REPORT}`,
  "a long tail": (length) => `${REPORT}\n${repeat("附件：加强公开。\n", length)}`,
  "blanks before the report": (length) => `${repeat(" ", length)}${REPORT}`,
  "blanks behind the report": (length) => `${REPORT}${repeat(" ", length)}`,
  "blank lines behind the report": (length) => `${REPORT}${repeat("\n", length)}`,
  "lines that grow": (length) => {
    let text = "";
    for (let width = 1; text.length < length; width += 7) text += `${"中".repeat(width)}\n`;
    return inReport(text);
  },
};

/** What is repeated on one line, in a report and, of the commonest, alone. */
export const MARK_SHAPES: readonly Shape[] = [
  ...[...new Set(UNITS)].map(
    (unit): Shape => ({
      name: `${JSON.stringify(unit)} in a report`,
      make: (length) => inReport(`加强公开${repeat(unit, length)}。`),
    }),
  ),
  ...ALONE.map(
    (unit): Shape => ({ name: `${JSON.stringify(unit)} alone`, make: (length) => repeat(unit, length) }),
  ),
];

/** What is repeated as lines of a report, and reports and tables that are long as a whole. */
export const LINE_SHAPES: readonly Shape[] = [
  ...Object.entries(LINES).map(
    ([name, unit]): Shape => ({
      name: `${name} in a report`,
      make: (length) => inReport(numbered(unit, length)),
    }),
  ),
  ...Object.entries(WHOLE).map(([name, make]): Shape => ({ name, make })),
];

/** Every shape, each by its own name. */
export const SHAPES: readonly Shape[] = [...MARK_SHAPES, ...LINE_SHAPES];
