import { describe, expect, it } from "vitest";
import type { SelectionRange } from "vscode-languageserver";
import { report, section } from "../forms.ts";
import { Client } from "./client.ts";
import { placeOf } from "./places.ts";

const uri = "file:///a.md";
const text = report({
  overview: "（一）主动公开。全年公开信息126条，其中动态84条；专栏2个。\n\n（二）依申请公开。没有收到申请。",
  proactive: section("proactive", { "penalty/decisions": "12" }, "pipes"),
});

/** What a selection at some words grows to, each step shortened to its beginning and end. */
async function grow(words: string): Promise<string[]> {
  const client = await Client.start();
  await client.open(uri, text);
  const [selection] = await client.request<SelectionRange[]>("textDocument/selectionRange", {
    textDocument: { uri },
    positions: [placeOf(client, uri, words)],
  });
  const steps: string[] = [];
  for (let step = selection; step; step = step.parent) steps.push(client.document(uri).getText(step.range));
  return steps;
}

describe("selection", () => {
  it("grows from a figure to its row, its block, its table, its section, the document", async () => {
    const [figure, row, block, ...wider] = await grow("12 |");
    expect(figure).toBe("12");
    expect(row).toBe("行政处罚 | 12");
    expect(block).toMatch(/^\| 第二十条第（六）项[\s\S]*行政强制 \| 0$/);
    const [table, lines, whole] = wider;
    expect(table).toMatch(/^第二十条第（一）项[\s\S]*行政事业性收费 \| 0$/);
    expect(lines).toMatch(/^\| 第二十条第（一）项[\s\S]*行政事业性收费 \| 0 \|$/);
    expect(whole).toMatch(/^二、主动公开政府信息情况[\s\S]*行政事业性收费 \| 0 \|$/);
    expect(wider[wider.length - 1]).toBe(text);
  });

  it("grows from a number to its clause, its sentence, its paragraph, its section", async () => {
    const steps = await grow("84条");
    expect(steps.slice(0, 4)).toEqual([
      "84",
      "其中动态84条",
      "全年公开信息126条，其中动态84条；专栏2个。",
      "（一）主动公开。全年公开信息126条，其中动态84条；专栏2个。",
    ]);
    expect(steps[4]).toMatch(/^一、总体情况[\s\S]*没有收到申请。$/);
    expect(steps[5]).toBe(text);
  });

  it("answers for each place that is asked for", async () => {
    const client = await Client.start();
    await client.open(uri, text);
    const positions = [
      { line: 0, character: 0 },
      { line: 900, character: 4 },
    ];
    const selections = await client.request<SelectionRange[]>("textDocument/selectionRange", {
      textDocument: { uri },
      positions,
    });
    expect(selections).toHaveLength(2);
  });
});
