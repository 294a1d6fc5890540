import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
const COLUMNS = [
  "naturalPerson",
  "business",
  "research",
  "charity",
  "legalService",
  "otherOrganisation",
] as const;
const mark = (text: string): string => `⟦balance-mismatch|${text}⟧`;
const requests = (values: Record<string, string>, layout: (typeof LAYOUTS)[number] = "tabs"): string =>
  report({ requests: section("requests", values, layout) });

/** One request received in a column of which nothing became. */
const lost = (column: string, layout?: (typeof LAYOUTS)[number]): string =>
  requests(
    {
      [`received/${column}`]: "1",
      "received/total": "1",
      [`carriedOut/${column}`]: mark("0"),
      "carriedOut/total": mark("0"),
    },
    layout,
  );

examine("balance-mismatch", {
  fires: [
    ...LAYOUTS.map((layout) => lost("naturalPerson", layout)),
    ...COLUMNS.slice(1).map((column) => lost(column)),
    requests({ "carriedOut/naturalPerson": mark("2"), "carriedOut/total": mark("2") }),
    requests({
      "carriedIn/naturalPerson": "4",
      "carriedIn/total": "4",
      "carriedOut/naturalPerson": mark("3"),
      "carriedOut/total": mark("3"),
    }),
    requests({
      "carriedIn/naturalPerson": "４",
      "carriedIn/total": "４",
      "carriedOut/naturalPerson": mark("３"),
      "carriedOut/total": mark("３"),
    }),
    requests({ "carriedOut/total": mark("1") }),
    "三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t\t1\t0\t0\t0\t0\t0\t1\n四、结转下年度继续办理\t\t⟦balance-mismatch|0⟧\t0\t0\t0\t0\t0\t⟦balance-mismatch|0⟧\n",
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) =>
      requests(
        {
          "received/naturalPerson": "2",
          "received/total": "2",
          "carriedIn/naturalPerson": "1",
          "carriedIn/total": "1",
          "granted/naturalPerson": "2",
          "granted/total": "2",
          "outcomeTotal/naturalPerson": "2",
          "outcomeTotal/total": "2",
          "carriedOut/naturalPerson": "1",
          "carriedOut/total": "1",
        },
        layout,
      ),
    ),
    // A figure that is not known balances with everything.
    requests({ "received/naturalPerson": "" }),
    requests({ "received/naturalPerson": "—" }),
    requests({ "received/naturalPerson": "约5" }),
    requests({ "carriedOut/naturalPerson": "" }),
    "三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t\t1\t0\t0\t0\t0\t0\t1\n",
    report({ disputes: section("disputes", { "reconsideration/upheld": "1" }) }),
  ],
});

describe("balance-mismatch", () => {
  it("says both sides, and shows the other three figures", () => {
    const [finding] = check(lost("naturalPerson"));
    expect(finding?.message.zh).toContain("一＋二为 1＋0＝1，三（七）＋四为 0＋0＝0，相差 1");
    expect(finding?.related).toHaveLength(3);
  });

  it("offers to carry over what was not concluded, and never by itself", () => {
    const [finding] = check(lost("naturalPerson"));
    expect(finding?.fixes.length).toBeGreaterThan(0);
    expect(finding?.fixes.map(({ safe }) => safe)).not.toContain(true);
  });
});
