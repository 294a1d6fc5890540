import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Judgement } from "../../server/src/cli/judge.ts";
import { Ledger } from "../../server/src/cli/printing/ledger.ts";
import { TextStore } from "../../server/src/cli/printing/textStore.ts";

const counts = {
  errors: 1,
  warnings: 2,
  information: 0,
  hints: 3,
  suppressed: 0,
  comments: 0,
  unexplained: 0,
};

function judged(printed: string, errors = 1): Judgement {
  return { kind: "judged", printed, counts: { ...counts, errors }, digest: null, isBesideLastYear: false };
}

describe("a store of texts", () => {
  it("gives every text back as it was, in whatever order they are asked for", () => {
    // Half a surrogate pair is nothing that a program prints.
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.repeat(500)));
    fc.assert(
      fc.property(texts, fc.nat(), (given, seed) => {
        const store = new TextStore();
        const numbers = given.map((text) => store.add(text));
        const order = numbers.map((_, at) => (at * 7 + seed) % numbers.length);
        for (const at of [...numbers.keys(), ...order]) expect(store.get(numbers[at] ?? -1)).toBe(given[at]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a ledger", () => {
  it("tells in the order of the files what came of each, whenever it was noted", () => {
    const ledger = new Ledger(5);
    ledger.note(4, judged("五"));
    ledger.note(2, { kind: "failed", message: "三读不了" });
    ledger.note(0, judged("一"));
    ledger.note(1, { kind: "passed-over" });
    expect([...ledger.textsOf("judged")]).toEqual(["一", "五"]);
    expect([...ledger.textsOf("failed")]).toEqual(["三读不了"]);
    expect([ledger.count("judged"), ledger.count("passed-over"), ledger.total("hints")]).toEqual([2, 1, 6]);
  });

  it("has what came of a file last in the place of what came of it before", () => {
    const ledger = new Ledger(1);
    ledger.note(0, judged("先"));
    ledger.note(0, judged("", 5));
    expect([...ledger.textsOf("judged")]).toEqual([""]);
    expect(ledger.total("errors")).toBe(5);
    ledger.note(0, { kind: "failed", message: "不见了" });
    expect(ledger.total("errors")).toBe(0);
  });
});
