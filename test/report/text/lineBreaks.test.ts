import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixAll } from "../../../server/src/report/index.ts";
import { lineBreakOf, withLineBreaks } from "../../../server/src/report/text/lineBreaks.ts";
import { report, section } from "../../forms.ts";

describe("the line break of a text", () => {
  it.each([
    ["", "\n"],
    ["一", "\n"],
    ["一\n二\r\n三\n", "\n"],
    ["一\r\n二\r\n三\n", "\r\n"],
    ["一\r二\r三\n", "\r"],
    ["一\n二\r\n", "\n"],
  ])("of %j is %j", (text, lineBreak) => {
    expect(lineBreakOf(text)).toBe(lineBreak);
  });

  it("is the only one in a text that was given it", () => {
    const words = fc.array(fc.constantFrom("一", "\n", "\r\n", "\r")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("\n" as const, "\r\n" as const, "\r" as const),
        (text, lineBreak) => {
          const given = withLineBreaks(text, lineBreak);
          expect(given.split(lineBreak)).toEqual(text.split(/\r\n|\n|\r/));
        },
      ),
    );
  });
});

describe("mending a text with one stray line break of another kind", () => {
  const whole = report({
    disputes: section("disputes", {}),
    requests: "## 三、收到和处理政府信息公开申请情况\n",
  });

  it.each([
    ["\n", "\r\n"],
    ["\r\n", "\n"],
  ])("of %j writes %j nowhere", (most, stray) => {
    const lines = whole.split("\n");
    const text = lines
      .slice(1)
      .reduce((sum, line, at) => sum + (at === 3 ? stray : most) + line, lines[0] ?? "");
    const { text: mended, edits } = fixAll(text);
    expect(edits.some(({ newText }) => newText.includes("\n"))).toBe(true);
    const count = (value: string): number =>
      stray === "\r\n" ? value.split("\r\n").length - 1 : value.split(/(?<!\r)\n/).length - 1;
    expect(count(mended)).toBeLessThanOrEqual(1);
  });
});
