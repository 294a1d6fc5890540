import { describe, expect, it } from "vitest";
import type { TableKey } from "../../server/src/report/editions/edition.ts";
import { editionForYear } from "../../server/src/report/editions/index.ts";
import { SECTIONS } from "../../server/src/report/editions/sections.ts";
import { analyze, figuresOf } from "../../server/src/report/index.ts";
import { printTable } from "../../server/src/report/tables/printTable.ts";
import { writeChineseNumeral } from "../../server/src/report/text/numerals.ts";
import { LAYOUTS, placeOf } from "../balanced.ts";
import { AGENCIES } from "./agencies.ts";
import { VOICES, type Voice } from "./voices.ts";

/** The ways in which documents come: marks of headings, blank lines, line ends, widths. */
interface Dress {
  readonly name: string;
  readonly heading: (text: string) => string;
  readonly title: (text: string) => string;
  readonly change: (text: string) => string;
}

const DRESSES: readonly Dress[] = [
  { name: "Markdown", title: (text) => `# ${text}`, heading: (text) => `## ${text}`, change: (text) => text },
  {
    name: "plain text, CRLF",
    title: (text) => text,
    heading: (text) => text,
    change: (text) => text.replace(/\n/g, "\r\n"),
  },
  {
    name: "bold headings",
    title: (text) => `**${text}**`,
    heading: (text) => `**${text}**`,
    change: (text) => text,
  },
  {
    name: "indented paragraphs, one line break",
    title: (text) => text,
    heading: (text) => `　　${text}`,
    change: (text) => text.replace(/\n\n(?=（[一二三四五]）)/g, "\n　　"),
  },
];

function write(voice: Voice, layout: (typeof LAYOUTS)[number], dress: Dress): string {
  const { agency, year, figures = {} } = voice;
  const edition = editionForYear(year);
  const table = (key: TableKey): string =>
    printTable(edition.tables[key], layout, (place) => String(figures[placeOf(place)] ?? 0));
  const bodies = {
    overview: voice.overview,
    proactive: [table("proactive")],
    requests: [table("requests")],
    disputes: [table("disputes")],
    improvement: voice.improvement,
    other: voice.other,
  };
  const sections = SECTIONS.flatMap(({ key, number, title }) => [
    dress.heading(`${writeChineseNumeral(number)}、${title}`),
    ...bodies[key],
  ]);
  const paragraphs = [
    dress.title(voice.title ?? `${agency}${year}年政府信息公开工作年度报告`),
    ...(voice.preamble ? [voice.preamble] : []),
    ...sections,
    ...voice.signature,
  ];
  return dress.change(`${paragraphs.join("\n\n")}\n`);
}

/** What a reviewer would have to look at; hints and information are advice, but for what is said of a sentence. */
function listAlarms(text: string): string[] {
  return analyze(text)
    .findings.filter(
      ({ severity, code }) =>
        severity === "error" || severity === "warning" || code === "unfinished-sentence",
    )
    .map(
      ({ code, message, range }) =>
        `${code}: ${message.zh} 【${text.slice(range.start, range.end).slice(0, 40)}】`,
    );
}

describe("sound reports in the ways agencies write them", () => {
  const variants = [...VOICES, ...AGENCIES].flatMap((voice, index) =>
    LAYOUTS.map((layout, at) => ({
      voice,
      layout,
      dress: DRESSES[(index + at) % DRESSES.length] ?? DRESSES[0],
    })),
  );

  it("are at least sixty", () => {
    expect(variants.length).toBeGreaterThanOrEqual(60);
  });

  for (const { voice, layout, dress } of variants) {
    if (!dress) continue;
    it(`${voice.agency} ${voice.year}, ${layout}, ${dress.name}: no alarm`, () => {
      const text = write(voice, layout, dress);
      expect(listAlarms(text)).toEqual([]);
      const { report } = analyze(text);
      expect([report.year, report.sections.length]).toEqual([voice.year, 6]);
      const read = figuresOf(report);
      for (const [place, value] of Object.entries(voice.figures ?? {})) {
        const [key = "", row = "", column = ""] = place.split("/");
        expect(read[key as TableKey][row]?.[column], place).toBe(value);
      }
    });
  }
});
