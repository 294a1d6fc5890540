import { describe, expect, it } from "vitest";
import {
  type AnalysisContext,
  analyze,
  applyFixes,
  arrangeFolder,
  digest,
  type Finding,
  type Fix,
  type Rule,
} from "../server/src/report/index.ts";

/** A stretch of a fixture marked `⟦code|text⟧`: the rule `code` is to speak of just this text. */
interface Mark {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** What is looked at besides the text: which rules, and what the context knows. */
export interface CheckOptions {
  /** The rules whose findings are compared; by default those that the marks name. */
  readonly rules?: readonly string[];
  readonly context?: AnalysisContext;
}

const OPEN = "⟦";
const CLOSE = "⟧";

/**
 * Takes the marks out of a fixture. Marks may be empty (`⟦code|⟧`, a place) and may stand inside each other.
 * @throws where a mark is not closed or names no code: the fixture is wrong, not the program.
 */
export function readMarks(fixture: string): { text: string; marks: Mark[] } {
  let text = "";
  const marks: Mark[] = [];
  const open: { code: string; start: number }[] = [];
  for (let index = 0; index < fixture.length; index++) {
    const char = fixture[index];
    if (char === OPEN) {
      const bar = fixture.indexOf("|", index);
      const code = fixture.slice(index + 1, bar);
      if (bar < 0 || !/^[a-z-]+$/.test(code))
        throw new Error(`a mark names no rule: ${fixture.slice(index, index + 40)}`);
      open.push({ code, start: text.length });
      index = bar;
    } else if (char === CLOSE) {
      const mark = open.pop();
      if (!mark)
        throw new Error(
          `${CLOSE} without ${OPEN} before: ${fixture.slice(Math.max(0, index - 40), index + 1)}`,
        );
      marks.push({ ...mark, end: text.length });
    } else text += char;
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${open.map((mark) => mark.code).join()}`);
  return { text, marks };
}

/** Writes findings back into a text as marks, so that a difference reads like the fixture itself. */
function writeMarks(text: string, findings: readonly Mark[]): string {
  const places = findings.flatMap(({ code, start, end }) => [
    { at: start, order: start === end ? 1 : 2, put: `${OPEN}${code}|${start === end ? CLOSE : ""}` },
    ...(start === end ? [] : [{ at: end, order: 0, put: CLOSE }]),
  ]);
  places.sort((a, b) => b.at - a.at || b.order - a.order || (a.put < b.put ? 1 : -1));
  return places.reduce((result, { at, put }) => result.slice(0, at) + put + result.slice(at), text);
}

/**
 * Judges a fixture and compares what is found with its marks: what is marked and not found fails, and so does
 * what is found and not marked.
 * @returns the findings compared, for further questions about messages and fixes.
 */
export function check(fixture: string, options: CheckOptions = {}): Finding[] {
  const { text, marks } = readMarks(fixture);
  const rules = new Set(options.rules ?? marks.map((mark) => mark.code));
  const findings = analyze(text, options.context).findings.filter((finding) => rules.has(finding.code));
  const found = findings.map(({ code, range }): Mark => ({ code, ...range }));
  expect(writeMarks(text, found)).toBe(writeMarks(text, marks));
  return findings;
}

/** The context of a text, called `本报告.md`, beside which these texts stand in a folder, by name. */
export function beside(others: Readonly<Record<string, string>>): AnalysisContext {
  const digests = Object.entries(others).map(([name, text]) => digest(analyze(text), name));
  return { name: "本报告.md", folder: arrangeFolder(digests) };
}

/** Judges a fixture without marks: none of these rules is to speak. */
export function accept(text: string, ...rules: string[]): void {
  check(text, { rules });
}

/** Applies the first fix of the first finding of a rule, and compares the text that comes of it. */
export function fix(before: string, rule: string, after: string, options: CheckOptions = {}): Fix {
  const { text } = readMarks(before);
  const [finding] = analyze(text, options.context).findings.filter(({ code }) => code === rule);
  const [offered] = finding?.fixes ?? [];
  if (!offered) throw new Error(`${rule} offers no fix here`);
  expect(applyFixes(text, [offered])).toBe(after);
  return offered;
}

/** Precision and recall are nothing that one example shows. */
const LEAST_TRIED = 12;

/** What is known besides the examples of a rule. */
export function aroundExamples({ examples }: Rule): AnalysisContext {
  return {
    ...(examples.beside === undefined ? {} : beside({ "另一份.md": examples.beside })),
    ...(examples.requirements === undefined ? {} : { requirements: examples.requirements }),
  };
}

/** A text to judge, with what is known besides it. */
export type Fixture = string | { readonly text: string; readonly context: AnalysisContext };

/**
 * The tests of one rule: it is to speak just where the marks of `fires` are, and never in `silent`. The first
 * characters that differ between fixtures name the test.
 */
export function examine(
  code: string,
  { fires, silent }: { readonly fires: readonly Fixture[]; readonly silent: readonly Fixture[] },
): void {
  const judge = (fixture: Fixture): void => {
    const { text, context } = typeof fixture === "string" ? { text: fixture, context: {} } : fixture;
    check(text, { rules: [code], context });
  };
  describe(code, () => {
    it(`is tried on ${LEAST_TRIED} texts that it is to speak of, and as many that it is not`, () => {
      expect(Math.min(fires.length, silent.length)).toBeGreaterThanOrEqual(LEAST_TRIED);
    });
    for (const [index, fixture] of fires.entries()) {
      it(`speaks: ${nameFixture(fires, index)}`, () => {
        const text = typeof fixture === "string" ? fixture : fixture.text;
        expect(readMarks(text).marks.map((mark) => mark.code)).toContain(code);
        judge(fixture);
      });
    }
    for (const [index, fixture] of silent.entries()) {
      it(`is silent: ${nameFixture(silent, index)}`, () => judge(fixture));
    }
  });
}

/** What a fixture has that the one before it has not, shortened. */
function nameFixture(fixtures: readonly Fixture[], index: number): string {
  const [text, before] = [fixtures[index], fixtures[index === 0 ? 1 : index - 1]].map((fixture) =>
    typeof fixture === "string" ? fixture : (fixture?.text ?? ""),
  );
  let from = 0;
  while (from < (text ?? "").length && text?.[from] === before?.[from]) from++;
  const words = (text ?? "")
    .slice(Math.max(0, from - 6))
    .replace(/\s+/g, " ")
    .slice(0, 40);
  return `${index + 1} ${words}`;
}
