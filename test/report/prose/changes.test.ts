import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/report/index.ts";
import { report, section } from "../../forms.ts";
import { beside } from "../../kit.ts";

/** 9 requests last year, 12 this year; reconsidered 1 and 6 times, contested in court once and three times. */
const tables = (received: string, reconsidered: string, contested: string) => ({
  requests: section("requests", {
    "received/naturalPerson": received,
    "received/total": received,
    "granted/naturalPerson": received,
    "granted/total": received,
    "outcomeTotal/naturalPerson": received,
    "outcomeTotal/total": received,
  }),
  disputes: section("disputes", {
    "reconsideration/upheld": reconsidered,
    "reconsideration/total": reconsidered,
    "directLitigation/upheld": contested,
    "directLitigation/total": contested,
  }),
});
const last = report(tables("9", "1", "1"))
  .replaceAll("2024", "2023")
  .replaceAll("2025", "2024");

/** What is found to differ from the tables where the general part says this. */
function wrongIn(overview: string): string[] {
  const text = report({ ...tables("12", "6", "3"), overview });
  return analyze(text, beside({ "去年.md": last }))
    .findings.filter(({ code }) => code === "prose-mismatch")
    .map(({ range }) => text.slice(range.start, range.end));
}

describe("a change against last year", () => {
  it.each([
    ["收到政府信息公开申请12件，比上年增加【4件】。"],
    ["收到政府信息公开申请12件，同比增长【30%】。"],
    ["收到政府信息公开申请12件（上年为【8件】）。"],
    ["收到政府信息公开申请12件，上年为【10件】。"],
    ["收到政府信息公开申请12件，同比减少【3件】。"],
    ["收到政府信息公开申请12件，是上年的【1.5倍】。"],
  ])("is told where it is wrong: %s", (overview) => {
    const wrong = [...overview.matchAll(/【(.*?)】/g)].map(([, words]) => words);
    expect(wrongIn(overview.replace(/[【】]/g, ""))).toEqual(wrong);
  });

  it.each([
    ["收到政府信息公开申请12件，比上年增加3件，增长33%。"],
    ["收到政府信息公开申请12件，较上年的9件增加3件。"],
    ["收到政府信息公开申请12件，同比增长超30%。"],
    ["收到政府信息公开申请12件，同比增长近35%。"],
    ["收到政府信息公开申请12件，比上年增加到12件。"],
    ["因政府信息公开引起的行政复议6件、行政诉讼3件，分别比上年增加5件、2件。"],
    ["收到政府信息公开申请12件，比前年增加5件。"],
  ])("is not told where it is right, rough or of something else: %s", (overview) => {
    expect(wrongIn(overview)).toEqual([]);
  });
});

/** The same without last year's report. */
function wrongByItself(overview: string): string[] {
  const text = report({ ...tables("12", "6", "3"), overview });
  return analyze(text)
    .findings.filter(({ code }) => code === "prose-mismatch")
    .map(({ range }) => text.slice(range.start, range.end));
}

describe("a change beside which the sentence tells last year's number, or another change", () => {
  it.each([
    ["收到政府信息公开申请12件，比上年的9件增加【4件】。"],
    ["收到政府信息公开申请12件，比上年的9件多【4件】。"],
    ["收到政府信息公开申请12件，比上年（9件）增长【35%】。"],
    ["收到政府信息公开申请12件，比上年增加3件，增长【35%】。"],
    ["今年收到政府信息公开申请12件，去年收到9件，同比增长【35%】。"],
    ["收到政府信息公开申请12件，比上年的【8件】增加3件，增长33.3%。"],
  ])("is held against these: %s", (overview) => {
    const wrong = [...overview.matchAll(/【(.*?)】/g)].map(([, words]) => words);
    expect(wrongByItself(overview.replace(/[【】]/g, ""))).toEqual(wrong);
  });

  it.each([
    ["收到政府信息公开申请12件，比上年的9件增加3件，增长33.3%。"],
    ["收到政府信息公开申请12件，比上年增加3件，增长33%。"],
    ["收到政府信息公开申请12件，比上年增加3件，比前年增长50%。"],
    ["收到政府信息公开申请12件，比上年增加3件；办结12件，同比增长50%。"],
    ["收到政府信息公开申请12件，比上年增加3件，增长约35%。"],
    ["收到政府信息公开申请12件，比上年多4件，其中网上申请增长20%。"],
    ["收到政府信息公开申请12件，同比增长50%。"],
  ])("is left alone where they fit, or where it is of something else: %s", (overview) => {
    expect(wrongByItself(overview)).toEqual([]);
  });
});

describe("a change told without its number", () => {
  it.each([
    ["收到政府信息公开申请12件，较上年有所【减少】。"],
    ["收到政府信息公开申请12件，【同比下降】。"],
    ["收到政府信息公开申请12件，与上年【持平】。"],
  ])("is held against last year's report: %s", (overview) => {
    const wrong = [...overview.matchAll(/【(.*?)】/g)].map(([, words]) => words);
    expect(wrongIn(overview.replace(/[【】]/g, ""))).toEqual(wrong);
  });

  it.each([
    ["收到政府信息公开申请12件，较上年有所增加。"],
    ["收到政府信息公开申请12件，与上年基本持平。"],
    ["收到政府信息公开申请12件，与前年持平。"],
    ["收到政府信息公开申请12件，投诉较上年减少。"],
    ["收到政府信息公开申请12件，热线来电同比增加36件，增长8%。"],
    ["收到政府信息公开申请12件，其中网上申请同比增加20件。"],
  ])("is left alone where it is right, rough or of something else: %s", (overview) => {
    expect(wrongIn(overview)).toEqual([]);
  });
});
