import { describe, expect, it } from "vitest";
import { arrangeFolder, findPrevious, findTwins } from "../../../server/src/report/folder/folder.ts";
import { chooseNeighbours } from "../../../server/src/report/folder/neighbours.ts";
import { folderDistance, nameReport } from "../../../server/src/report/folder/reportName.ts";
import { digestText, type ReportDigest } from "../../../server/src/report/index.ts";
import { agencyKey, isSameAgency } from "../../../server/src/report/words/sameAgency.ts";
import { TOWNS, townReport } from "../../towns.ts";

const blank: ReportDigest = {
  name: "",
  agency: null,
  agencyKey: null,
  year: null,
  figures: "",
  paragraphs: "",
  words: [],
  fingerprint: "",
};
/** A digest with nothing but its name, agency and year. */
function digestOf(name: string, agency: string, year: number): ReportDigest {
  return { ...blank, name, agency, agencyKey: agencyKey(agency), year };
}

describe("an agency's key", () => {
  it("is the same for its short and its full name", () => {
    const same = [
      ["青石镇", "青石镇人民政府", "青石镇政府", "青 石 镇", "青石镇　人民政府"],
      ["白河街道", "白河街道办事处"],
      ["临河县", "临河县人民政府"],
      ["临河县Ｔ站", "临河县T站"],
    ];
    for (const [first = "", ...names] of same)
      for (const name of names) expect(agencyKey(name), name).toBe(agencyKey(first));
  });

  it("is another one for another agency", () => {
    expect(isSameAgency(agencyKey("临河县人民政府"), agencyKey("临河县人民政府办公室"))).toBe(false);
    expect(isSameAgency(agencyKey("临河县"), agencyKey("临河县水务局"))).toBe(false);
    expect(isSameAgency(agencyKey("青石镇"), agencyKey("大青石镇"))).toBe(false);
    expect(isSameAgency(agencyKey("青石镇"), agencyKey("临河县青石镇人民政府"))).toBe(true);
  });

  it("is the fuller one of title and signature", () => {
    const text = townReport({ town: 0, year: 2024 });
    expect(digestText(text, "a")?.agencyKey).toBe("青石镇");
    const signed = text.replace("青石镇人民政府\n", "临河县青石镇人民政府\n");
    expect(digestText(signed, "a")?.agencyKey).toBe("临河县青石镇");
    expect(digestText(text.replace("青石镇人民政府\n", "云溪乡人民政府\n"), "a")?.agencyKey).toBe("青石镇");
  });
});

describe("last year's report", () => {
  const now = { name: "县/2024/青石.md", agencyKey: "青石镇", year: 2024 };
  const find = (digests: readonly ReportDigest[], previous: readonly ReportDigest[] = []): string | null =>
    findPrevious(arrangeFolder(digests, previous), now)?.name ?? null;

  it("is that of the same agency and the year before", () => {
    expect(
      find([digestOf("a", "青石镇", 2022), digestOf("b", "云溪乡", 2023), digestOf("c", "青石镇", 2024)]),
    ).toBe(null);
    expect(find([digestOf("a", "青石镇人民政府", 2023)])).toBe("a");
    expect(findPrevious(arrangeFolder([digestOf("a", "青石镇", 2023)]), { ...now, agencyKey: null })).toBe(
      null,
    );
    expect(findPrevious(arrangeFolder([digestOf("a", "青石镇", 2023)]), { ...now, year: null })).toBe(null);
  });

  it("is of several the one in the closest folder, then the first by name, in whatever order they are given", () => {
    const names = ["县/2023/b.md", "县/2023/a.md", "0/2023/a.md", "县/旧/2023/a.md"];
    for (let turn = 0; turn < names.length; turn++) {
      const turned = [...names.slice(turn), ...names.slice(0, turn)];
      expect(find(turned.map((name) => digestOf(name, "青石镇", 2023)))).toBe("县/2023/a.md");
    }
  });

  it("is one that is given as such before one of the folder", () => {
    expect(find([digestOf("县/2024/a.md", "青石镇", 2023)], [digestOf("别处/z.md", "青石镇", 2023)])).toBe(
      "别处/z.md",
    );
    expect(find([digestOf("县/2024/a.md", "青石镇", 2023)], [digestOf("别处/z.md", "青石镇", 2021)])).toBe(
      "县/2024/a.md",
    );
  });

  it("is the one with the very name before one with the unit above, and none where two are meant", () => {
    const [one, two] = [digestOf("a", "临河县青石镇", 2023), digestOf("b", "白水县青石镇", 2023)];
    expect(find([one])).toBe("a");
    expect(find([one, digestOf("z", "青石镇", 2023)])).toBe("z");
    expect(find([one, two])).toBe(null);
  });
});

describe("a folder", () => {
  it("gives every report the few it has to do with, and looks at a thousand in no time", () => {
    const towns = TOWNS.flatMap((_, town) => [2023, 2024].map((year) => townReport({ town, year })));
    const samples = towns.flatMap((text, index) => digestText(text, String(index)) ?? []);
    const digests = Array.from({ length: 1000 }, (_, index): ReportDigest => {
      const sample = samples[index % samples.length] ?? blank;
      const agency = `${String.fromCharCode(0x4e00 + index)}${sample.agency ?? ""}`;
      return { ...sample, name: `${index}.md`, agency, agencyKey: agencyKey(agency) };
    });
    const started = performance.now();
    const folder = arrangeFolder(digests);
    const chosen = digests.map((digest) => chooseNeighbours(folder, digest));
    // Generous: it takes a few dozen milliseconds where nothing else runs.
    expect(performance.now() - started).toBeLessThan(5000);
    expect(chosen.every(({ previous, neighbours }) => !previous && neighbours.length === 0)).toBe(true);
  });

  it("tells twins apart by their names alone", () => {
    const folder = arrangeFolder([digestOf("a", "青石镇", 2024), digestOf("b", "青石镇政府", 2024)]);
    const twins = findTwins(folder, { name: "a", agencyKey: "青石镇", year: 2024 });
    expect(twins.map(({ name }) => name)).toEqual(["b"]);
  });
});

describe("names", () => {
  it("are as far apart as their folders", () => {
    expect(folderDistance("a/b/c.md", "a/b/d.md")).toBe(0);
    expect(folderDistance("a/b/c.md", "./a/d.md")).toBe(1);
    expect(folderDistance("2023/a.md", "2024/a.md")).toBe(2);
    expect(folderDistance("a\\b\\c.md", "a/b/c.md")).toBe(0);
  });

  it("are shown as given, addresses by their last part", () => {
    expect(nameReport("../2023/青石镇.md")).toBe("../2023/青石镇.md");
    expect(nameReport("file:///c%3A/%E5%B9%B4%E6%8A%A5.md")).toBe("年报.md");
    expect(nameReport("vscode-vfs://github/a/b.md?x=1#2")).toBe("b.md");
    expect(nameReport("file:///a/%E5%B9")).toBe("%E5%B9");
    const [last, now] = ["file:///a/2023/%E5%B9%B4.md", "file:///a/2024/%E5%B9%B4.md"];
    expect(nameReport(last, now)).toBe("2023/年.md");
    expect(nameReport(last, "file:///a/2023/b.md")).toBe("年.md");
    expect(nameReport(last, "untitled:Untitled-1")).toBe("年.md");
    expect(nameReport("file:///a/x/y/b.md", now)).toBe("x/y/b.md");
  });
});
