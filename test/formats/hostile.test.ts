import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { Budget, LIMITS, type Limits, readDocument } from "../../server/src/formats/index.ts";
import { pack, sheetFile, WORD, wordFile } from "./shapes/package.ts";
import { paragraph, run } from "./shapes/words.ts";

/** Reads what ought to be refused; what it said, and what it cost. */
async function refuse(bytes: Uint8Array, name = "年报.docx", limits: Limits = LIMITS) {
  const budget = new Budget(limits);
  const message = await readDocument(bytes, name, budget).then(
    () => "read",
    (error: unknown) =>
      error instanceof Error && error.name === "Refusal" ? error.message : `not refused: ${String(error)}`,
  );
  return { message, spent: budget.spent };
}

const DOCUMENT = (body: string): string =>
  `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;

/** Words that are packed to a thousandth. */
const blanks = (length: number): Uint8Array => new Uint8Array(length).fill(0x20);

/** Sets the size that a package's directory claims for each file. */
function claimSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 < changed.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return changed;
}

const RECORD_LENGTH = 46 + 8;

/** A package of nothing but a directory. @param told how many files it says there are. */
function packMany(count: number, told: number): Uint8Array {
  const bytes = new Uint8Array(count * RECORD_LENGTH + 22);
  const view = new DataView(bytes.buffer);
  // What a package opens with.
  for (let index = 0; index < count; index++) {
    const at = index * RECORD_LENGTH;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 28, 8, true);
    for (let digit = 0, rest = index; digit < 8; digit++, rest = Math.floor(rest / 10))
      bytes[at + 46 + digit] = 0x30 + (rest % 10);
  }
  const end = count * RECORD_LENGTH;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, told, true);
  view.setUint16(end + 10, told, true);
  view.setUint32(end + 12, end, true);
  return bytes;
}

describe("hostile documents are refused in bounded work, with a clear message", () => {
  const bomb = pack({ "word/document.xml": blanks(200 * 1024 * 1024) });

  it("a bomb: what it unpacks to is counted while it is unpacked", async () => {
    expect(bomb.length).toBeLessThan(300_000);
    const { message, spent } = await refuse(bomb);
    expect(message).toContain("解压后的字节数超过上限");
    // At most one portion more than the limit was unpacked.
    expect(spent.unpackedBytes).toBeLessThan(LIMITS.unpackedBytes + 9 * 1024 * 1024);
  });

  it("a bomb that lies about its size", async () => {
    const { message, spent } = await refuse(claimSize(bomb, 100));
    expect(message).toContain("解压后的字节数超过上限");
    expect(spent.unpackedBytes).toBeLessThan(LIMITS.unpackedBytes + 9 * 1024 * 1024);
  });

  it("a million files in a package, which is too large by its directory alone", async () => {
    const { message, spent } = await refuse(packMany(1_000_000, 0xffff));
    expect(message).toContain("文件的字节数超过上限");
    expect(spent.entries).toBe(0);
  });

  it("as many files as there is room for, however many it says there are", async () => {
    const most = Math.floor(LIMITS.fileBytes / RECORD_LENGTH) - 1;
    // 0xffff: their number stands elsewhere; else what is left of it in sixteen bits, or a lie.
    for (const told of [0xffff, most % 0x10000, LIMITS.entries + 1]) {
      const { message, spent } = await refuse(packMany(most, told));
      expect(message, String(told)).toContain("压缩包内的文件数超过上限");
      expect(spent.elements + spent.unpackedBytes).toBe(0);
    }
    expect((await refuse(packMany(most, 3))).message).toContain("既没有 Word 正文，也没有工作簿");
  });

  it("a file that is larger than any report", async () => {
    const { message, spent } = await refuse(new Uint8Array(LIMITS.fileBytes + 1));
    expect(message).toContain("文件的字节数超过上限");
    expect(spent.unpackedBytes).toBe(0);
  });

  it("entities that expand to billions", async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${DOCUMENT("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")}`;
    const { message } = await refuse(pack({ "word/document.xml": laughs }));
    expect(message).toContain("实体定义");
  });

  it("an entity of a file of the machine", async () => {
    const outside = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${DOCUMENT("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")}`;
    expect((await refuse(pack({ "word/document.xml": outside }))).message).toContain("实体定义");
  });

  it("paths that lead out of the package", async () => {
    for (const name of ["../../etc/passwd", "/etc/passwd", "word/..\\..\\x", "C:\\x"]) {
      const { message } = await refuse(pack({ [name]: "x", "word/document.xml": DOCUMENT("") }));
      expect(message, name).toContain("指向包外的路径");
    }
  });

  it("a relationship that leads out of the package, or to the network, is not followed", async () => {
    const bytes = wordFile(paragraph(run("正文。")), {
      files: {
        "word/_rels/document.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/numbering" Target="../../../etc/passwd"/><Relationship Id="b" Type="x/styles" TargetMode="External" Target="https://example.invalid/s.xml"/></Relationships>',
      },
    });
    expect((await readDocument(bytes, "年报.docx")).text).toBe("正文。\n");
  });

  it("a document cut off anywhere", async () => {
    const whole = wordFile(
      Array.from({ length: 60 }, (_, index) => paragraph(run(`第${index}段。`))).join(""),
    );
    for (const part of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      const { message } = await refuse(whole.slice(0, Math.floor(whole.length * part)));
      expect(message, String(part)).toContain("不完整或已损坏");
    }
  });

  it("a package whose bytes are turned over says so, or reads something; it never fails otherwise", async () => {
    const whole = wordFile(paragraph(run("青石镇")).repeat(40));
    for (let seed = 1; seed < 120; seed++) {
      const broken = whole.slice();
      for (let step = 0; step < 4; step++)
        broken[(seed * 7919 + step * 104_729) % broken.length] = (seed * 31 + step) % 256;
      const { message } = await refuse(broken);
      expect(message, String(seed)).not.toContain("not refused");
    }
  });

  it("markup that is nested without end", async () => {
    const depth = 100_000;
    const { message, spent } = await refuse(
      pack({ "word/document.xml": `<a>${"<b>".repeat(depth)}${"</b>".repeat(depth)}</a>` }),
    );
    expect(message).toContain("标记嵌套的层数超过上限");
    expect(spent.elements).toBeLessThanOrEqual(LIMITS.depth + 1);
  });

  it("two hundred megabytes of cells", async () => {
    const row = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`;
    const { message, spent } = await refuse(
      sheetFile({ sheets: [{ name: "表", content: `<sheetData>${row.repeat(13_000)}</sheetData>` }] }),
      "年报.xlsx",
    );
    expect(message).toContain("超过上限");
    expect(spent.unpackedBytes).toBeLessThan(LIMITS.unpackedBytes + 9 * 1024 * 1024);
  });

  it("more cells than any table has, in little room", async () => {
    const row = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`;
    const { message, spent } = await refuse(
      sheetFile({ sheets: [{ name: "表", content: `<sheetData>${row.repeat(1_000)}</sheetData>` }] }),
      "年报.xlsx",
    );
    expect(message).toContain("标记的个数超过上限");
    expect(spent.elements).toBe(LIMITS.elements + 1);
  });

  it("one string in the cells of thousands of rows, before anything is made of it", async () => {
    const rows = Array.from({ length: 20_000 }, () => '<row><c t="s"><v>0</v></c></row>').join("");
    const { message, spent } = await refuse(
      sheetFile({
        sheets: [{ name: "表", content: `<sheetData>${rows}</sheetData>` }],
        strings: `<si><t>${"甲".repeat(30_000)}</t></si>`,
      }),
      "年报.xlsx",
    );
    expect(message).toContain("文字的长度超过上限");
    expect(spent.characters).toBe(0);
  });

  it("merged areas as wide as a sheet", async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000);
    const { message } = await refuse(
      sheetFile({
        sheets: [
          {
            name: "表",
            content: `<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`,
          },
        ],
      }),
      "年报.xlsx",
    );
    expect(message).toContain("标记的个数超过上限");
  });

  it("a page that is nested without end", async () => {
    expect((await refuse(strToU8(`<html>${"<div>".repeat(30_000)}`), "年报.html")).message).toContain(
      "层数超过上限",
    );
  });

  it("an encrypted document, by what its container holds", async () => {
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const plain = await refuse(compound, "年报.doc");
    expect(plain.message).toContain("旧格式");
    expect(plain.message).toContain("--convert");
    compound.set(
      [..."EncryptedPackage"].flatMap((char) => [char.charCodeAt(0), 0]),
      1024,
    );
    expect((await refuse(compound, "年报.docx")).message).toContain("文档已加密");
  });

  it("an encrypted file in a package", async () => {
    const bytes = wordFile(paragraph(run("正文。"))).slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect((await refuse(bytes)).message).toContain("文档已加密");
  });

  it("formats that only an office program reads", async () => {
    const odt = pack({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" });
    expect((await refuse(odt, "年报.odt")).message).toContain("另存为 .docx");
    expect((await refuse(strToU8("{\\rtf1 x}"), "年报.rtf")).message).toContain("另存为 .docx");
    expect((await refuse(pack({ "a.txt": "x" }), "年报.zip")).message).toContain(
      "既没有 Word 正文，也没有工作簿",
    );
    expect((await refuse(Uint8Array.of(0, 1, 2, 255), "年报.bin")).message).toContain("不是能读取的文件");
  });
});

describe("hostile PDF", () => {
  const pdf = (stream: Uint8Array, dictionary: string): Uint8Array => {
    const head = strToU8(`%PDF-1.4\n1 0 obj\n<</Length ${stream.length} ${dictionary}>>\nstream\n`, true);
    const tail = strToU8("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF", true);
    return Uint8Array.from([...head, ...stream, ...tail]);
  };
  /** Deflated bytes with the head that a PDF's streams have. */
  const zlib = (bytes: Uint8Array): Uint8Array =>
    Uint8Array.from([0x78, 0x9c, ...deflateSync(bytes), 0, 0, 0, 0]);

  it("a bomb in a stream", async () => {
    const { message, spent } = await refuse(
      pdf(zlib(blanks(100 * 1024 * 1024)), "/Filter /FlateDecode"),
      "年报.pdf",
    );
    expect(message).toContain("解压后的字节数超过上限");
    expect(spent.unpackedBytes).toBeLessThan(LIMITS.unpackedBytes + 9 * 1024 * 1024);
  });

  it("a stream packed twice", async () => {
    const { message } = await refuse(
      pdf(zlib(zlib(blanks(1000))), "/Filter [/FlateDecode /FlateDecode]"),
      "年报.pdf",
    );
    expect(message).toContain("层层压缩");
  });

  it("no PDF behind its first bytes", async () => {
    expect((await refuse(strToU8("%PDF-1.7\nnothing"), "年报.pdf")).message).toContain("不完整或已损坏");
  });
});
