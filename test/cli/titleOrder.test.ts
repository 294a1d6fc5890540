import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { TitleOrder } from "../../server/src/cli/order/titleOrder.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-titles-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files that begin with these words. */
function put(...heads: readonly string[]) {
  return heads.map((head, number) => {
    const path = join(folder, `${number}.md`);
    writeFileSync(path, `${head}\n\n本报告的统计期限为全年。\n`);
    return { path, named: false };
  });
}

const titleOf = (agency: string, year: number): string => `# ${agency}${year}年政府信息公开工作年度报告`;

describe("the order of reports", () => {
  it("is that of the years in their titles, what is not known first", () => {
    const files = put(titleOf("青石镇", 2024), "会议通知", titleOf("青石镇", 2023), titleOf("云溪乡", 2024));
    expect(new TitleOrder(files).sort([0, 1, 2, 3])).toEqual([1, 2, 0, 3]);
  });

  it("takes no date for a year", () => {
    const files = put(
      `发布日期：2025年1月20日 来源：年报专栏\n${titleOf("青石镇", 2023)}`,
      titleOf("云溪乡", 2024),
    );
    expect(new TitleOrder(files).sort([0, 1])).toEqual([0, 1]);
  });

  it("goes by the text that is given, not by the file", () => {
    const files = put(titleOf("青石镇", 2024), titleOf("云溪乡", 2023)).map((file, number) =>
      number === 0 ? { ...file, text: titleOf("青石镇", 2022) } : file,
    );
    expect(new TitleOrder(files).sort([0, 1])).toEqual([0, 1]);
  });
});

it("of very many files some are looked at, and each where these are of several years", () => {
  const years = Array.from({ length: 1000 }, (_, number) => 2024 - (number % 2));
  const files = years.map((year, number) => ({
    path: `${number}.md`,
    named: false,
    text: titleOf(`第${Math.floor(number / 2)}镇`, year),
  }));
  const sorted = new TitleOrder(files).sort(years);
  expect(sorted).toEqual([...years].sort());
  const ofOneYear = files.map((file) => ({ ...file, text: file.text.replace("2023", "2024") }));
  expect(new TitleOrder(ofOneYear).sort(files)).toEqual(files);
});

describe("last year's report", () => {
  it("has the same title but for the year", () => {
    const files = put(titleOf("青石镇", 2024), titleOf("云溪乡", 2023), titleOf("青石镇", 2023));
    const order = new TitleOrder(files);
    expect(files.map((_, place) => order.lastYearOf(place))).toEqual([2, null, null]);
  });

  it("is not known of a file that has no title, is none, or is not there", () => {
    const files = [
      ...put("会议通知"),
      { path: folder, named: true },
      { path: join(folder, "none"), named: true },
    ];
    const order = new TitleOrder(files);
    expect(files.map((_, place) => order.lastYearOf(place))).toEqual([null, null, null]);
  });
});
