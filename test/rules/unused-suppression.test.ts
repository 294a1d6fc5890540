import { describe, expect, it } from "vitest";
import { type AnalysisContext, analyze, fixAll } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { accept, check, examine, type Fixture, fix } from "../kit.ts";

const CODE = "unused-suppression";
const mark = (words: string): string => `⟦${CODE}|${words}⟧`;
const next = (words: string): string => `<!-- nianbao-disable-next-line${words} -->`;
const LAST_YEAR = "2023年，我镇主动公开政府信息20条。";
const THIS_YEAR = "2024年，我镇主动公开政府信息20条。";
/** A report for 2024 with these lines in section one. */
const say = (...lines: string[]): string => report({ overview: lines.join("\n") });
const at = (text: string, context: AnalysisContext): Fixture => ({ text, context });

const WRONG_TOTAL = section("requests", { "received/total": "3" }, "pipes");
const [head = "", ...rows] = WRONG_TOTAL.split("\n| 二、");

examine(CODE, {
  fires: [
    say(mark(next(" year-mismatch")), THIS_YEAR),
    say(mark(next("")), THIS_YEAR),
    say(mark(next(" year-mismatch -- 沿用往年")), THIS_YEAR),
    say(next(` year-mismatch ${mark("prose-mismatch")}`), LAST_YEAR),
    say(next(` ${mark("missing-period")}, year-mismatch`), LAST_YEAR),
    say(next(` ${mark("year-mismach")}`), LAST_YEAR),
    say(next(` ${mark("Year-Mismatch")}`), LAST_YEAR),
    say(next(` ${mark("no-such-rule-at-all")}`), THIS_YEAR),
    say(next(` year-mismatch ${mark("checked")}`), LAST_YEAR),
    say(mark("<!-- nianbao-disable year-mismatch -->"), THIS_YEAR, "<!-- nianbao-enable -->", LAST_YEAR),
    say(mark("<!-- nianbao-disable year-mismatch -->"), THIS_YEAR),
    say(mark("<!-- nianbao-enable -->"), LAST_YEAR),
    say("<!-- nianbao-disable year-mismatch -->", LAST_YEAR, mark("<!-- nianbao-enable total-mismatch -->")),
    say(mark(next(" year-mismatch")), "", "另一段。", "", LAST_YEAR),
    report({ requests: `${head}\n${mark(next(" total-mismatch"))}\n| 二、${rows.join("\n| 二、")}` }),
    at(say(mark(next(" year-mismatch")), THIS_YEAR), { levels: { "prose-mismatch": "off" } }),
  ],
  silent: [
    say(next(" year-mismatch"), LAST_YEAR),
    say(next(""), LAST_YEAR),
    say(next(" year-mismatch -- 引用上一年的报告 no-such-rule"), LAST_YEAR),
    say("<!-- nianbao-disable year-mismatch -->", LAST_YEAR, "<!-- nianbao-enable year-mismatch -->"),
    say("<!-- nianbao-disable -->", LAST_YEAR, "<!-- nianbao-enable -->"),
    say("<!-- nianbao-disable year-mismatch -->", THIS_YEAR, LAST_YEAR),
    say("<!-- 这里待补充 -->", THIS_YEAR),
    say("<!-- nianbao 年报 -->", THIS_YEAR),
    at(say(next(" year-mismatch"), LAST_YEAR), { levels: { "year-mismatch": "off" } }),
    at(say(next(""), LAST_YEAR), { levels: { "year-mismatch": "off" } }),
    at(say(next(" year-mismatch"), THIS_YEAR), { levels: { [CODE]: "off" } }),
    say(next(" carry-over-mismatch"), THIS_YEAR),
    say("<!-- nianbao-disable unused-suppression -->", next(" year-mismatch"), THIS_YEAR),
    say(next(" unused-suppression -- 备用"), next(" year-mismatch"), THIS_YEAR),
    report({ requests: WRONG_TOTAL.replace("\n\n", `\n\n${next(" total-mismatch, balance-mismatch")}\n`) }),
    say(next(" year-mismatch，自2023年起"), LAST_YEAR),
    report(),
  ],
});

describe("unused-suppression mends", () => {
  it("takes the comment away with its line", () => {
    fix(say(next(" year-mismatch"), THIS_YEAR), CODE, say(THIS_YEAR));
    fix(say(next(" year-mismatch"), "", THIS_YEAR), CODE, say(THIS_YEAR));
    fix(say(`${THIS_YEAR}${next(" year-mismatch")}`), CODE, say(THIS_YEAR));
  });

  it("takes one code away and leaves the others", () => {
    fix(say(next(" year-mismatch prose-sum"), LAST_YEAR), CODE, say(next(" year-mismatch"), LAST_YEAR));
    fix(say(next(" prose-sum, year-mismatch"), LAST_YEAR), CODE, say(next(" year-mismatch"), LAST_YEAR));
  });

  it("offers the nearest code for a misspelt one, and never applies it by itself", () => {
    const text = say(next(" year-mismach"), LAST_YEAR);
    const offered = fix(text, CODE, say(next(" year-mismatch"), LAST_YEAR));
    expect(offered.safe).toBe(false);
    expect(fixAll(text, { codes: [CODE] }).text).toBe(text);
  });

  it("never leaves a comment that hides more than before", () => {
    const text = say(next(" no-such-rule-at-all, prose-sum, 未知"), LAST_YEAR);
    expect(fixAll(text, { codes: [CODE] }).text).toBe(say(LAST_YEAR));
  });

  it("asks before it removes a comment for all rules", () => {
    const text = say(next(""), THIS_YEAR);
    expect(fixAll(text, { codes: [CODE] }).text).toBe(text);
    expect(fixAll(text, { codes: [CODE], unsafe: true }).text).toBe(say(THIS_YEAR));
  });

  it("moves a comment before the table it stands in", () => {
    const inside = report({
      requests: `${head}\n${next(" total-mismatch")}\n| 二、${rows.join("\n| 二、")}`,
    });
    const before = report({ requests: WRONG_TOTAL.replace("\n\n", `\n\n${next(" total-mismatch")}\n`) });
    fix(inside, CODE, before);
    accept(before, CODE, "total-mismatch");
  });
});

describe("suppression", () => {
  it("hides a finding for every comment that names it, and counts it once", () => {
    const text = say("<!-- nianbao-disable year-mismatch -->", next(" year-mismatch"), LAST_YEAR);
    check(text, { rules: [CODE, "year-mismatch"] });
    expect(analyze(text).suppressed).toBe(1);
  });
});
