import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../../server/src/report/editions/2019.ts";
import { analyze, figuresOf, fixAll } from "../../../server/src/report/index.ts";
import type { Layout } from "../../../server/src/report/syntax/syntax.ts";
import { report, section } from "../../forms.ts";

const VALUES = {
  "normativeDocument/issued": "2",
  "normativeDocument/repealed": "3",
  "normativeDocument/inForce": "19",
};
const LAYOUTS: readonly Layout[] = ["tabs", "pipes", "html", "lines"];

/** A report of the edition in force, with the columns of the trial edition above its documents. */
function withOldColumns(layout: Layout): string {
  const old = EDITION_2019.tables.proactive.blocks[0]?.columnLabels ?? [];
  const text = section("proactive", VALUES, layout);
  return report({
    proactive: ["本年制发件数", "本年废止件数", "现行有效件数"].reduce(
      (result, label, index) => result.replace(label, old[index] ?? ""),
      text,
    ),
  });
}

describe("columns of another edition in a table of this one", () => {
  it.each(LAYOUTS)("keep their own names: %s", (layout) => {
    const { report: read, findings } = analyze(withOldColumns(layout));
    expect(read.edition.key).toBe("2021");
    expect(figuresOf(read).proactive).toMatchObject({
      regulation: { made: 0, disclosed: 0, disclosedTotal: 0 },
      normativeDocument: { made: 2, disclosed: 3, disclosedTotal: 19 },
      licensing: { decisions: 0 },
      fee: { amount: 0 },
    });
    expect(findings.map(({ code }) => code)).toEqual(["edition-mismatch"]);
    expect(findings[0]?.message.zh).toContain("（本年新制作数量、本年新公开数量、对外公开总数量）");
    expect(fixAll(withOldColumns(layout)).edits).toEqual([]);
  });

  it.each(LAYOUTS)("are not seen where the standard's stand, or none: %s", (layout) => {
    const { report: read } = analyze(report({ proactive: section("proactive", VALUES, layout) }));
    expect(figuresOf(read).proactive.normativeDocument).toEqual({ issued: 2, repealed: 3, inForce: 19 });
    const bare = section("proactive", VALUES, layout).replace(/本年制发件数|本年废止件数|现行有效件数/g, "");
    expect(figuresOf(analyze(report({ proactive: bare })).report).proactive.normativeDocument).toEqual({
      issued: 2,
      repealed: 3,
      inForce: 19,
    });
  });
});
