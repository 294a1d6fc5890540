import { describe, expect, it } from "vitest";
import { EMPTY_CONFIG } from "../../server/src/config/config.ts";
import type { Configuration } from "../../server/src/config/configurations.ts";
import { isPreviousReport, previousPlaceOf } from "../../server/src/config/previousPlace.ts";

function configured(previousReports: string | null): Configuration {
  return {
    uri: "file:///甲/nianbao.config.json",
    folder: "file:///甲/",
    text: "",
    config: { ...EMPTY_CONFIG, previousReports },
    problems: [],
    broken: false,
    ignores: () => false,
  };
}

const setting = { path: "旧", from: "file:///打开的" };

describe("where last year's reports are", () => {
  it("is said by the configuration of a file, before the settings", () => {
    const place = previousPlaceOf(configured("../2023"), setting);
    expect(place).toEqual(previousPlaceOf(configured("../2023"), { path: "", from: "file:///别处" }));
    expect(decodeURI(place?.place ?? "")).toBe("file:///2023");
  });

  it("is said by the settings where the configuration does not say it, or there is none", () => {
    for (const configuration of [configured(null), null])
      expect(decodeURI(previousPlaceOf(configuration, setting)?.place ?? "")).toBe("file:///打开的/旧");
  });

  it("is nowhere where nobody says it, or the configuration says so", () => {
    expect(previousPlaceOf(null, { path: "", from: "file:///打开的" })).toBeNull();
    expect(previousPlaceOf(configured(""), setting)).toBeNull();
  });

  it("makes a file one of them, unless one folder holds the reports of every year", () => {
    const apart = previousPlaceOf(configured("2023"), setting);
    const together = previousPlaceOf(configured("."), setting);
    const uri = `${apart?.place}/a.md`;
    expect([apart, together, null].map((place) => isPreviousReport(uri, place))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isPreviousReport(`${apart?.from}/a.md`, apart)).toBe(false);
  });
});
