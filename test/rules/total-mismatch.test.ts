import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

const mark = (text: string): string => `⟦total-mismatch|${text}⟧`;
const requests = (values: Record<string, string>): string =>
  report({ requests: section("requests", values) });

examine("total-mismatch", {
  fires: [
    // The total of a row; the column's own total and the balance do not speak of 总计 here, since they hold.
    ...(["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) =>
      report({ disputes: section("disputes", { "reconsideration/total": mark("1") }, layout) }),
    ),
    report({
      disputes: section("disputes", {
        "directLitigation/pending": "2",
        "directLitigation/total": mark("3"),
        "postReconsiderationLitigation/upheld": "1",
        "postReconsiderationLitigation/total": mark("0"),
      }),
    }),
    report({ disputes: section("disputes", { "reconsideration/total": mark("１２") }) }),
    report({ disputes: section("disputes", { "reconsideration/total": mark("1,200") }) }),
    report({ disputes: section("disputes", { "reconsideration/total": mark("三") }) }),
    requests({
      "received/naturalPerson": "3",
      "received/total": mark("4"),
      "carriedOut/naturalPerson": "3",
      "carriedOut/total": "3",
    }),
    requests({
      "granted/naturalPerson": "2",
      "granted/total": mark("0"),
      "outcomeTotal/naturalPerson": mark("0"),
    }),
    requests({ "outcomeTotal/business": mark("1"), "outcomeTotal/total": "1".replace("1", mark("1")) }),
    requests({
      "denied.stateSecret/charity": "7",
      "denied.stateSecret/total": mark("6"),
      "outcomeTotal/charity": "7",
      "outcomeTotal/total": mark("7"),
    }),
    "三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t⟦total-mismatch|2⟧\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
  ],
  silent: [
    report(),
    ...(["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) =>
      report({
        disputes: section(
          "disputes",
          { "reconsideration/upheld": "2", "reconsideration/pending": "1", "reconsideration/total": "3" },
          layout,
        ),
      }),
    ),
    report({
      disputes: section("disputes", { "reconsideration/upheld": "１", "reconsideration/total": "1" }),
    }),
    report({
      disputes: section("disputes", { "reconsideration/upheld": "1,000", "reconsideration/total": "1000" }),
    }),
    report({
      disputes: section("disputes", { "reconsideration/upheld": "二", "reconsideration/total": "2" }),
    }),
    // What is not known is not summed: a blank, a mark, two numbers, a lost cell.
    report({ disputes: section("disputes", { "reconsideration/upheld": "", "reconsideration/total": "1" }) }),
    report({
      disputes: section("disputes", { "reconsideration/upheld": "-", "reconsideration/total": "1" }),
    }),
    report({
      disputes: section("disputes", { "reconsideration/upheld": "1/2", "reconsideration/total": "5" }),
    }),
    report({ disputes: section("disputes", { "reconsideration/total": "" }) }),
    requests({ "received/naturalPerson": "", "received/total": "4" }),
    "三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t1\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
    // Table 二 has no totals.
    report({ proactive: section("proactive", { "licensing/decisions": "9", "penalty/decisions": "4" }) }),
  ],
});

describe("total-mismatch mends", () => {
  it("the total where every other identity holds, and that fix is safe", () => {
    const before = requests({ "carriedIn/total": "8" });
    const offered = fix(before, "total-mismatch", requests({}));
    expect(offered.safe).toBe(true);
  });

  it("nothing safely where a part may be wrong as well as the total", () => {
    const [finding] = check(
      report({
        disputes: section("disputes", { "reconsideration/upheld": "2", "reconsideration/total": mark("1") }),
      }),
    );
    expect(finding?.fixes.map(({ safe }) => safe)).not.toContain(true);
    expect(finding?.fixes.length).toBeGreaterThan(1);
  });

  it("in the way the author writes numbers", () => {
    fix(
      report({
        disputes: section("disputes", { "reconsideration/upheld": "1", "reconsideration/total": "２" }),
      }),
      "total-mismatch",
      report({
        disputes: section("disputes", { "reconsideration/upheld": "1", "reconsideration/total": "１" }),
      }),
    );
  });

  it("and says what the parts add up to, with the place of each", () => {
    const [finding] = check(
      report({
        disputes: section("disputes", { "reconsideration/upheld": "2", "reconsideration/total": mark("5") }),
      }),
    );
    expect(finding?.message.zh).toContain("为 5，按四种结果相加应为 2，多 3");
    expect(finding?.related).toHaveLength(4);
    expect(finding?.cell).toEqual({ table: "disputes", row: "reconsideration", column: "total" });
  });
});
