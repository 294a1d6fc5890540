import { beforeAll, describe, expect, it } from "vitest";
import type { DiagnosticSeverity } from "vscode-languageserver";
import { fromBase64, toBase64 } from "../../protocol/base64.ts";
import {
  CloseOfficeRequest,
  type ExportedReport,
  ExportRequest,
  type FixedOffice,
  FixOfficeRequest,
  type ImportedReport,
  ImportRequest,
  type MendedOffice,
  MendOfficeRequest,
  type OfficeRefusal,
  type OpenedOffice,
  OpenOfficeRequest,
  SetWordsRequest,
} from "../../protocol/office.ts";
import {
  type FillAnswer,
  type Page,
  type PageEdit,
  PageRequest,
  type PageTable,
  SetFigureRequest,
} from "../../protocol/preview.ts";
import { exportReport, readDocument } from "../../server/src/formats/index.ts";
import { analyze, EDITIONS, figuresOf, read } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, PULLING } from "./client.ts";
import { nothingLeft, Puller, TestFolder, thisYear } from "./testFolder.ts";

const edition = EDITIONS[1] ?? EDITIONS[0];
const received = { table: "requests", row: "received", column: "naturalPerson" } as const;
const text = printReport(nothingHappened(edition, { "requests/received/naturalPerson": 7 }), "pipes").replace(
  "未收取政府信息公开信息处理费。",
  "未收取政府信息公开信息处理费,",
);
const uri = "file:///%E6%B5%8B%E8%AF%95/%E5%B9%B4%E6%8A%A5.docx";

/** An invented report as a Word document: a figure of table three is wrong in it, and a comma. */
let word: Uint8Array;
beforeAll(async () => {
  word = (await exportReport(analyze(text), "docx")).bytes;
});

async function open(bytes: Uint8Array, locale = "zh"): Promise<[Client, OpenedOffice | OfficeRefusal]> {
  const client = await Client.start({ capabilities: PULLING, locale });
  return [client, await tell(client, 1, bytes)];
}

function tell(
  client: Client,
  version: number,
  bytes: Uint8Array,
  at = uri,
): Promise<OpenedOffice | OfficeRefusal> {
  return client.request(OpenOfficeRequest.name, { uri: at, version, content: toBase64(bytes) });
}

const pageOf = (client: Client): Promise<Page | null> => client.request(PageRequest.name, { uri });

function cellOf(page: Page | null): string | undefined {
  const table = page?.blocks.find(
    (block): block is PageTable => block.kind === "table" && block.table === "requests",
  );
  return table?.sections[0]?.rows[0]?.cells[0]?.text;
}

async function enter(client: Client, version: number, newText: string): Promise<MendedOffice> {
  const answer = await client.request<FillAnswer>(SetFigureRequest.name, {
    uri,
    version,
    ...received,
    newText,
  });
  if (!("edits" in answer)) throw new Error(JSON.stringify(answer));
  return mend(client, version, answer.edits);
}

function mend(client: Client, version: number, edits: readonly PageEdit[]): Promise<MendedOffice> {
  return client.request(MendOfficeRequest.name, { uri, version, edits });
}

function contentOf(mended: MendedOffice): Uint8Array {
  if (!("content" in mended) || mended.content === null) throw new Error(JSON.stringify(mended));
  return fromBase64(mended.content);
}

/** The newest diagnostics that were sent for the document. */
async function untilPublished(client: Client, isThere: (messages: string[]) => boolean) {
  for (let times = 0; times < 100; times++) {
    const sent = client.published.findLast((one) => decodeURIComponent(one.uri).endsWith("年报.docx"));
    if (sent && isThere(sent.diagnostics.map(({ message }) => String(message)))) return sent.diagnostics;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(JSON.stringify(client.published));
}

describe("a Word document", () => {
  it("has the page of a report, its findings told by their places in the document", async () => {
    const [client, opened] = await open(word);
    expect(opened).toEqual({ isReport: true, notes: [] });
    const page = await pageOf(client);
    expect(cellOf(page)).toBe("7");
    const told = page?.findings.filter(({ severity }) => severity === "error").map(({ place }) => place);
    expect(told).toContain("表三 第 4 行 总计列");
    expect(page?.findings.every(({ place }) => place !== null)).toBe(true);
  });

  it("tells what is found though the client asks for the diagnostics of texts, and takes it back", async () => {
    const [client] = await open(word);
    const error: DiagnosticSeverity = 1;
    const found = await untilPublished(client, (messages) => messages.length > 0);
    const wrong = found.find(({ severity }) => severity === error);
    expect(wrong?.message).toMatch(/^表三 第 \d+ 行 .+列：/);
    expect(wrong?.code).toBe("total-mismatch");
    const inWords = found.find(({ message }) => String(message).startsWith("第 "));
    const [, paragraph] = /^第 (\d+) 段：/.exec(String(inWords?.message)) ?? [];
    expect(inWords?.range.start).toEqual({ line: Number(paragraph) - 1, character: 0 });
    await client.request(CloseOfficeRequest.name, { uri });
    await untilPublished(client, (messages) => messages.length === 0);
    expect(await pageOf(client)).toBeNull();
  });

  it("is mended in its own words; the history is its owner's", async () => {
    const [client] = await open(word);
    const mended = await enter(client, 1, "12");
    expect(mended).toMatchObject({ version: 2 });
    const bytes = contentOf(mended);
    expect((await pageOf(client))?.version).toBe(2);
    expect(cellOf(await pageOf(client))).toBe("12");
    const after = figuresOf(read((await readDocument(bytes, "年报.docx")).text));
    const before = figuresOf(read((await readDocument(word, "年报.docx")).text));
    const differing = JSON.stringify(after) === JSON.stringify(before);
    expect(differing).toBe(false);
    // Undone: its owner tells the bytes of before.
    await tell(client, 3, word);
    expect(cellOf(await pageOf(client))).toBe("7");
  });

  it("takes no edit that was made for another version", async () => {
    const [client] = await open(word);
    await enter(client, 1, "12");
    expect(await mend(client, 1, [])).toEqual({ stale: true });
    expect(await client.request(MendOfficeRequest.name, { uri: `${uri}x`, version: 1, edits: [] })).toEqual({
      stale: true,
    });
    expect(await mend(client, 2, [])).toEqual({ version: 2, content: null });
  });

  it("says what cannot be mended in place, and stays as it is", async () => {
    for (const [locale, words] of [
      ["zh", /没有改：要新增段落、行或表格，请在文档里补写。/],
      ["en", /was not changed: paragraphs, rows or tables have to be added/],
    ] as const) {
      const [client] = await open(word, locale);
      const start = { line: 0, character: 0 };
      const answer = await mend(client, 1, [{ range: { start, end: start }, newText: "前言\n\n" }]);
      expect(answer).toMatchObject({ refusal: expect.stringMatching(words) });
      expect((await pageOf(client))?.version).toBe(1);
    }
  });

  it("is mended wherever that is safe, and says where, and where it could not be", async () => {
    const [client] = await open(word);
    const params = { uri, version: 1 };
    const fixed = await client.request<FixedOffice>(FixOfficeRequest.name, params);
    if (!("changes" in fixed) || fixed.content === null) throw new Error(JSON.stringify(fixed));
    expect(fixed).toMatchObject({ version: 2, left: [] });
    expect(fixed.changes).toEqual([
      "表三 第 4 行 自然人列 7 → 0",
      expect.stringMatching(/^第 \d+ 段 , → ，$/),
    ]);
    expect((await readDocument(fromBase64(fixed.content), "年报.docx")).text).toContain("处理费，");
    expect(await client.request(FixOfficeRequest.name, params)).toEqual({ stale: true });
    const again = await client.request<FixedOffice>(FixOfficeRequest.name, { uri, version: 2 });
    expect(again).toEqual({ version: 2, content: null, changes: [], left: [] });
  });

  it("offers no repair that cannot be made in place", async () => {
    const lacking = text.replace(/## 六、[\s\S]*?(?=\n青石镇人民政府)/, "").replace("处理费,", "处理费，");
    const [client] = await open((await exportReport(analyze(lacking), "docx")).bytes);
    const page = await pageOf(client);
    const missing = page?.findings.find(({ message }) => message.includes("其他需要报告的事项"));
    expect(missing).toMatchObject({ fixes: [] });
    // The same finding in a text has one.
    await client.open("file:///a.md", lacking);
    const inText = await client.request<Page>(PageRequest.name, { uri: "file:///a.md" });
    const same = inText.findings.find(({ message }) => message === missing?.message);
    expect(same?.fixes.length).toBeGreaterThan(0);
  });

  it("lets the words of a paragraph be written anew", async () => {
    const [client] = await open(word);
    const page = await pageOf(client);
    const block = page?.blocks.find(({ kind }) => kind === "paragraph");
    if (block?.kind !== "paragraph") throw new Error("there is no paragraph");
    const oldWords = block.pieces.map((piece) => piece.text).join("");
    const newWords = `今年以来，${oldWords.slice(0, -1)}，全年无事故。`;
    const params = { uri, line: block.firstLine, oldWords, newWords };
    const stale = { ...params, version: 1, oldWords: "别的话" };
    expect(await client.request(SetWordsRequest.name, stale)).toEqual({ stale: true });
    expect(await client.request(SetWordsRequest.name, { ...params, version: 9 })).toEqual({ stale: true });
    const answer = await client.request<FillAnswer>(SetWordsRequest.name, { ...params, version: 1 });
    if (!("edits" in answer)) throw new Error(JSON.stringify(answer));
    const mended = contentOf(await mend(client, 1, answer.edits));
    expect((await readDocument(mended, "年报.docx")).text).toContain(newWords);
  });

  it("that is no report, or none at all, is told so in words", async () => {
    const notice = (await exportReport(analyze("# 关于开会的通知\n\n定于周一开会。\n"), "docx")).bytes;
    const [client, opened] = await open(notice);
    expect(opened).toMatchObject({ isReport: false });
    expect(await pageOf(client)).toBeNull();
    expect(await tell(client, 2, word.subarray(0, 400))).toMatchObject({
      refusal: expect.stringMatching(/\p{Script=Han}/u),
    });
  });
});

describe("export", () => {
  it("writes documents and texts, and counts the errors that are left", async () => {
    const [client] = await open(word);
    for (const at of [uri, "file:///a.md"]) {
      if (at !== uri) await client.open(at, text);
      const exported = await client.request<ExportedReport>(ExportRequest.name, { uri: at, format: "html" });
      expect(exported.errors).toBeGreaterThan(0);
      expect(new TextDecoder().decode(fromBase64(exported.content))).toMatch(/^<!DOCTYPE html>/i);
    }
    expect(await client.request(ExportRequest.name, { uri: "file:///b.md", format: "html" })).toBeNull();
    expect(await client.request(ExportRequest.name, { uri, format: "exe" })).toBeNull();
  });
});

describe("import", () => {
  const load = (client: Client, name: string, bytes: Uint8Array): Promise<ImportedReport | OfficeRefusal> =>
    client.request(ImportRequest.name, { name, content: toBase64(bytes) });

  it("makes Markdown of every format, with all figures", async () => {
    const client = await Client.start({ locale: "zh" });
    for (const format of ["docx", "html", "txt"] as const) {
      const { bytes } = await exportReport(analyze(text), format);
      const loaded = await load(client, `年报.${format}`, bytes);
      if (!("text" in loaded)) throw new Error(JSON.stringify(loaded));
      expect(loaded.isReport).toBe(true);
      expect(loaded.text).toMatch(/^# /);
      expect(loaded.text).not.toContain("<table");
      expect(figuresOf(read(loaded.text))).toEqual(figuresOf(read(text)));
    }
  });

  it("loses nothing where a table is not the standard's: the text stays as it was read", async () => {
    const client = await Client.start({ locale: "zh" });
    const row = text.split("\n").find((line) => line.includes("一、本年新收"));
    const odd = text.replace(`${row}\n`, `${row}\n${row?.replace("一、本年新收", "零、来电咨询")}\n`);
    const loaded = await load(client, "年报.txt", new TextEncoder().encode(odd));
    expect(loaded).toMatchObject({ text: odd, isReport: true });
  });

  it("refuses what cannot be read, with the way out", async () => {
    const client = await Client.start({ locale: "zh" });
    const broken = await load(client, "年报.docx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    expect(broken).toMatchObject({ refusal: expect.stringMatching(/另存为/) });
  });
});

describe("a document in a folder", () => {
  const folder = new TestFolder();

  it("is compared with last year's report once that is found, and is no second version of its own text", async () => {
    folder.put("去年.md", nothingLeft);
    const text = folder.put("今年.md", thisYear);
    const at = folder.uriOf("今年.docx");
    // It says something else by now: of two texts that would be told.
    const changed = thisYear.replace("未收取", "没有收取");
    expect(changed).not.toBe(thisYear);
    const { bytes } = await exportReport(analyze(changed), "docx");
    const client = await folder.start({ locale: "zh" });
    await tell(client, 1, bytes, at);
    const codesOf = (): unknown[] =>
      client.published.findLast((sent) => sent.uri === at)?.diagnostics.map(({ code }) => code) ?? [];
    await expect.poll(codesOf, { timeout: 10_000 }).toContain("carry-over-mismatch");
    expect(codesOf()).not.toContain("duplicate-report");
    // What is found in it is told, and not told again where the whole folder is asked for.
    const puller = new Puller(client);
    await expect
      .poll(async () => {
        await puller.pull();
        return puller.codes(text);
      })
      .toContain("carry-over-mismatch");
    expect(puller.codes(text)).not.toContain("duplicate-report");
    expect([...puller.problems.keys()]).not.toContain(at);
  });
});
