import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listSnippets, type Snippet } from "../../scripts/generateSnippets.ts";
import { analyze, isReportRead, type SectionKey } from "../../server/src/report/index.ts";
import { expandSnippet } from "./expandSnippet.ts";

interface Entry {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

const FILES = ["snippets/nianbao.json"];
const snippets = listSnippets();

function read(path: string): Readonly<Record<string, Entry>> {
  return JSON.parse(readFileSync(path, "utf8"));
}

function expandAt(snippet: Snippet, currentYear = 2025): string {
  return expandSnippet(snippet.body, { CURRENT_YEAR: String(currentYear) });
}

/** The whole report of the snippet's edition with the snippet in its place. */
function placeInReport(snippet: Snippet): string {
  const whole = snippets.find(({ place, edition }) => place === "whole" && edition === snippet.edition);
  if (!whole) throw new Error("no whole report");
  const text = expandAt(snippet);
  const report = expandAt(whole);
  const { place } = snippet;
  if (place === "whole") return text;
  const paragraphs = report.split("\n\n");
  if (place === "title") return [text, ...paragraphs.slice(1)].join("\n\n");
  if (place === "preamble") return [...paragraphs.slice(0, 1), text, ...paragraphs.slice(2)].join("\n\n");
  if (place === "end") return [...paragraphs.slice(0, -1), text].join("\n\n");
  const [from, to, heading] = sectionOf(report, "section" in place ? place.section : place.into);
  const section = "section" in place ? text : placeInSection(report.slice(from, to), heading, text);
  return `${report.slice(0, from)}${section}\n\n${report.slice(to)}`;
}

/** A numbered paragraph takes the place of its namesake; anything else is all that the section holds. */
function placeInSection(section: string, heading: string, text: string): string {
  const paragraphs = section.trim().split("\n\n");
  const index = paragraphs.findIndex(
    (paragraph) => /^（.）/.test(text) && paragraph.startsWith(text.slice(0, 3)),
  );
  return (
    index < 0 ? [heading, text] : [...paragraphs.slice(0, index), text, ...paragraphs.slice(index + 1)]
  ).join("\n\n");
}

/** Where a section begins and ends, and its heading line. */
function sectionOf(report: string, key: SectionKey): [from: number, to: number, heading: string] {
  const section = analyze(report).report.sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  const from = report.lastIndexOf("\n", section.heading.range.start) + 1;
  const next = report.indexOf("\n## ", from);
  const end = next < 0 ? report.lastIndexOf("\n\n") + 2 : next + 1;
  return [from, end, report.slice(from, report.indexOf("\n", from))];
}

describe.each(snippets.map((snippet) => [snippet.name, snippet] as const))("%s", (_, snippet) => {
  test("brings no error into a report", () => {
    const text = placeInReport(snippet);
    expect(text).toContain(expandAt(snippet).trim());
    const { findings } = analyze(text);
    const serious = findings.filter(
      ({ code, severity }) => code !== "placeholder" && (severity === "error" || severity === "warning"),
    );
    expect(serious.map(({ code, message }) => `${code}: ${message.zh}`)).toEqual([]);
  });
});

describe("the whole reports", () => {
  test.each(snippets.filter(({ place }) => place === "whole"))("$name is one of its edition", (snippet) => {
    const text = expandAt(snippet);
    const { report, ties } = analyze(text);
    expect(isReportRead(analyze(text).report)).toBe(true);
    expect(report.edition.key).toBe(snippet.edition.key);
    expect(report.dueEdition.key).toBe(snippet.edition.key);
    expect(ties.filter(({ state }) => state !== "balanced")).toEqual([]);
    expect(ties.length).toBe(snippet.edition.identities.length);
  });

  test.each([2025, 2026, 2029, 2030, 2031, 2040, 2050, 2059])(
    "written in %i, it is of the year before",
    (now) => {
      const [whole] = snippets;
      if (!whole) throw new Error("no snippet");
      expect(analyze(expandAt(whole, now)).report.year).toBe(now - 1);
    },
  );
});

describe("what the user types", () => {
  test.each(FILES)("is unique in %s", (path) => {
    const prefixes = Object.values(read(path)).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test("comes from an English keyboard or a Chinese one, and says 年报 first", () => {
    for (const { prefix } of Object.values(read("snippets/nianbao.json"))) {
      expect(prefix).toEqual([
        expect.stringMatching(/^nb[a-z]*\d*$/),
        expect.stringMatching(/^年报\p{Script=Han}+\d*$/u),
      ]);
    }
  });

  test("is the same in every language", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
      contributes: { snippets: { language: string; path: string }[] };
    };
    expect(contributes.snippets.map(({ language }) => language)).toEqual(["nianbao", "markdown"]);
    expect(new Set(contributes.snippets.map(({ path }) => path))).toEqual(
      new Set(["./snippets/nianbao.json"]),
    );
  });

  test("Tab in a sentence replaces no word of it", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
      contributes: { configurationDefaults: { "[nianbao]": Record<string, unknown> } };
    };
    // The editor looks whether the line ends with a prefix, wherever that begins.
    expect(contributes.configurationDefaults["[nianbao]"]["editor.tabCompletion"]).toBe("off");
  });
});

test("the file holds every snippet as it is written", () => {
  for (const path of FILES) {
    const entries = read(path);
    expect(Object.keys(entries)).toEqual(snippets.map(({ name }) => name));
    for (const { name, body } of snippets) expect(entries[name]?.body.join("\n")).toBe(body);
  }
});
