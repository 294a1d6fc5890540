import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LARGEST_FILE } from "../../server/src/files/files.ts";
import { encodeGb18030 } from "../../server/src/files/gb18030.ts";
import { nodeFiles } from "../../server/src/files/nodeFiles.ts";
import { fileNameOf, isInside, mayBeFolder, normalizeUri } from "../../server/src/files/uris.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao files（一）-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array = "青石镇"): string {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
  return uriOf(name);
}

const uriOf = (name: string): string => normalizeUri(pathToFileURL(join(folder, name)).href);
const list = (signal = new AbortController().signal): Promise<readonly string[]> =>
  nodeFiles.list(pathToFileURL(folder).href, signal);

describe("the files of a disk", () => {
  it("are the texts of a folder and below, whatever they are called", async () => {
    const wanted = [
      put("a b.md"),
      put("青石镇（终稿） [1].TXT"),
      put("深/层/云溪乡's.nianbao"),
      put("深/x.html"),
      put("y.markdown"),
    ];
    put("图.png");
    put(".git/a.md");
    put("node_modules/a/readme.md");
    put(".隐藏.d/a.md");
    mkdirSync(join(folder, "文件夹.md"));
    expect([...(await list())].sort()).toEqual(wanted.sort());
  });

  it("are found once where links lead back, and not through links to folders", async () => {
    const wanted = [put("甲/a.md")];
    symlinkSync(folder, join(folder, "甲/回.md"));
    symlinkSync(join(folder, "甲"), join(folder, "乙"));
    symlinkSync(join(folder, "转.md"), join(folder, "转.md"));
    const found = await list();
    expect(found.filter((uri) => uri.endsWith("a.md"))).toEqual(wanted);
    const texts = await Promise.all(found.map(nodeFiles.read));
    expect(texts.filter((text) => text !== null)).toEqual(["青石镇"]);
  });

  it("are none where there is no such folder, or it is no folder, or the search was given up", async () => {
    const file = put("a.md");
    const { signal } = new AbortController();
    expect(await nodeFiles.list(uriOf("没有"), signal)).toEqual([]);
    expect(await nodeFiles.list(file, signal)).toEqual([]);
    expect(await nodeFiles.list("untitled:Untitled-1", signal)).toEqual([]);
    expect(await list(AbortSignal.abort())).toEqual([]);
  });

  it("are read in UTF-8, else in GB18030, without their mark", async () => {
    expect(await nodeFiles.read(put("a.md", "青石镇"))).toBe("青石镇");
    expect(await nodeFiles.read(put("b.md", "\uFEFF青石镇"))).toBe("青石镇");
    expect(await nodeFiles.read(put("c.txt", encodeGb18030("青石镇，㐀") ?? ""))).toBe("青石镇，㐀");
  });

  it("are not read where they are no text, too large, closed, gone, or never end", async () => {
    expect(await nodeFiles.read(put("a.md", Uint8Array.of(0, 1, 2)))).toBeNull();
    expect(await nodeFiles.read(put("b.md", "a".repeat(LARGEST_FILE + 1)))).toBeNull();
    expect(await nodeFiles.read(uriOf("没有.md"))).toBeNull();
    expect(await nodeFiles.read("vscode-vfs://github/a.md")).toBeNull();
    execFileSync("mkfifo", [join(folder, "管.md")]);
    expect(await nodeFiles.read(uriOf("管.md"))).toBeNull();
  });
});

describe("addresses", () => {
  it.each([
    ["file:///C:/甲/(1).md", "file:///c%3A/%E7%94%B2/%281%29.md"],
    ["file:///c%3A/%E7%94%B2/%281%29.md", "file:///c%3A/%E7%94%B2/%281%29.md"],
    ["FILE:///a%20b", "file:///a%20b"],
    ["vscode-vfs://github/a/b's", "vscode-vfs://github/a/b%27s"],
    ["untitled:Untitled-1", "untitled:Untitled-1"],
    ["file:///%E7%94", "file:///%E7%94"],
    ["memfs:/a/b?c#d", "memfs:/a/b?c#d"],
    ["", ""],
  ])("%s are spelled %s", (uri, spelled) => {
    expect(normalizeUri(uri)).toBe(spelled);
    expect(normalizeUri(spelled)).toBe(spelled);
  });

  it("may be those of folders", () => {
    for (const name of ["a", "2024", "v1.0", "2024.%E5%B9%B4%E6%8A%A5", ".git"])
      expect(mayBeFolder(`file:///a/${name}`), name).toBe(name !== ".git");
    for (const name of ["a.md", "a.b.txt", "%E9%9D%92.DOCX"])
      expect(mayBeFolder(`file:///a/${name}`)).toBe(false);
  });

  it("lie inside folders, and have names", () => {
    expect(isInside("file:///a", "file:///a/b")).toBe(true);
    expect(isInside("file:///a/", "file:///a/b/c")).toBe(true);
    expect(isInside("file:///a/", "file:///a")).toBe(true);
    expect(isInside("file:///a", "file:///ab")).toBe(false);
    expect(fileNameOf("file:///a/%E9%9D%92%20%281%29.md")).toBe("青 (1).md");
    expect(fileNameOf("file:///a/%E9.md")).toBe("%E9.md");
  });
});
