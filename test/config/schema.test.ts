import { describe, expect, it } from "vitest";
import { configSchema } from "../../scripts/generateConfigSchema.ts";
import { AGENCY_LEVELS, CONFIG_KEYS, readConfig, TERM_KEYS } from "../../server/src/config/config.ts";
import { REQUIREMENT_KEYS } from "../../server/src/config/requirements.ts";
import { LEVELS, REQUIRED_FIGURES, RULES } from "../../server/src/report/index.ts";

const [[, text = "{}"] = []] = configSchema();
const { properties } = JSON.parse(text);

describe("the schema", () => {
  it("knows the keys, rules, levels and kinds of agencies that are read", () => {
    expect(Object.keys(properties)).toEqual(CONFIG_KEYS);
    expect(Object.keys(properties.terms.items.properties)).toEqual(TERM_KEYS);
    expect(Object.keys(properties.requirements.properties)).toEqual(REQUIREMENT_KEYS);
    expect(properties.requirements.properties.requiredFigures.items.enum).toEqual(REQUIRED_FIGURES);
    expect(Object.keys(properties.rules.properties)).toEqual(RULES.map(({ code }) => code));
    for (const { code, level } of RULES) {
      expect(properties.rules.properties[code]).toMatchObject({ enum: LEVELS, default: level });
    }
    expect(properties.agencyLevel.enum).toEqual(AGENCY_LEVELS);
  });

  it("accepts days that are read, and hardly others", () => {
    const pattern = new RegExp(properties.deadline.pattern);
    for (const day of ["03-31", "3-1", "12-31", "13-01", "00-10", "1-32", "0331", "2025-03-31"]) {
      const { problems } = readConfig(JSON.stringify({ deadline: day }));
      expect(pattern.test(day), day).toBe(problems.length === 0);
    }
  });
});
