import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../server/src/report/alignment/align.ts";
import { decide } from "../../../server/src/report/alignment/certainty.ts";
import { learnColumns, placeColumns } from "../../../server/src/report/alignment/columns.ts";
import { weigh } from "../../../server/src/report/alignment/costs.ts";
import { findGroups, findWholeRows, rowOfKey } from "../../../server/src/report/alignment/groups.ts";
import {
  covered,
  explained,
  isLikeLabel,
  pairsOf,
  plainKey,
  rowLabelsOf,
} from "../../../server/src/report/alignment/rowLabels.ts";
import { readStrips } from "../../../server/src/report/alignment/strips.ts";
import type { Strip } from "../../../server/src/report/alignment/tokens.ts";
import { EDITION_2021 } from "../../../server/src/report/editions/2021.ts";
import { parse } from "../../../server/src/report/syntax/parse.ts";

const labels = rowLabelsOf(EDITION_2021.tables.requests);

function stripsOf(text: string): Strip[] {
  return readStrips(parse(text).rows, text, labels);
}

/** The pieces of each line: texts as they are, figures in brackets, empty cells as a point. */
function show(strips: readonly Strip[]): string[] {
  return strips.map(({ pieces }) =>
    pieces
      .map(({ kind, text }) => (kind === "empty" ? "." : kind === "figure" ? `[${text}]` : text))
      .join(" "),
  );
}

function target(key: string): (typeof labels.targets)[number] {
  const found = labels.targets.find(({ spec }) => spec.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}

describe("labels", () => {
  it("are compared without numerals, digits and marks", () => {
    expect(plainKey("（三）不予公开")).toBe("不予公开");
    expect(plainKey("3.危及“三安全一稳定”")).toBe("危及三安全一稳定");
  });

  it("are found whole, under the labels above them, and not where two rows may be meant", () => {
    expect(rowOfKey(plainKey("三、本年度办理结果（一）予以公开"), labels)?.spec.key).toBe("granted");
    expect(rowOfKey(plainKey("（三）不予公开1.属于国家秘密"), labels)?.spec.key).toBe("denied.stateSecret");
    expect(rowOfKey(plainKey("（三）不予公开"), labels)).toBeNull();
  });

  it("explain their own pieces, and not those of others", () => {
    const row = target("denied.inProcess");
    expect(explained(pairsOf("过程性信息"), row, labels)).toBe(1);
    expect(explained(pairsOf("行政执法案卷"), row, labels)).toBe(0);
    expect(covered(pairsOf("属于四类过程性信息"), row, labels)).toBe(1);
    expect(covered(pairsOf("属于四类"), row, labels)).toBeLessThan(0.5);
  });

  it("are told from sentences", () => {
    expect(isLikeLabel(plainKey("公开申请数量"), labels)).toBe(true);
    expect(isLikeLabel(plainKey("我乡将进一步加强培训"), labels)).toBe(false);
  });
});

describe("strips", () => {
  it.each([
    ["figures parted by spaces", "（一）予以公开 4 0 -", ["（一）予以公开 [4] [0] [-]"]],
    ["three figures in one cell", "| （一）予以公开 | 447 7 0 |", ["（一）予以公开 [447] [7] [0]"]],
    ["a sentence with figures", "2023年收到申请3件，办结2件。", []],
    ["a year at the head of a sentence", "2020 年,在上级的指导下,工作取", []],
    ["a figure that cannot be read", "| （一）予以公开 | 4 | 减3 | 0 |", ["（一）予以公开 [4] [减3] [0]"]],
    [
      "two rows in one line",
      "（一）予以公开 4 0 （七）总计 4 0",
      ["（一）予以公开 [4] [0]", "（七）总计 [4] [0]"],
    ],
    ["one line of glued digits", "（一）予以公开4000004", ["（一）予以公开4000004"]],
    [
      "two lines of glued digits",
      "（一）予以公开4000004\n（七）总计4000004",
      ["（一）予以公开 [4] [0] [0] [0] [0] [0] [4]", "（七）总计 [4] [0] [0] [0] [0] [0] [4]"],
    ],
    ["repeated labels", "| （七）总计 | （七）总计 | 4 | 4 |", ["（七）总计 [4] [4]"]],
    ["two cells that fold", "| （七）总计 | 1<br>2 | 3<br>4 |", ["（七）总计 1 2 3 4"]],
  ])("of %s", (_, text, strips) => {
    const shown = show(stripsOf(text));
    if (text.includes("<br>")) expect(shown.join()).not.toMatch(/12|34/);
    else expect(shown).toEqual(strips);
  });

  it("keep the place of every figure", () => {
    const text =
      "（一）予以公开4000004\n（七）总计4000004\n| 4.保护第三方合法权益 | 1<br>2 | 3<br>4 | 5<br>6 |";
    for (const { pieces } of stripsOf(text)) {
      for (const { kind, range, text: words } of pieces)
        if (kind === "figure") expect(text.slice(range.start, range.end)).toBe(words);
    }
  });
});

describe("groups", () => {
  const groupsOf = (text: string): string[] =>
    findGroups(stripsOf(text), labels).map(
      ({ figures, isOdd }) =>
        `${isOdd ? "odd" : "even"} ${figures.map(({ text: words }) => words).join(" ")}`,
    );

  it("of one figure a line are parted where their columns are full", () => {
    expect(groupsOf("1 2 3 4 5 6 7 1 2 3 4 5 6 7".replaceAll(" ", "\n\n"))).toEqual([
      "even 1 2 3 4 5 6 7",
      "even 1 2 3 4 5 6 7",
    ]);
  });

  it("that do not divide evenly give no figures", () => {
    expect(groupsOf("1 2 3 4 5 6 7 8".replaceAll(" ", "\n"))[0]).toMatch(/^odd/);
  });

  it("are not broken by a sentence, but by a label", () => {
    expect(groupsOf("1\n2\n3\n以下由各科室填报。\n4\n5\n6\n7")).toEqual(["even 1 2 3 4 5 6 7"]);
    expect(groupsOf("1\n2\n3\n（一）予以公开\n4\n5\n6\n7")).toHaveLength(2);
  });

  it("know the whole labels around them", () => {
    const [group] = findGroups(stripsOf("2.没有现成信息需要另\n行制作\n1 0 0 0 0 0 1"), labels);
    expect(findWholeRows(group?.before ?? [], labels).map(({ spec }) => spec.key)).toEqual([
      "unavailable.notReadyMade",
    ]);
  });
});

describe("columns", () => {
  const placedOf = (text: string, row: string): (string | null)[] | null => {
    const strips = stripsOf(text);
    const groups = findGroups(strips, labels);
    const last = groups[groups.length - 1];
    if (!last) return null;
    const placed = placeColumns(last, target(row), labels, learnColumns(strips, labels, new Set()));
    return placed?.map((piece) => piece?.text ?? null) ?? null;
  };
  const full = "| （一）予以公开 |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n";

  it.each([
    ["as many as are due", "（七）总计 1 0 0 0 0 0 1", ["1", "0", "0", "0", "0", "0", "1"]],
    ["too few without a gap", "（七）总计 1 0 0 0 0 1", null],
    [
      "a gap, told by a full row",
      `${full}| （七）总计 |  | 1 |  |  |  |  |  | 1 |`,
      ["1", "", "", "", "", "", "1"],
    ],
    ["a gap in a row of another width", `${full}| （七）总计 | 1 |  | 1 |`, null],
    [
      "fewer columns under a header",
      "| 类别 | 自然人 | 商业企业 | 总计 |\n| （七）总计 | 3 | 1 | 4 |",
      ["3", "1", null, null, null, null, "4"],
    ],
  ])("take %s", (_, text, placed) => {
    expect(placedOf(text, "outcomeTotal")).toEqual(placed);
  });
});

describe("aligning", () => {
  const cost = fc.constantFrom(0, 1, 2, 5, Number.POSITIVE_INFINITY);
  const problem = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([groups, rows]) =>
      fc.record({
        match: fc.array(fc.array(cost, { minLength: rows, maxLength: rows }), {
          minLength: groups,
          maxLength: groups,
        }),
        skipGroup: fc.array(fc.constantFrom(1, 4), { minLength: groups, maxLength: groups }),
        skipRow: fc.array(fc.constantFrom(1, 3), { minLength: rows, maxLength: rows }),
      }),
    );

  /** Every alignment there is, tried one by one. */
  function tryAll(
    { match, skipGroup, skipRow }: { match: number[][]; skipGroup: number[]; skipRow: number[] },
    group = 0,
    row = 0,
  ): { cost: number; pairs: string[] }[] {
    if (group === skipGroup.length && row === skipRow.length) return [{ cost: 0, pairs: [] }];
    const found: { cost: number; pairs: string[] }[] = [];
    const go = (next: { cost: number; pairs: string[] }[], price: number, pair?: string): void => {
      for (const rest of next)
        found.push({ cost: rest.cost + price, pairs: pair ? [pair, ...rest.pairs] : rest.pairs });
    };
    const all = { match, skipGroup, skipRow };
    if (group < skipGroup.length) go(tryAll(all, group + 1, row), skipGroup[group] ?? 0);
    if (row < skipRow.length) go(tryAll(all, group, row + 1), skipRow[row] ?? 0);
    if (group < skipGroup.length && row < skipRow.length)
      go(tryAll(all, group + 1, row + 1), match[group]?.[row] ?? 0, `${group}/${row}`);
    return found;
  }

  it("gives the exact best total, and that of every pair", () => {
    fc.assert(
      fc.property(problem, (costs) => {
        const { best, through } = align({ ...costs, placed: [] });
        const every = tryAll(costs);
        const least = (list: { cost: number }[]): number =>
          Math.min(Number.POSITIVE_INFINITY, ...list.map((one) => one.cost));
        expect(best).toBe(least(every));
        through.forEach((totals, group) => {
          totals.forEach((total, row) => {
            expect(total).toBe(least(every.filter(({ pairs }) => pairs.includes(`${group}/${row}`))));
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("certainty", () => {
  const kindsOf = (text: string): Record<string, string> => {
    const strips = stripsOf(text);
    const groups = findGroups(strips, labels);
    const costs = weigh(groups, labels, learnColumns(strips, labels, new Set()), "before");
    const readings = decide(groups, labels, costs, align(costs));
    return Object.fromEntries(
      readings.filter(({ kind }) => kind !== "absent").map(({ kind, target: row }) => [row.spec.key, kind]),
    );
  };
  const line = "1 0 0 0 0 0 1";

  it("is given to rows with their labels", () => {
    expect(kindsOf(`（一）予以公开 ${line}\n（七）总计 ${line}`)).toEqual({
      granted: "read",
      outcomeTotal: "read",
    });
  });

  it("is not given where one of two rows may be meant", () => {
    const kinds = kindsOf(
      `8.属于行政查询事项 ${line}\n${line}\n（五）不予处理\n1.信访举报投诉类申请 ${line}`,
    );
    expect(kinds["denied.inquiry"]).toBe("read");
    expect(kinds["notProcessed.petition"]).toBe("read");
    expect(Object.values(kinds).filter((kind) => kind === "read")).toHaveLength(2);
  });

  it("is not given to figures that are too few", () => {
    expect(kindsOf("（一）予以公开 1 0 0 1\n（七）总计 1 0 0 0 0 0 1")).toEqual({
      granted: "misfit",
      outcomeTotal: "read",
    });
  });
});
