import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropWords } from "../../../server/src/report/folder/digest.ts";
import { arrangeFolder } from "../../../server/src/report/folder/folder.ts";
import { chooseNeighbours } from "../../../server/src/report/folder/neighbours.ts";
import {
  countParagraphs,
  type ParagraphDigest,
  packParagraphs,
  paragraphAt,
  paragraphsOf,
} from "../../../server/src/report/folder/packed/paragraphs.ts";
import { leastDistance, takeProfile } from "../../../server/src/report/folder/packed/profile.ts";
import { measureLikeness } from "../../../server/src/report/folder/wording.ts";
import { digestText, type ReportDigest } from "../../../server/src/report/index.ts";

const wording = fc.string({ unit: fc.constantFrom(..."公开申请答复政府信息村镇条例"), maxLength: 400 });

describe("packed paragraphs", () => {
  it("are the same when they are unpacked, but for their words", () => {
    const paragraph = fc.record({
      line: fc.nat(),
      start: fc.nat(),
      end: fc.nat(),
      length: fc.nat(4000),
      ownLength: fc.nat(4000),
      profile: wording.map(takeProfile),
      sketch: fc.array(fc.nat(), { maxLength: 8 }),
      words: fc.constant<ParagraphDigest["words"]>(null),
    });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (given) => {
        const kept = { paragraphs: packParagraphs(given), words: null };
        expect(paragraphsOf(kept)).toEqual(given);
        expect(countParagraphs(kept)).toBe(given.length);
      }),
    );
  });
});

describe("a profile", () => {
  it("never tells two wordings further apart than they are", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom("甲", "乙", "")), { maxLength: 12 });
    fc.assert(
      fc.property(wording, edits, (before, made) => {
        let after = before;
        for (const [at, char] of made) {
          const place = at % (after.length + 1);
          after = after.slice(0, place) + char + after.slice(place + (char === "甲" ? 0 : 1));
        }
        expect(leastDistance(takeProfile(before), takeProfile(after))).toBeLessThanOrEqual(made.length);
      }),
    );
  });

  it("tells those apart that say something else", () => {
    const [one, other] = ["围绕年度重点任务列出清单".repeat(20), "由专人审核后上网公布结果".repeat(20)];
    expect(measureLikeness(one, other, 0.5)).toBe(0);
    expect(leastDistance(takeProfile(one), takeProfile(other))).toBeGreaterThan(one.length * 0.1);
  });
});

describe("reports without their words", () => {
  const paragraph =
    "全年召开政务公开工作推进会两次，把惠农补贴、低保救助和集体资产处置列为重点，由包村干部逐村核对公示栏，发现漏项当场补齐，" +
    "群众签字确认后存档备查；对不会上网的老年人，由网格员上门讲解补贴标准和申领办法，并把咨询最多的问题写成问答张贴在村口，" +
    "方便大家随时查看，也便于干部统一口径。";
  const report = (name: string, agency: string, year: number, words: string): ReportDigest => {
    const digest = digestText(
      `# ${agency}${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${words}\n`,
      name,
    );
    if (!digest) throw new Error("not read as a report");
    return digest;
  };
  const other = `${"镇里新建的便民服务大厅设了查阅专区，配备自助终端，".repeat(6)}高龄户可以预约上门。`;
  const all = [
    report("a.md", "青石镇", 2024, paragraph),
    report("b.md", "云溪乡", 2024, paragraph.replace("两次", "三次")),
    report("c.md", "青石镇", 2023, other),
    report("d.md", "白河镇", 2023, other.replace("高龄户", "行动不便的")),
  ];

  it("have the same neighbours, and are told which of them have to be read again", () => {
    const [whole, bare] = [arrangeFolder(all), arrangeFolder(all.map(dropWords))];
    for (const digest of all) {
      const due = chooseNeighbours(whole, digest);
      const chosen = chooseNeighbours(bare, dropWords(digest));
      expect(chosen.neighbours.map(({ name }) => name)).toEqual(due.neighbours.map(({ name }) => name));
      expect(chosen.previous?.name).toBe(due.previous?.name);
      expect(due.wordless).toBeUndefined();
      expect(chosen.wordless).toEqual(chosen.neighbours.map(({ name }) => name));
    }
  });

  it("need not be read again where last year's says something else", () => {
    const folder = arrangeFolder(all.slice(0, 3).map(dropWords));
    const [now] = all;
    const { previous, wordless } = chooseNeighbours(folder, dropWords(now ?? report("", "", 0, "")));
    expect(previous?.name).toBe("c.md");
    expect(wordless).toEqual(["b.md"]);
  });

  it("have to be read again where last year's may say the same", () => {
    const old = report("e.md", "青石镇", 2023, paragraph.replace("两次", "四次"));
    const now = report("a.md", "青石镇", 2024, paragraph);
    const folder = arrangeFolder([now, old].map(dropWords));
    expect(chooseNeighbours(folder, dropWords(now)).wordless).toEqual(["e.md"]);
    expect(chooseNeighbours(arrangeFolder([now, old]), now).wordless).toBeUndefined();
  });

  it("keep one paragraph where it stands", () => {
    const [now] = all;
    expect(now && paragraphAt(dropWords(now), 0)).toMatchObject({ line: 4, start: 0, words: null });
  });
});
