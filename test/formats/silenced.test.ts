import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pageHtml } from "../../client/src/preview/printPage.ts";
import { tableHtml, tableText } from "../../client/src/preview/printTable.ts";
import { EXPORT_FORMATS } from "../../protocol/office.ts";
import { pageOf } from "../../server/src/features/preview/page.ts";
import { exportReport } from "../../server/src/formats/export/exportReport.ts";
import { analyze, copyTable } from "../../server/src/report/index.ts";
import { LAYOUTS } from "../balanced.ts";
import { report, section } from "../forms.ts";

/** Where a comment that silences may stand, by the lines of table three's section, its own words and the reason. */
const PLACES: Readonly<Record<string, (lines: string[], row: number) => void>> = {
  "above a row": (lines, row) =>
    lines.splice(row, 0, "<!-- nianbao-disable-next-line total-mismatch -- 已核对 -->"),
  "at a row's end": (lines, row) => {
    lines[row] += " <!-- nianbao-disable-line total-mismatch -- 已核对 -->";
  },
  "in a cell": (lines, row) => {
    lines[row] = (lines[row] ?? "").replace("4", "4<!-- nianbao-disable-line -- 已核对 -->");
  },
  "above the table": (lines) =>
    lines.splice(2, 0, "<!-- nianbao-disable-table total-mismatch -- 已核对 -->", ""),
  "around the table": (lines) => {
    lines.splice(2, 0, "<!-- nianbao-disable total-mismatch -- 已核对 -->", "");
    lines.push("<!-- nianbao-enable total-mismatch -->", "");
  },
  "over two lines": (lines) => lines.splice(2, 0, "<!-- nianbao-disable total-mismatch --", "已核对 -->", ""),
};
const LEFT_OVER = /nianbao-|已核对|<!--|-->|&lt;!--/;

describe.each(LAYOUTS)("a comment that silences, in a report of %s", (layout) => {
  // Where blanks part the cells, a comment inside a cell is several cells.
  const places = Object.keys(PLACES).filter((place) => layout !== "spaces" || place !== "in a cell");
  it.each(places)("%s, leaves with no copy, print or export", async (place) => {
    const lines = section("requests", { "granted/total": "4" }, layout).split("\n");
    PLACES[place]?.(
      lines,
      lines.findIndex((line) => line.includes("（一）予以公开")),
    );
    const inline = "全年主动公开信息。<!-- nianbao-disable-line -- 已核对 -->";
    const text = report({ overview: inline, requests: lines.join("\n") });
    const analysis = analyze(text);
    const gone: Record<string, string> = {
      copied: copyTable(analysis.report, text.indexOf("部分公开"))?.text ?? "",
    };
    const page = pageOf(analysis, { version: 1, language: "zh", lastYear: false });
    gone.printed = pageHtml(page, "document");
    for (const block of page.blocks) {
      if (block.kind === "table") gone[block.name] = tableHtml(block) + tableText(block);
    }
    for (const format of EXPORT_FORMATS) {
      const { bytes } = await exportReport(analysis, format);
      const parts = /^(?:docx|xlsx)$/.test(format)
        ? Object.entries(unzipSync(bytes))
        : [["", bytes] as const];
      for (const [name, part] of parts) gone[`${format} ${name}`] = new TextDecoder().decode(part);
    }
    const left = Object.entries(gone).flatMap(([way, words]) =>
      LEFT_OVER.test(words) ? [`${way}: ${/.{0,60}(?:nianbao-|&lt;!--).{0,20}/.exec(words)?.[0]}`] : [],
    );
    expect(left).toEqual([]);
  });
});
