import { describe, expect, it } from "vitest";
import type { Hover, Position } from "vscode-languageserver";
import { report, section } from "../forms.ts";
import { Client, type ClientOptions } from "./client.ts";
import { figureOf, placeOf } from "./places.ts";

const uri = "file:///%E6%B5%8B%E8%AF%95/a.md";
const text = report({
  overview: "全年收到政府信息公开申请3件，上年结转1件。未发生行政复议。",
  requests: section("requests", {
    "received/naturalPerson": "2",
    "received/total": "3",
    "carriedIn/naturalPerson": "-",
    "granted/naturalPerson": "2",
    "granted/total": "2",
    "outcomeTotal/naturalPerson": "2",
    "outcomeTotal/total": "2",
  }),
});
const MARKDOWN = { textDocument: { hover: { contentFormat: ["markdown" as const, "plaintext" as const] } } };

async function start(options: ClientOptions = { capabilities: MARKDOWN }, content = text): Promise<Client> {
  const client = await Client.start(options);
  await client.open(uri, content);
  return client;
}

function ask(client: Client, position: Position): Promise<Hover | null> {
  return client.request("textDocument/hover", { textDocument: { uri }, position });
}

async function tell(client: Client, position: Position): Promise<string> {
  const hover = await ask(client, position);
  if (!hover || !("kind" in Object(hover.contents))) throw new Error("nothing is told");
  return Object(hover.contents).value;
}

describe("hover", () => {
  it("tells of a figure its place, its value, its identities and where the prose names it", async () => {
    const client = await start();
    const range = figureOf(client, uri, "received/total");
    const hover = await ask(client, range.start);
    expect(hover?.range).toEqual(range);
    expect(hover?.contents).toEqual({
      kind: "markdown",
      value: [
        "**表三“一、本年新收政府信息公开申请数量”的“总计”：3**",
        "",
        "- ✗ 总计 3 ≠ 2 ＝ 自然人 2（其余 5 项为 0），多 1",
        "- ✗ 一 3 ＋ 二 0 ＝ 3 ≠ 2 ＝ 三（七）2 ＋ 四 0，左边多 1",
        "- ✓ 正文第 7 行“3件”",
      ].join("\n"),
    });
  });

  it("tells of blank figures, and of what cannot be checked", async () => {
    const client = await start();
    const words = await tell(client, figureOf(client, uri, "carriedIn/naturalPerson").start);
    expect(words).toContain("空白（不按 0 计）");
    expect(words).toContain("○ 一 2 ＋ 二 □ ＝ 三（七）2 ＋ 四 0");
  });

  it("claims nothing of the figures of a row that has lost one", async () => {
    const short = text.replace(/(1\.属于国家秘密\t)0\t/, "$1");
    const client = await start(undefined, short);
    const words = await tell(client, figureOf(client, uri, "denied.stateSecret/business").start);
    expect(words.split("\n").slice(2)).toEqual([
      "- 这一行有 6 个数，表有 7 列，各数属于哪一列不能确定，勾稽关系不能核对",
    ]);
  });

  it("tells of labels what the standard means by them", async () => {
    const client = await start();
    expect(await tell(client, placeOf(client, uri, "1.属于国家秘密", 3))).toMatch(
      /^\*\*表三“（三）不予公开 1\.属于国家秘密”\*\*\n\n- 依法确定为国家秘密.*\n- \[依据：《中华人民共和国政府信息公开条例》第十四条\]\(<https:.*>\)$/,
    );
    expect(await tell(client, placeOf(client, uri, "（四）无法提供", 3))).toContain("按原因分填");
    expect(await tell(client, placeOf(client, uri, "现行有效件数", 1))).toContain("统计期末仍然有效");
    expect(await tell(client, placeOf(client, uri, "第二十条第（八）项", 1))).toContain("行政事业性收费项目");
  });

  it("tells of a section what it has to hold, and how its table stands", async () => {
    const client = await start();
    const words = await tell(client, placeOf(client, uri, "收到和处理政府信息公开申请情况", 2));
    expect(words).toContain("**三、收到和处理政府信息公开申请情况**");
    expect(words).toContain("勾稽关系 39 条：成立 35，不成立 2，不能核对 2");
  });

  it("tells of a number in the prose which figure it means, and whether it agrees", async () => {
    const client = await start();
    expect(await tell(client, placeOf(client, uri, "3件"))).toBe(
      "**收到政府信息公开申请3件**\n\n- ✓ 表三“一、本年新收政府信息公开申请数量”的“总计” 3",
    );
    expect(await tell(client, placeOf(client, uri, "1件"))).toContain(
      "✗ 表三“二、上年结转政府信息公开申请数量”的“总计” 0，正文为 1",
    );
    expect(await tell(client, placeOf(client, uri, "未发生行政复议", 2))).toContain(
      "✓ 表四“行政复议·总计” 0",
    );
  });

  it("tells of a law or document its number, its days and what took its place", async () => {
    const preamble = "根据《政府信息公开条例》和国办公开办函〔2019〕60号编制。";
    const client = await start(undefined, report({ preamble }));
    const regulation = await tell(client, placeOf(client, uri, "《政府信息公开条例》", 3));
    expect(regulation.split("\n")).toEqual([
      "**《中华人民共和国政府信息公开条例》（国务院令第711号）**",
      "",
      "- 发布：国务院，2019年4月3日",
      "- 施行：2019年5月15日",
      expect.stringMatching(/^- \[官方文本\]\(<https:\/\/www\.gov\.cn\/.*>\)$/),
    ]);
    const trial = await tell(client, placeOf(client, uri, "60号"));
    expect(trial).toContain("（国办公开办函〔2019〕60号）");
    expect(trial).toMatch(/自2021年度报告起由《.*》（国办公开办函〔2021〕30号）取代/);
    const english = await Client.start({ locale: "en" });
    await english.open(uri, report({ preamble }));
    const words = await tell(english, placeOf(english, uri, "《政府信息公开条例》", 3));
    expect(words.split("\n").slice(1, 3)).toEqual([
      "Issued by the State Council, 3 Apr 2019",
      "In force from 15 May 2019",
    ]);
  });

  it("tells of a suppressed rule what it is about", async () => {
    const client = await start(undefined, `<!-- nianbao-disable total-mismatch -->\n${text}`);
    expect(await tell(client, placeOf(client, uri, "total-mismatch", 3))).toContain("**total-mismatch**");
  });

  it("is in plain text where the client shows no Markdown, and in English where it speaks it", async () => {
    const client = await start({ locale: "en" });
    const hover = await ask(client, figureOf(client, uri, "granted/total").start);
    expect(hover?.contents).toEqual({
      kind: "plaintext",
      value: [
        "Table 3 “（一）予以公开”, column “总计 (total)”: 2",
        "✓ 总计 2 ＝ 自然人 2 (the other 5 are 0)",
        "✓ （七）总计 2 ＝ （一）予以公开 2 (the other 20 are 0)",
      ].join("\n"),
    });
  });

  it("shows words of the document as they are, whatever marks they hold", async () => {
    const client = await start(undefined, text.replace("\t-\t", "\t两*|[x](y)\t"));
    const words = await tell(client, placeOf(client, uri, "两*"));
    expect(words).toContain("“两\\*\\|\\[x\\](y)”不是数");
  });

  it("says nothing of other words and other people's texts", async () => {
    const client = await start();
    expect(await ask(client, placeOf(client, uri, "青石镇人民政府"))).toBeNull();
    await client.open("file:///b.md", "# 说明\n\n合计 3。\n");
    const position = { line: 2, character: 3 };
    expect(
      await client.request("textDocument/hover", { textDocument: { uri: "file:///b.md" }, position }),
    ).toBeNull();
  });
});
