import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { exportReport, readDocument } from "../../server/src/formats/index.ts";
import { analyze, EDITIONS, read } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { convertAll, HAS_LIBRE_OFFICE } from "../formats/libreOffice.ts";
import { wordFile } from "../formats/shapes/package.ts";
import { WORD_SHAPES } from "../formats/shapes/wordShapes.ts";
import { paragraph, wordBody, run as wordRun } from "../formats/shapes/words.ts";
import { townReport } from "../towns.ts";
import { commandLine } from "./commandLine.ts";

const { run, put, folder } = commandLine();
const edition = EDITIONS.find(({ key }) => key === "2021") ?? EDITIONS[0];

const style = {
  paragraph: (text: string) => paragraph(wordRun(text)),
  heading: (text: string) => paragraph(wordRun(text)),
  cell: ({ text }: { text: string }) => paragraph(wordRun(text)),
};
/** A report with a total that does not add up. */
const broken = wordFile(wordBody(nothingHappened(edition, { "requests/received/total": 2 }), style));
/** A report with figures in full width, which are mended without asking. */
const wide = wordFile(wordBody(nothingHappened(edition), style).replace(/(行政许可.*?>)0(<)/s, "$1１２$2"));
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder(), name));

describe("check", () => {
  it("tells of a document's findings by their places", () => {
    put("年报.docx", broken);
    const { stdout, status } = run(["check", "年报.docx"]);
    expect(status).toBe(1);
    expect(stdout).toContain("年报.docx:表三 第 4 行 总计列 错误");
    const [file] = JSON.parse(run(["check", "年报.docx", "--format", "json"]).stdout).files;
    expect(file.findings[0]).toMatchObject({ place: "表三 第 4 行 总计列", cell: { row: "received" } });
  });

  it("takes every format of a folder, and passes over what is no report", async () => {
    const analysis = analyze(townReport({ town: 1, year: 2023 }));
    put("甲/年报.docx", wordFile(wordBody(nothingHappened(edition), style)));
    put("乙/年报.html", (await exportReport(analysis, "html")).bytes);
    put("丙/年报.xlsx", (await exportReport(analyze(townReport({ town: 2, year: 2022 })), "xlsx")).bytes);
    put("丁/通知.docx", wordFile(paragraph(wordRun("关于放假的通知。"))));
    put("丁/~$年报.docx", "x");
    put("丁/说明.pdf", "%PDF-1.4 broken");
    put("丁/表格.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    const { stdout, stderr, status } = run(["check", "."]);
    expect(stderr).toBe("");
    expect(stdout).toContain("已检查 3 份年报");
    expect(stdout).toContain("另有 3 个文件不是年报，未检查");
    expect(status).toBe(0);
  });

  it("says how out of it where a report cannot be read", () => {
    put("年报.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    const { stderr, status } = run(["check", "."]);
    expect(status).toBe(2);
    expect(stderr).toContain("年报.doc：文件是旧格式");
    expect(stderr).toContain("--convert");
  });

  it("says of an empty file that it is empty", () => {
    put("年报.docx", new Uint8Array());
    expect(run(["check", "年报.docx"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "nianbao: 年报.docx：文件是空的（0 字节）。请重新保存，或向提供者再要一份。\n",
    });
  });

  it("says what to do where LibreOffice is not there", () => {
    put("年报.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    const { stderr } = run(["check", "年报.doc", "--convert"], { env: { PATH: "" } });
    expect(stderr).toContain("没有找到 LibreOffice");
  });

  it.skipIf(!HAS_LIBRE_OFFICE)("has LibreOffice convert an old format where that is asked for", () => {
    const [old = new Uint8Array()] = convertAll([broken], "docx", "doc");
    put("年报.doc", old);
    const { stdout } = run(["check", "年报.doc", "--convert"], { env: { HOME: folder() } });
    expect(stdout).toContain("年报.doc:表三 第 4 行 总计列 错误");
    expect(
      run(["fix", "年报.doc", "--convert", "--recompute"], { env: { HOME: folder() } }).stdout,
    ).toContain("年报.doc → 年报.改.docx");
  });

  it("tells what of a document was not read", () => {
    put("年报.docx", WORD_SHAPES.带宏?.(nothingHappened(edition)) ?? "");
    expect(run(["check", "年报.docx"]).stdout).toContain("年报.docx 未读 文档带有宏");
  });
});

describe("fix", () => {
  it("mends a document in a copy beside it, and keeps the original", async () => {
    put("年报.docx", wide);
    const { stdout, status } = run(["fix", "年报.docx"]);
    expect(status).toBe(0);
    expect(stdout).toContain("年报.docx → 年报.改.docx");
    expect(stdout).toMatch(/表二 第 3 行 本年处理决定数量列 １２ → 12/);
    expect(bytesOf("年报.docx")).toEqual(Buffer.from(wide));
    expect((await readDocument(bytesOf("年报.改.docx"), "a.docx")).text).toContain(
      "<td>行政许可</td><td>12</td>",
    );
    expect(run(["fix", "年报.docx"]).stderr).toContain("已有这个文件，没有覆盖");
  });

  it("mends it in place where that is asked for", async () => {
    put("年报.docx", wide);
    run(["fix", "年报.docx", "--in-place"]);
    expect((await readDocument(bytesOf("年报.docx"), "a.docx")).text).toContain("<td>12</td>");
  });

  it("writes nothing in a rehearsal", () => {
    put("年报.docx", wide);
    expect(run(["fix", "年报.docx", "--dry-run"]).stdout).toContain("将修改 1 份");
    expect(() => bytesOf("年报.改.docx")).toThrow();
  });

  it("lists what cannot be mended in the document", () => {
    const body = wordBody(nothingHappened(edition), style).replace(
      /<w:p>(?:(?!<w:p>).)*六、其他需要报告的事项.*?<\/w:p>/s,
      "",
    );
    put("年报.docx", wordFile(body));
    const { stdout } = run(["fix", "年报.docx"]);
    expect(stdout).toMatch(/未改 第 \d+ 段：要新增段落、行或表格/);
    expect(stdout).toContain("已修改 0 份，共检查 1 份");
  });

  it("recomputes totals in a document", async () => {
    put("年报.docx", broken);
    run(["fix", "年报.docx", "--recompute", "--in-place"]);
    expect(run(["check", "年报.docx"]).stdout).toContain("未发现问题");
  });
});

describe("data and sum", () => {
  let reports: Record<string, Uint8Array>;
  beforeAll(async () => {
    const report = (town: number, figures: Record<string, string>) =>
      exportReport(analyze(townReport({ town, year: 2024, figures: { requests: figures } })), "docx");
    reports = {
      "甲.docx": (await report(0, { "received/naturalPerson": "3", "received/total": "3" })).bytes,
      "乙.docx": (await report(1, { "received/naturalPerson": "4", "received/total": "" })).bytes,
    };
  });

  it("take documents", () => {
    for (const [name, bytes] of Object.entries(reports)) put(name, bytes);
    const [first] = JSON.parse(run(["data", "."]).stdout);
    expect(first).toMatchObject({
      path: "乙.docx",
      requests: { received: { naturalPerson: 4, total: null } },
    });
    const sums = JSON.parse(run(["sum", "."]).stdout);
    expect(sums).toMatchObject([
      { year: 2024, edition: "2021", reports: 2, requests: { received: { naturalPerson: 7, total: 3 } } },
    ]);
    expect(sums[0].missing).toEqual({ "requests/received/total": 1 });
  });

  it("as lines for a sheet", () => {
    for (const [name, bytes] of Object.entries(reports)) put(name, bytes);
    const { stdout } = run(["sum", ".", "--format", "csv"]);
    expect(stdout.startsWith("\ufeffyear,edition,reports,table,row,column,value,missing\r\n")).toBe(true);
    expect(stdout).toContain("\r\n2024,2021,2,requests,received,naturalPerson,7,0\r\n");
  });

  it("a figure that no report has is not told as 0", () => {
    put("乙.docx", reports["乙.docx"] ?? "");
    const [{ requests, missing }] = JSON.parse(run(["sum", "."]).stdout);
    expect([requests.received.total, missing["requests/received/total"]]).toEqual([null, 1]);
    expect(run(["sum", ".", "--format", "csv"]).stdout).toContain(",requests,received,total,,1\r\n");
  });

  it.each(["data", "sum"])("%s: a file that is no report is named, and gives no figures", (command) => {
    put("通知.md", "# 关于放假的通知\n");
    const { stdout, stderr, status } = run([command, "通知.md"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "nianbao: 通知.md：不像政府信息公开工作年度报告，没有取出数据。请检查标题和各部分的标题。\n",
    );
  });

  it("a report that is there twice counts once, and that is said", () => {
    put("甲.docx", reports["甲.docx"] ?? "");
    put("甲（副本）.docx", reports["甲.docx"] ?? "");
    const { stdout, stderr, status } = run(["sum", "."]);
    expect(JSON.parse(stdout)[0].reports).toBe(1);
    expect(stderr).toContain("没有重复计入");
    expect(status).toBe(0);
  });
});

describe("convert", () => {
  it("writes every format beside the file, and overwrites none", async () => {
    put("年报.md", printReport(nothingHappened(edition), "pipes"));
    for (const format of ["docx", "html", "xlsx", "csv", "txt"]) {
      expect(run(["convert", "年报.md", "--to", format]).stdout).toContain(`年报.md → 年报.${format}`);
    }
    expect(read((await readDocument(bytesOf("年报.docx"), "年报.docx")).text).agency).toBe("青石镇");
    const { stderr, status } = run(["convert", "年报.md", "--to", "docx"]);
    expect(status).toBe(2);
    expect(stderr).toContain("没有覆盖");
  });

  it("with errors left nothing is written, unless it is asked for", () => {
    put("年报.docx", broken);
    const { stdout, status } = run(["convert", "年报.docx", "--to", "html"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/年报\.docx：还有 \d+ 处错误，没有导出/);
    expect(() => bytesOf("年报.html")).toThrow();
    expect(run(["convert", "年报.docx", "--to", "html", "--force"]).status).toBe(0);
    expect(bytesOf("年报.html").length).toBeGreaterThan(1000);
  });

  it("comments stay behind", () => {
    const text = printReport(nothingHappened(edition), "pipes");
    put("年报.md", text.replace("## 五", "<!-- nianbao-disable missing-period 内部意见 -->\n\n## 五"));
    const { stdout } = run(["convert", "年报.md", "--to", "html", "--force"]);
    expect(stdout).toContain("注释没有导出");
    expect(new TextDecoder().decode(bytesOf("年报.html"))).not.toMatch(/<!--|内部意见/);
  });

  it("writes no file that is named like another format", () => {
    put("年报.md", "x");
    const { status, stderr } = run(["convert", "年报.md", "--to", "docx", "-o", "年报.txt"]);
    expect([status, stderr]).toEqual([
      2,
      "nianbao: --output 的扩展名 .txt 与 --to docx 不符，没有导出。请把扩展名改为 .docx，或改用 --to txt。\n",
    ]);
  });

  it("asks for a format, and knows which there are", () => {
    put("年报.md", "x");
    expect(run(["convert", "年报.md"]).stderr).toContain("--to");
    expect(run(["convert", "年报.md", "--to", "odt"]).stderr).toContain("docx、html、xlsx、csv、md、txt");
  });
});
