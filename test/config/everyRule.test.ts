import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/src/config/config.ts";
import { contextOf } from "../../server/src/config/configurations.ts";
import { readSettings } from "../../server/src/config/settings.ts";
import { analyze, LEVELS, type Level, RULES, type Rule } from "../../server/src/report/index.ts";
import { aroundExamples } from "../kit.ts";

type Set = (code: string, level: Level) => Parameters<typeof severities>[1];

/** The severities of a rule's findings in its wrong example, under what is set where. */
function severities(
  rule: Rule,
  { settings = {}, config = {}, comment = "" }: { settings?: object; config?: object; comment?: string },
): string[] {
  const levels = readSettings({ rules: settings }).settings.levels;
  const context = contextOf(readConfig(JSON.stringify({ rules: config })).config, levels);
  const { findings } = analyze(`${comment}${rule.examples.wrong}`, { ...aroundExamples(rule), ...context });
  return findings.filter(({ code }) => code === rule.code).map(({ severity }) => severity);
}

/** The opposite of a level, to be set where it is not to count. */
const against = (level: Level): Level => (level === "off" ? "error" : "off");

const WAYS: Readonly<Record<string, Set>> = {
  "by setting": (code, level) => ({ settings: { [code]: level } }),
  "by configuration, before the setting": (code, level) => ({
    settings: { [code]: against(level) },
    config: { [code]: level },
  }),
  "by comment, before both": (code, level) => ({
    settings: { [code]: against(level) },
    config: { [code]: against(level) },
    comment: `<!-- nianbao-level ${code}=${level} -- 理由 -->\n`,
  }),
};

describe.each(Object.entries(WAYS))("%s, a rule is turned off, raised and lowered", (_, set) => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
    const count = severities(rule, {}).length;
    expect(count).toBeGreaterThan(0);
    for (const level of LEVELS) {
      const expected = level === "off" ? [] : new Array(count).fill(level);
      expect(severities(rule, set(code, level)), level).toEqual(expected);
    }
  });
});

describe("a code that there is not is told with the nearest", () => {
  it.each(RULES.map(({ code }) => code))("%s", (code) => {
    const slip = `${code.slice(0, -2)}${code.at(-1)}`;
    const words = new RegExp(`“${slip}”的规则，是否指 ${code}`);
    const [warning] = readSettings({ rules: { [slip]: "off" } }).warnings;
    expect(warning?.zh).toMatch(words);
    const [problem] = readConfig(JSON.stringify({ rules: { [slip]: "off" } })).problems;
    expect(problem?.message.zh).toMatch(words);
    for (const comment of [`nianbao-level ${slip}=off`, `nianbao-disable-next-line ${slip}`]) {
      const { findings } = analyze(`正文\n\n<!-- ${comment} -->\n正文\n`);
      const stray = findings.find((finding) => finding.code === "unused-suppression");
      expect(stray?.message.zh, comment).toMatch(words);
    }
  });
});
