import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fixAnswer } from "../../../server/src/features/preview/fillIn.ts";
import { pageOf } from "../../../server/src/features/preview/page.ts";
import { Guard } from "../../../server/src/report/analysis/guard/guard.ts";
import { type Analysis, analyze } from "../../../server/src/report/index.ts";
import { damaged } from "../../damaged.ts";
import { report } from "../../forms.ts";
import { analyzeWith, plant } from "../../planted.ts";

const OPTIONS = { version: 1, language: "zh", lastYear: false } as const;

function ask(analysis: Analysis, fix: number) {
  return fixAnswer(analysis, { uri: "file:///a.md", version: 1, fix }, "zh");
}

afterEach(() => vi.restoreAllMocks());

describe("repairs of the page", () => {
  it("are looked at by the guard when one of them is asked for, and not before", () => {
    const judge = vi.spyOn(Guard.prototype, "judge");
    const analysis = analyze(report({ improvement: "政策解读以文字为主,下一年增加图解。" }));
    const { fixes } = pageOf(analysis, OPTIONS);
    expect(fixes.length).toBeGreaterThan(0);
    expect(judge).not.toHaveBeenCalled();
    expect(ask(analysis, 0)).toMatchObject({ edits: [{ newText: "，" }], message: null });
    expect(judge).toHaveBeenCalledOnce();
  });

  it("are those of the light bulb, one by one, in any text", () => {
    fc.assert(
      fc.property(damaged, ({ text }) => {
        const analysis = analyze(text);
        const { fixes } = pageOf(analysis, OPTIONS);
        const offered = analysis.findings.flatMap((finding) => finding.fixes);
        expect(fixes).toHaveLength(offered.length);
        for (const [index, { edits }] of offered.entries()) {
          const answer = ask(analysis, index);
          if ("edits" in answer) expect(answer.edits).toHaveLength(edits.length);
          else expect(answer).toMatchObject({ refusal: expect.stringContaining("请先核对") });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("are refused with the reason where the guard has something against them", () => {
    const analysis = analyzeWith((read) => {
      const [cell] = read.tables.requests?.rows[0]?.cells ?? [];
      return cell ? [plant(read, cell.range, [{ range: cell.range, newText: "总计" }])] : [];
    }, report());
    expect(pageOf(analysis, OPTIONS).fixes).toEqual([{ title: "改正" }]);
    expect(ask(analysis, 0)).toEqual({
      refusal: expect.stringMatching(
        /^没有改动：改正（请先核对：.+）。核对后如要改，请在文本中用“快速修复”。$/,
      ),
    });
  });

  it("are nothing where there is none of that number", () => {
    const analysis = analyze(report());
    for (const fix of [0, -1, 0.5, Number.NaN]) {
      expect(ask(analysis, fix)).toEqual({ edits: [], message: null });
    }
  });
});
