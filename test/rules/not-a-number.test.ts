import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "html"] as const;
const mark = (text: string): string => `⟦not-a-number|${text}⟧`;
const licences = (text: string, layout: "pipes" | "tabs" | "lines" | "html" | "spaces" = "tabs"): string =>
  report({ proactive: section("proactive", { "licensing/decisions": text }, layout) });

examine("not-a-number", {
  fires: [
    ...LAYOUTS.map((layout) => licences(mark("12/3"), layout)),
    licences(mark("约12")),
    licences(mark("12（注）")),
    licences(mark("=3+4")),
    licences(mark("3、4")),
    licences(mark("O")),
    licences(mark("若干")),
    licences(mark("见附件")),
    licences(mark("1O")),
    licences(mark("12,34")),
    licences(mark("3-5")),
    licences(mark("1.2.3")),
    report({ requests: section("requests", { "received/naturalPerson": mark("2?") }) }),
    report({ disputes: section("disputes", { "reconsideration/upheld": mark("无无") }, "pipes") }),
  ],
  silent: [
    report(),
    ...(["pipes", "tabs", "lines", "html", "spaces"] as const).map((layout) => licences("12", layout)),
    licences("１２"),
    licences("1,200"),
    licences("12件"),
    licences("十二"),
    licences("-3"),
    licences("12.0"),
    licences(""),
    licences("-"),
    licences("/"),
    licences("无"),
    licences("**12**", "pipes"),
    licences("<b>12</b>", "pipes"),
    licences("&nbsp;12", "html"),
  ],
});

describe("not-a-number mends", () => {
  it("to the number that stands in the words, and leaves it to the author", () => {
    expect(fix(licences("约12"), "not-a-number", licences("12")).safe).toBe(false);
    fix(licences("O"), "not-a-number", licences("0"));
  });

  it("to the value that the identities leave", () => {
    const before = report({
      disputes: section("disputes", {
        "reconsideration/upheld": "1",
        "reconsideration/pending": "若干",
        "reconsideration/total": "4",
      }),
    });
    fix(
      before,
      "not-a-number",
      report({
        disputes: section("disputes", {
          "reconsideration/upheld": "1",
          "reconsideration/pending": "3",
          "reconsideration/total": "4",
        }),
      }),
    );
  });

  it("two numbers by none: which one holds is not for a program to say", () => {
    const [finding] = check(licences(mark("12/3")));
    expect(finding?.fixes).toEqual([]);
  });
});
