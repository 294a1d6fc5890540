/** Invented texts of the sizes and kinds that are typed into: the same in each run. */
import { printReport } from "./reports.mjs";

/** A prose paragraph of its own for each number. */
function paragraph(number) {
  const places = [..."青云白松石临梅柳清玉"];
  const works = ["核对公示栏", "答复群众来信", "整理目录", "更新指南", "培训信息员", "开放查阅点"];
  const sentences = Array.from({ length: 3 + (number % 3) }, (_, at) => {
    const [place, work] = [places[(number + at * 7) % 10], works[(number * 5 + at) % 6]];
    return `${place}河片区${work}${((number * 31 + at * 17) % 90) + 1}次，由专人登记后存档，第${number + at + 1}期简报作了说明。`;
  });
  return `第${number + 1}项工作。${sentences.join("")}`;
}

/** A report whose section 一 is as long as it takes to have so many bytes. */
function growTo(text, bytes) {
  const paragraphs = [];
  let size = Buffer.byteLength(text);
  for (let number = 0; size < bytes; number++) {
    paragraphs.push(paragraph(number));
    size += Buffer.byteLength(paragraphs.at(-1)) + 2;
  }
  return text.replace("## 二、", `${paragraphs.map((words) => `${words}\n\n`).join("")}## 二、`);
}

/** What is left of tables that were copied cell by cell: labels broken over lines, some lost, rows run together. */
function wreck(text) {
  let row = 0;
  return text
    .split("\n")
    .map((line) => {
      if (!line.includes("\t")) return line;
      row++;
      if (row % 5 === 0) return line.replaceAll("\t", "\n");
      if (row % 7 === 3) return line.replace(/^[^\t]*\t/, "");
      if (row % 4 === 1) return line.replace(/^(.{2,4})/, "$1\n").replaceAll("\t", "  ");
      return line;
    })
    .join("\n");
}

/** As a browser saves a page: every cell with its widths, borders and spans. */
function savePage(text, bytes) {
  const style =
    "border:1px solid windowtext;padding:0cm 5.4pt;height:23.8pt;mso-border-alt:solid windowtext .5pt";
  const page = text
    .split("\n")
    .map((line) => {
      if (/<\/?t/.test(line)) {
        return line
          .replaceAll("<td", `<td style="${style}"`)
          .replace(
            />([^<>\n]+)<\/td>/g,
            '><p align="center"><span style="font-family:仿宋_GB2312">$1</span></p></td>',
          );
      }
      if (line.trim() === "") return line;
      return line.startsWith("#")
        ? line
        : `<p style="text-indent:2em;line-height:28pt"><span>${line}</span></p>`;
    })
    .join("\n");
  const menu = `<div class="menu"><ul>${"<li><a href='#'>政务动态</a></li>".repeat(40)}</ul></div>\n`;
  const rest = Math.max(0, Math.ceil((bytes - Buffer.byteLength(page)) / Buffer.byteLength(menu)));
  return `${page}\n${menu.repeat(rest)}`;
}

/** The texts that keys are typed into, by what they are called, with the goal for the 95th percentile in milliseconds. */
export async function listTexts() {
  const print = (layout) => printReport(0, { layout });
  const [tabs, html] = [await print("tabs"), await print("html")];
  return [
    { name: "7 KB", text: tabs, goal: 4 },
    { name: "15 KB, irregular tables", text: growTo(wreck(tabs), 15 * 1024), goal: 10 },
    { name: "88 KB of saved HTML", text: savePage(html, 88 * 1024), goal: 15 },
    { name: "1 MB", text: growTo(tabs, 1024 * 1024), goal: 60 },
  ];
}
