import { describe, expect, it } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { EDITION_2021 } from "../../server/src/report/editions/2021.ts";
import { analyze } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";

const OPTIONS = { uri: "file:///a.md", language: "zh", rulePages: "", related: true } as const;

/** What the findings of a rule say besides, one list for each finding. */
function relatedOf(code: string, figures: Readonly<Record<string, number>>): string[][] {
  const analysis = analyze(printReport(nothingHappened(EDITION_2021, figures), "tabs"));
  return diagnostics(analysis, OPTIONS)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ relatedInformation }) => (relatedInformation ?? []).map(({ message }) => message));
}

describe("the figures a sum is made of, as a client shows them", () => {
  it("are only those that are not 0", () => {
    expect(relatedOf("total-mismatch", { "disputes/reconsideration/upheld": 2 })).toEqual([
      ["表四“行政复议·结果维持”：2"],
    ]);
  });

  it("are none where all are 0; the finding itself still knows them", () => {
    const figures = { "disputes/reconsideration/total": 2 };
    expect(relatedOf("total-mismatch", figures)).toEqual([[]]);
    const analysis = analyze(printReport(nothingHappened(EDITION_2021, figures), "tabs"));
    expect(analysis.findings.find(({ code }) => code === "total-mismatch")?.related).toHaveLength(4);
  });

  it("begin with the one that explains everything, even where it is 0", () => {
    // 予以公开 of 自然人 ought to be 1: its row, its column and nothing else say so.
    const figures = {
      "requests/received/naturalPerson": 1,
      "requests/received/total": 1,
      "requests/granted/total": 1,
      "requests/outcomeTotal/naturalPerson": 1,
      "requests/outcomeTotal/total": 1,
    };
    const suspect = "最可疑：表三“（一）予以公开”的“自然人”为 0，改为 1 则勾稽关系全部成立";
    expect(relatedOf("total-mismatch", figures).map(([first]) => first)).toEqual([suspect, suspect]);
  });
});
