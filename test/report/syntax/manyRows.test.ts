import { expect, it } from "vitest";
import { parse } from "../../../server/src/report/syntax/parse.ts";

it("more rows are read than a function takes arguments", () => {
  const rows = 130_000;
  const text = `<table>${"<tr><td>1</td></tr>\n".repeat(rows)}</table>\n`;
  expect(parse(text).rows).toHaveLength(rows);
});
