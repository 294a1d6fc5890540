import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followChanges } from "../../client/src/reminderList.ts";

const one = (start: number, end: number) => ({ start, end, message: "去年的数" });
const change = (rangeOffset: number, rangeLength: number, text: string) => ({
  rangeOffset,
  rangeLength,
  text,
});

describe("reminders of a new report", () => {
  it.each([
    ["before: it moves", change(0, 2, "甲"), [one(9, 12)]],
    ["behind: it stays", change(20, 1, "乙丙"), [one(10, 13)]],
    ["its words written anew: it is done", change(11, 1, "3"), []],
    ["all of it deleted: it is done", change(8, 9, ""), []],
    ["right behind: it stays", change(13, 0, "件"), [one(10, 13)]],
  ])("%s", (_, made, left) => {
    expect(followChanges([one(10, 13)], [made])).toEqual(left);
  });

  it("stand at their own words after any edits elsewhere", () => {
    const words = "某某某某某某某某某某【记】某某某某某某某某某某";
    const places = fc.array(
      fc.record({ at: fc.nat(words.length), length: fc.nat(2), text: fc.constantFrom("", "增", "增补") }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(places, (edits) => {
        let text = words;
        let reminders: readonly { start: number; end: number; message: string }[] = [one(10, 13)];
        for (const { at, length, text: inserted } of edits) {
          const from = Math.min(at, text.length);
          const removed = Math.min(length, text.length - from);
          reminders = followChanges(reminders, [change(from, removed, inserted)]);
          text = text.slice(0, from) + inserted + text.slice(from + removed);
        }
        for (const { start, end } of reminders) expect(text.slice(start, end)).toBe("【记】");
      }),
    );
  });
});
