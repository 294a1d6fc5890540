import fc from "fast-check";
import type { Layout } from "../server/src/report/syntax/syntax.ts";
import { balanced, LAYOUTS, printReport } from "./balanced.ts";

/** A change that copying, converting and careless hands make to a line of a report. */
const SLIPS: readonly ((line: string) => string)[] = [
  (line) => `${line} `,
  (line) => `${line}  `,
  (line) => `${line}\t`,
  (line) => `${line}\n`,
  (line) => `${line}\n\n\n\n`,
  (line) => `${line}\n  \n\t\n \n`,
  (line) => line.replace(/\| *\d+ *(?=\|)/, ""),
  (line) => line.replace(/\t\d+/, ""),
  (line) => line.replace(/<td>\d+<\/td>/, ""),
  (line) => line.replace(/ *\|$/, ""),
  (line) => line.replace(/^\| */, ""),
  (line) => line.replace(/\d+/, "-"),
  (line) => line.replace(/\d+/, "１２"),
  (line) => line.replace(/\d+/, "1,204"),
  (line) => line.replace(/\d+/, "3件"),
  (line) => line.replace(/\d+/, ""),
  (line) => line.replace(/\d+/, "1\\|2"),
  (line) => line.replace(/\d+/, "x"),
  (line) => line.replace(/(\d+)/, "**$1**"),
  (line) => line.replace(/予以公开|行政许可/, "其他情况"),
  () => "",
  () => "| --- | --- |",
  (line) => `${line}\n${line}`,
  (line) => `<!-- ${line} -->`,
  (line) => `\`\`\`\n${line}\n\`\`\``,
  (line) => `${line}\n说明：本表数据由办公室填报。`,
];

/** A report in some layout with slips in some of its lines. */
export const damaged: fc.Arbitrary<{ readonly text: string; readonly layout: Layout }> = fc
  .tuple(
    balanced,
    fc.constantFrom(...LAYOUTS),
    fc.constantFrom("\n", "\r\n"),
    fc.array(fc.tuple(fc.nat(), fc.nat(SLIPS.length - 1)), { maxLength: 6 }),
  )
  .map(([report, layout, lineBreak, slips]) => {
    const lines = printReport(report, layout).split("\n");
    for (const [pick, slip] of slips) {
      const index = pick % lines.length;
      lines[index] = SLIPS[slip]?.(lines[index] ?? "") ?? "";
    }
    return { layout, text: lines.join("\n").replaceAll("\n", lineBreak) };
  });
