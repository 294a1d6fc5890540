import { expect, it } from "vitest";
import { analyze, applyFixes, EDITIONS, read, renew } from "../../../server/src/report/index.ts";
import type { Layout } from "../../../server/src/report/syntax/syntax.ts";
import { report, section } from "../../forms.ts";

/** The layout that a fix of a rule writes a table in. */
function layoutAfter(text: string, code: string): Layout | undefined {
  const finding = analyze(text).findings.find((found) => found.code === code);
  return read(applyFixes(text, finding?.fixes.slice(0, 1) ?? [])).tables.proactive?.layout;
}

it.each(["tabs", "html", "pipes"] as const)("a report of %s gets one answer from every author", (layout) => {
  const requests = section("requests", {}, layout);
  const disputes = section("disputes", {}, layout);
  const without = report({ requests, disputes, proactive: "## 二、主动公开政府信息情况\n" });
  const heading = "## 二、主动公开政府信息情况\n";
  const lacking = without.replace(`${heading}\n`, "");
  expect(layoutAfter(without, "missing-table")).toBe(layout);
  expect(layoutAfter(lacking, "missing-section")).toBe(layout);
  const [edition] = EDITIONS;
  const whole = report({ requests, disputes, proactive: section("proactive", {}, layout, edition) });
  expect(read(renew(whole)?.text ?? "").tables.proactive?.layout).toBe(layout);
});
