import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { beginsPrefix, readSnippets, SIGN } from "../../client/src/snippets/snippetOffers.ts";
import { listSnippets } from "../../scripts/generateSnippets.ts";

describe("snippets in Markdown", () => {
  it("are offered where a line begins with their letters, and nowhere else", () => {
    for (const before of ["nb", "  nb"]) expect(beginsPrefix(before), before).toBe(true);
    for (const before of ["", "n", "nbb", "a nb", "本年nb", "- nb", "nb "])
      expect(beginsPrefix(before), before).toBe(false);
  });

  it("are all there, each by its prefix in letters", () => {
    const offers = readSnippets(readFileSync("snippets/nianbao.json", "utf8"));
    expect(offers.map(({ body }) => body)).toEqual(listSnippets().map(({ body }) => body));
    for (const { prefix } of offers) expect(prefix.startsWith(SIGN)).toBe(true);
  });

  it("are none where the file says nothing of the kind", () => {
    expect(readSnippets('{"a": {"prefix": "nb"}, "b": {"body": []}}')).toEqual([]);
    expect(readSnippets("null")).toEqual([]);
  });
});
