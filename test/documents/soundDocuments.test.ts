import { describe, expect, it } from "vitest";
import { SOUND_DOCUMENTS } from "../../server/src/documents/soundDocuments.ts";

const { create, update } = SOUND_DOCUMENTS;
const TEXT = "收到申请 3 件。\n";
const open = () => create("file:///a.md", "markdown", 1, TEXT);
const at = (character: number) => ({ line: 0, character });

describe("a document as a client tells of it", () => {
  it("is changed as it says", () => {
    const range = { start: at(5), end: at(6) };
    expect(update(open(), [{ range, text: "4" }], 2)).toMatchObject({ version: 2 });
    expect(update(open(), [{ range, text: "4" }], 2).getText()).toBe("收到申请 4 件。\n");
    expect(update(open(), [{ text: "空" }], 2).getText()).toBe("空");
  });

  it("stays as it is where a change is none, and takes the others", () => {
    const none: readonly unknown[] = [
      null,
      "4",
      {},
      { text: 4 },
      { text: "4", range: null },
      { text: "4", range: { start: at(0) } },
      { text: "4", range: { start: at(0), end: { line: 0, character: "6" } } },
      { text: "4", range: { start: { line: 0.5, character: 0 }, end: at(6) } },
    ];
    const change = update as (document: unknown, changes: readonly unknown[], version: number) => unknown;
    for (const one of none) {
      const document = open();
      change(document, [one, { range: { start: at(5), end: at(6) }, text: "9" }], 2);
      expect(document.getText()).toBe("收到申请 9 件。\n");
    }
  });

  it("has an address, a language, a version and a text, whatever is sent for them", () => {
    const make = create as (...params: readonly unknown[]) => ReturnType<typeof create>;
    const document = make(7, undefined, "1", { text: TEXT });
    expect([document.uri, document.languageId, document.version, document.getText()]).toEqual([
      "",
      "",
      0,
      "",
    ]);
  });
});
