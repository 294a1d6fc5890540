import fc from "fast-check";
import { balanced, LAYOUTS, printReport } from "./balanced.ts";

const printed = fc
  .record({ report: balanced, layout: fc.constantFrom(...LAYOUTS) })
  .map(({ report, layout }) => printReport(report, layout));

/** What turns up in damaged files: markup cut short, marks without partners, half a surrogate pair. */
const debris = fc.constantFrom(
  "<table>",
  "</td>",
  "<td rowspan=999999>",
  "<!--",
  "-->",
  "|",
  "\t\t\t",
  "| --- |",
  "\r",
  "\u0000",
  "\ud83d",
  "〔",
  "一、",
  "（七）总计",
  "四、结转下年度继续办理",
  "9".repeat(400),
  "#".repeat(40),
);

/** Whole reports, and reports cut short, shuffled, or with debris in them; and texts that are none at all. */
export const wrecked = fc.oneof(
  fc.record({ text: printed, at: fc.nat() }).map(({ text, at }) => text.slice(0, at % (text.length + 1))),
  fc
    .record({ text: printed, seed: fc.array(fc.nat(), { minLength: 5, maxLength: 30 }) })
    .map(({ text, seed }) => {
      const lines = text.split("\n");
      for (const number of seed) {
        const [line = ""] = lines.splice(number % lines.length, 1);
        lines.splice((number * 7919) % (lines.length + 1), 0, line);
      }
      return lines.join("\n");
    }),
  fc
    .record({
      text: printed,
      slips: fc.array(fc.record({ at: fc.nat(), cut: fc.nat(30), put: debris }), { maxLength: 12 }),
    })
    .map(({ text, slips }) =>
      slips.reduce((current, { at, cut, put }) => {
        const place = at % (current.length + 1);
        return current.slice(0, place) + put + current.slice(place + cut);
      }, text),
    ),
  fc.string({ unit: "binary" }),
);
