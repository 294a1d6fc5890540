import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type FillAnswer,
  type Page,
  PageFixRequest,
  PageRequest,
  type PageTable,
  SetFigureRequest,
  SetFiguresRequest,
} from "../../protocol/preview.ts";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { PROGRAMS } from "../clipboards.ts";
import { Client, PULLING } from "./client.ts";

const [edition] = EDITIONS;
const text = printReport(nothingHappened(edition), "pipes");
const uri = "file:///%E6%B5%8B%E8%AF%95/a.md";
const place = { table: "requests", row: "received", column: "naturalPerson" } as const;
const row = "| 一、本年新收政府信息公开申请数量 |  |  |";

async function open(report = text, locale = "zh"): Promise<Client> {
  const client = await Client.start({ capabilities: PULLING, locale });
  await client.open(uri, report);
  return client;
}

/** The text once an answer's edits have been made. */
function apply(client: Client, answer: FillAnswer): string {
  if (!("edits" in answer)) throw new Error(JSON.stringify(answer));
  return TextDocument.applyEdits(client.document(uri), [...answer.edits]);
}

function requestsOf(page: Page | null): PageTable | undefined {
  return page?.blocks.find(
    (block): block is PageTable => block.kind === "table" && block.table === "requests",
  );
}

describe("nianbao/page", () => {
  it("is the page of the newest version, in the client's language", async () => {
    for (const [locale, name] of [
      ["zh", "表三"],
      ["en", "Table 3"],
    ] as const) {
      const client = await open(text, locale);
      const page = await client.request<Page | null>(PageRequest.name, { uri });
      expect(page?.version).toBe(1);
      expect(requestsOf(page)?.name).toBe(name);
      const start = client.document(uri).positionAt(text.indexOf(row) + row.length + 1);
      await client.change(uri, [
        { range: { start, end: { ...start, character: start.character + 1 } }, newText: "12" },
      ]);
      const next = await client.request<Page | null>(PageRequest.name, { uri });
      expect(next?.version).toBe(2);
      expect(requestsOf(next)?.sections[0]?.rows[0]?.cells[0]?.text).toBe("12");
    }
  });

  it("is null for texts that are no report, and for documents that are not open", async () => {
    const client = await open();
    await client.open("file:///readme.md", "# 说明\n");
    expect(await client.request(PageRequest.name, { uri: "file:///readme.md" })).toBeNull();
    expect(await client.request(PageRequest.name, { uri: "file:///other.md" })).toBeNull();
    expect(await client.request(PageRequest.name, {})).toBeNull();
  });
});

describe("nianbao/setFigure", () => {
  it("is one edit of one figure, with the document's line ends", async () => {
    for (const lineEnd of ["\n", "\r\n"]) {
      const report = text.replaceAll("\n", lineEnd);
      const client = await open(report);
      const answer = await client.request<FillAnswer>(SetFigureRequest.name, {
        uri,
        version: 1,
        ...place,
        newText: "12",
      });
      expect(answer).toMatchObject({ message: null });
      expect(apply(client, answer)).toBe(report.replace(`${row} 0`, `${row} 12`));
    }
  });

  it("is refused with a sentence where it makes no sense", async () => {
    const client = await open();
    const answer = await client.request<FillAnswer>(SetFigureRequest.name, {
      uri,
      version: 1,
      ...place,
      newText: "三四件",
    });
    expect(answer).toEqual({ refusal: "“三四件”不是数，没有写入。请填阿拉伯数字，没有发生的填 0。" });
    const english = await open(text, "en");
    expect(
      await english.request(SetFigureRequest.name, { uri, version: 1, ...place, newText: "x" }),
    ).toMatchObject({
      refusal: expect.stringMatching(/^“x” is not a number/),
    });
  });

  it("is nothing for a version that is past, for other documents, and for what makes no sense", async () => {
    const client = await open();
    const start = { line: 0, character: 0 };
    await client.change(uri, [{ range: { start, end: start }, newText: "\n" }]);
    expect(await client.request(SetFigureRequest.name, { uri, version: 1, ...place, newText: "3" })).toEqual({
      stale: true,
    });
    expect(
      await client.request(SetFigureRequest.name, {
        uri: "file:///b.md",
        version: 1,
        ...place,
        newText: "3",
      }),
    ).toEqual({
      stale: true,
    });
    expect(await client.request(SetFigureRequest.name, { uri, version: 2, newText: 3 })).toEqual({
      stale: true,
    });
    expect(
      await client.request(SetFigureRequest.name, {
        uri,
        version: 2,
        table: "requests",
        row: "x",
        column: "y",
        newText: "3",
      }),
    ).toMatchObject({ refusal: expect.any(String) });
  });
});

describe("nianbao/setFigures", () => {
  it("fills a block in, as spreadsheets copy it", async () => {
    const client = await open();
    const answer = await client.request<FillAnswer>(SetFiguresRequest.name, {
      uri,
      version: 1,
      ...place,
      text: "3\t1,204\r\n４\t\r\n",
    });
    expect(answer).toMatchObject({
      message: "已从表三“一、本年新收政府信息公开申请数量”的“自然人”起填入 2 行 2 列，改动 4 个数。",
    });
    const after = apply(client, answer);
    expect(after).toContain(`${row} 3 | 1204 | 0 |`);
    expect(after).toContain("| 二、上年结转政府信息公开申请数量 |  |  | 4 |  | 0 |");
  });

  it("puts a whole table in the place of the old one", async () => {
    const client = await open();
    const html = PROGRAMS.Word?.(edition.tables.requests, () => "5").html;
    const answer = await client.request<FillAnswer>(SetFiguresRequest.name, {
      uri,
      version: 1,
      ...place,
      html,
      text: "",
    });
    expect(answer).toMatchObject({ message: expect.stringMatching(/^已粘贴表三/) });
    expect(apply(client, answer)).toContain(`${row}${" 5 |".repeat(7)}`);
  });

  it("says where the clipboard has neither", async () => {
    const client = await open();
    for (const words of ["另有说明", ""]) {
      expect(
        await client.request(SetFiguresRequest.name, { uri, version: 1, ...place, text: words }),
      ).toEqual({
        refusal: "剪贴板里没有可以填入的数或表格，没有写入。",
      });
    }
  });
});

describe("nianbao/pageFix", () => {
  const faulty = text.replace("全年", "全年,");

  it("is the edits of a repair of the page", async () => {
    const client = await open(faulty);
    const page = await client.request<Page>(PageRequest.name, { uri });
    const fix = page.findings.flatMap(({ message, fixes }) => (message.includes("半角") ? fixes : []))[0];
    const answer = await client.request<FillAnswer>(PageFixRequest.name, { uri, version: 1, fix });
    expect(apply(client, answer)).toBe(text.replace("全年", "全年，"));
  });

  it("is nothing for a version that is past", async () => {
    const client = await open(faulty);
    expect(await client.request(PageFixRequest.name, { uri, version: 0, fix: 0 })).toEqual({ stale: true });
  });
});
