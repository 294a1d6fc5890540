import { describe, expect, it } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import { EDITION_2021 } from "../../server/src/report/editions/2021.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, PULLING } from "./client.ts";

const LAYOUT = "refactor.rewrite.nianbao.layout";
const EDITION = "refactor.rewrite.nianbao.edition";
const happened = nothingHappened(EDITION_2021, { "disputes/reconsideration/upheld": 2 });
const tabs = printReport(happened, "tabs", "\r\n");
const uri = "file:///a.md";
const SHOWING: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, disabledSupport: true },
  },
};

/** The cursor in the line that begins with some words. */
function at(client: Client, words: string) {
  const lines = client.document(uri).getText().split("\r\n");
  const place = { line: lines.findIndex((line) => line.startsWith(words)), character: 0 };
  return { start: place, end: place };
}

async function open(text: string, options: { capabilities?: ClientCapabilities; locale?: string } = {}) {
  const client = await Client.start({ capabilities: PULLING, ...options });
  await client.open(uri, text);
  return client;
}

describe("rewriting", () => {
  it("of the table at the cursor and of all is offered in each other layout", async () => {
    const client = await open(tabs);
    const actions = await client.actions(uri, [LAYOUT], at(client, "规章"));
    expect(actions.map(({ title }) => title)).toEqual([
      "表二改写为竖线表格（Markdown）",
      "全部表格改写为竖线表格（Markdown）",
      "表二改写为 HTML 表格",
      "全部表格改写为 HTML 表格",
    ]);
    expect(client.applied(uri, actions[1])).toBe(printReport(happened, "pipes", "\r\n"));
    const outside = await client.actions(uri, ["refactor"], at(client, "## 一"));
    expect(outside.filter(({ kind }) => kind === LAYOUT).map(({ title }) => title)).toEqual([
      "全部表格改写为竖线表格（Markdown）",
      "全部表格改写为 HTML 表格",
    ]);
  });

  it("in another edition moves what corresponds", async () => {
    const client = await open(
      printReport(nothingHappened(EDITION_2019, { "proactive/procurement/items": 3 }), "tabs"),
    );
    const [action, ...others] = await client.actions(uri, [EDITION]);
    expect([action?.title, others]).toEqual(["表格改用2021年格式（能对应的数据转过去）", []]);
    const after = client.applied(uri, action);
    expect(after).toContain("<!-- 未能转换的数据：表二“政府集中采购”的“采购项目数量” 3 -->");
    expect(after).toContain("3.其他\t0\t0");
  });

  it("in the edition of the report's year, and never in one that was superseded by then", async () => {
    const client = await open(tabs);
    expect(await client.actions(uri, [EDITION])).toEqual([]);
    const earlier = await open(
      printReport(nothingHappened(EDITION_2021), "tabs").replaceAll("2021年", "2020年"),
    );
    const [action] = await earlier.actions(uri, [EDITION]);
    expect(action?.title).toContain("2019年格式");
  });

  it("is refused with the reason where something would be lost, if the client shows reasons", async () => {
    const short = tabs.replace("行政许可\t0", "行政许可");
    const client = await open(short, { capabilities: SHOWING });
    const [action, all] = await client.actions(uri, [LAYOUT], at(client, "规章"));
    expect(action?.disabled?.reason).toBe(
      "表二的“行政许可”一处没有读准，各数属于哪一格不能确定。请先改正，再转换表格。",
    );
    expect(action?.edit).toBeUndefined();
    expect(all?.title).toBe("全部表格改写为竖线表格（Markdown）（表二除外）");
    expect(client.applied(uri, all)).toContain("规章\t0\t0\t0\r\n");
    const plain = await open(short);
    const offered = await plain.actions(uri, [LAYOUT], at(plain, "规章"));
    expect(offered.filter(({ title }) => title.startsWith("表二"))).toEqual([]);
  });

  it("speaks English, and lights no bulb by itself", async () => {
    const client = await open(tabs, { locale: "en" });
    const actions = await client.actions(uri, [LAYOUT], at(client, "规章"));
    expect(actions[0]?.title).toBe("Rewrite Table 2 in pipe rows (Markdown)");
    const bulb = await client.request("textDocument/codeAction", {
      textDocument: { uri },
      range: at(client, "规章"),
      context: { diagnostics: [], triggerKind: 2 },
    });
    expect(bulb).toEqual([]);
  });
});
