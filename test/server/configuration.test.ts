import { rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type ConfigurationParams, FileChangeType } from "vscode-languageserver";
import { TRUSTED_NOTIFICATION } from "../../protocol/options.ts";
import type { Client } from "./client.ts";
import { change, close, lastYear, nothingLeft, Puller, TestFolder, thisYear, wrong } from "./testFolder.ts";

const folder = new TestFolder();
const CONFIG = "nianbao.config.json";
const SILENT = '{ "rules": { "total-mismatch": "off", "suspect-cell": "off" } }';

/** The severity of the wrong total, as often as it is told. */
async function severities(client: Client, uri: string): Promise<unknown[]> {
  return (await client.pull(uri)).flatMap(({ code, severity }) =>
    code === "total-mismatch" ? [severity] : [],
  );
}

async function codes(client: Client, uri: string): Promise<unknown[]> {
  return (await client.pull(uri)).map(({ code }) => code);
}

describe("a configuration", () => {
  it("is in force for the documents below it, before the user's settings", async () => {
    folder.put(CONFIG, '{ "rules": { "total-mismatch": "information" } }');
    folder.put(`云溪乡/${CONFIG}`, SILENT);
    const above = folder.put("a.md", wrong);
    const below = folder.put("云溪乡/深/b.md", wrong);
    const client = await folder.start({ settings: { rules: { "total-mismatch": "hint" } } });
    await client.open(above, wrong);
    await client.open(below, wrong);
    expect(await severities(client, above)).toEqual([3, 3]);
    expect(await severities(client, below)).toEqual([]);
  });

  it("holds for what is asked before anything else is", async () => {
    folder.put(CONFIG, SILENT);
    const uri = folder.put("a.md", wrong);
    const client = await folder.start();
    const opened = client.open(uri, wrong);
    const status = client.request("nianbao/status", { uri });
    const pulled = codes(client, uri);
    await Promise.all([opened, status, pulled]);
    expect(await pulled).not.toContain("total-mismatch");
    expect(await client.request("nianbao/status", { uri })).toMatchObject({ errors: 0 });
  });

  it("is in force for closed files, and passes over what it ignores, open or closed", async () => {
    folder.put(CONFIG, '{ "ignore": ["草稿"], "rules": { "total-mismatch": "warning" } }');
    const judged = folder.put("a.md", wrong);
    const ignored = folder.put("草稿/b.md", wrong);
    const client = await folder.start();
    const puller = new Puller(client);
    await puller.pull();
    const found = puller.problems.get(judged)?.map(({ severity }) => severity);
    expect(found).toContain(2);
    expect(found).not.toContain(1);
    expect(puller.codes(ignored)).toEqual([]);
    await client.open(ignored, wrong);
    expect(await client.pull(ignored)).toEqual([]);
    expect(await client.actions(ignored, ["quickfix", "source.fixAll"])).toEqual([]);
  });

  it("counts as it stands in the editor, and its file again when it is closed", async () => {
    const config = folder.put(CONFIG, "{}");
    const uri = folder.put("a.md", wrong);
    const client = await folder.start();
    await client.open(uri, wrong);
    expect(await codes(client, uri)).toContain("total-mismatch");
    await client.open(config, "{}", "jsonc");
    await client.change(config, [{ range: client.whole(config), newText: SILENT }]);
    await expect.poll(() => codes(client, uri)).not.toContain("total-mismatch");
    await close(client, config);
    await expect.poll(() => codes(client, uri)).toContain("total-mismatch");
  });

  it("is followed as it is made, changed and removed, with its folder or alone", async () => {
    const uri = folder.put("云溪乡/a.md", wrong);
    const client = await folder.start();
    await client.open(uri, wrong);
    expect(await codes(client, uri)).toContain("total-mismatch");
    const config = folder.put(`云溪乡/${CONFIG}`, SILENT);
    const parent = config.slice(0, config.lastIndexOf("/"));
    await change(client, parent, FileChangeType.Created);
    await expect.poll(() => codes(client, uri)).not.toContain("total-mismatch");
    folder.put(`云溪乡/${CONFIG}`, "{}");
    await change(client, config, FileChangeType.Changed);
    await expect.poll(() => codes(client, uri)).toContain("total-mismatch");
    folder.put(`云溪乡/${CONFIG}`, SILENT);
    await change(client, config, FileChangeType.Changed);
    await expect.poll(() => codes(client, uri)).not.toContain("total-mismatch");
    rmSync(fileURLToPath(config));
    await change(client, parent, FileChangeType.Deleted);
    await expect.poll(() => codes(client, uri)).toContain("total-mismatch");
  });
});

describe("what is wrong in an open configuration", () => {
  it("is told at its place as it is typed, in the client's language", async () => {
    const config = folder.put(CONFIG, "{}");
    const client = await folder.start();
    const text = '{\r\n  "rules": { "total-mismach": "off" },\r\n  "deadline": "4月"\r\n}';
    await client.open(config, text, "jsonc");
    const found = await client.pull(config);
    expect(found.map(({ range, severity, message }) => [range.start, severity, message])).toEqual([
      [{ line: 1, character: 13 }, 2, "没有名为“total-mismach”的规则，是否指 total-mismatch？"],
      [{ line: 2, character: 14 }, 2, expect.stringContaining('deadline 的值 "4月" 不对')],
    ]);
    await client.change(config, [{ range: client.whole(config), newText: "{" }]);
    expect(await client.pull(config)).toMatchObject([
      { severity: 1, message: expect.stringContaining("写法有误") },
    ]);
    await client.change(config, [{ range: client.whole(config), newText: "{}" }]);
    expect(await client.pull(config)).toEqual([]);
  });
});

describe("last year's reports", () => {
  const CARRY = "carry-over-mismatch";

  it("are looked for where the configuration says, outside of the folder as well", async () => {
    folder.put("去年/a.md", nothingLeft);
    const uri = folder.put("今年/a.md", thisYear);
    const root = uri.slice(0, uri.lastIndexOf("/"));
    const client = await folder.start({ folders: [root] });
    await client.open(uri, thisYear);
    expect(await codes(client, uri)).not.toContain(CARRY);
    const config = folder.put(`今年/${CONFIG}`, '{ "previousReports": "../去年" }');
    await change(client, config, FileChangeType.Created);
    await expect.poll(() => codes(client, uri)).toContain(CARRY);
    folder.put("去年/a.md", lastYear);
    await change(
      client,
      `${root.replace(/[^/]*$/, "")}${encodeURIComponent("去年")}/a.md`,
      FileChangeType.Changed,
    );
    await expect.poll(() => codes(client, uri)).not.toContain(CARRY);
  });

  it("are not looked for outside the open folders before the user trusts these", async () => {
    folder.put("去年/a.md", nothingLeft);
    const uri = folder.put("今年/a.md", thisYear);
    folder.put(`今年/${CONFIG}`, '{ "previousReports": "../去年" }');
    const [here, before] = [thisYear, nothingLeft].map((text) => text.replaceAll("青石镇", "云溪乡"));
    const inside = folder.put("都在/a.md", here ?? "");
    folder.put("都在/去年/b.md", before ?? "");
    folder.put(`都在/${CONFIG}`, '{ "previousReports": "去年" }');
    const roots = [uri, inside].map((file) => file.slice(0, file.lastIndexOf("/")));
    const client = await folder.start({ folders: roots, initializationOptions: { restricted: true } });
    await client.open(uri, thisYear);
    await client.open(inside, here ?? "");
    await expect.poll(() => codes(client, inside)).toContain(CARRY);
    expect(await codes(client, uri)).not.toContain(CARRY);
    await client.connection.sendNotification(TRUSTED_NOTIFICATION);
    await expect.poll(() => codes(client, uri)).toContain(CARRY);
  });

  it("are not judged themselves, unless the folder of all years is named", async () => {
    const before = folder.put("2023/a.md", wrong);
    folder.put("2024/b.md", wrong);
    for (const [place, told] of [
      ["2023", false],
      [".", true],
    ] as const) {
      folder.put(CONFIG, JSON.stringify({ previousReports: place }));
      const puller = new Puller(await folder.start());
      await puller.pull();
      expect(puller.codes(before).includes("total-mismatch"), place).toBe(told);
    }
  });

  it("are those of a file's own configuration, which silences no others", async () => {
    folder.put("甲档案/b.md", nothingLeft);
    folder.put(`甲/${CONFIG}`, '{ "previousReports": "../甲档案" }');
    const [one, two] = [folder.put("甲/a.md", thisYear), folder.put("乙/a.md", thisYear)];
    folder.put("乙档案/b.md", lastYear);
    folder.put(`乙/${CONFIG}`, '{ "previousReports": "../乙档案" }');
    const before = folder.put("甲档案/c.md", wrong);
    const puller = new Puller(await folder.start());
    await expect
      .poll(async () => {
        await puller.pull();
        return puller.codes(one);
      })
      .toContain(CARRY);
    expect(puller.codes(two)).not.toContain(CARRY);
    expect(puller.codes(before)).toContain("total-mismatch");
  });

  it("are not read through a link out of the open folders before the user trusts these", async () => {
    const outside = fileURLToPath(folder.put("外面/a.md", nothingLeft));
    const uri = folder.put("里面/a.md", thisYear);
    const inside = dirname(fileURLToPath(uri));
    symlinkSync(dirname(outside), join(inside, "去年"));
    folder.put(`里面/${CONFIG}`, '{ "previousReports": "去年" }');
    const root = uri.slice(0, uri.lastIndexOf("/"));
    const client = await folder.start({ folders: [root], initializationOptions: { restricted: true } });
    await client.open(uri, thisYear);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await codes(client, uri)).not.toContain(CARRY);
    await client.connection.sendNotification(TRUSTED_NOTIFICATION);
    await expect.poll(() => codes(client, uri)).toContain(CARRY);
  });

  it("are looked for where the settings say, a file or a folder, absolute or not", async () => {
    const before = folder.put("去年/a.md", nothingLeft);
    const uri = folder.put("今年/a.md", thisYear);
    const root = uri.slice(0, uri.lastIndexOf("/"));
    for (const previousReports of ["../去年", "../去年/a.md", fileURLToPath(before)]) {
      const client = await folder.start({ folders: [root], settings: { previousReports } });
      await client.open(uri, thisYear);
      await expect.poll(() => codes(client, uri)).toContain(CARRY);
    }
  });
});

describe("settings", () => {
  it("may differ between open folders", async () => {
    const one = folder.put("云溪乡/a.md", wrong);
    const two = folder.put("松岭乡/a.md", wrong);
    const roots = [one, two].map((uri) => uri.slice(0, uri.lastIndexOf("/")));
    const client = await folder.start({
      folders: roots,
      answer: (connection) => {
        connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
          items.map(({ scopeUri }) => ({
            rules: { "total-mismatch": scopeUri === roots[1] ? "off" : "hint" },
          })),
        );
      },
    });
    await client.open(one, wrong);
    await client.open(two, wrong);
    expect(await severities(client, one)).toEqual([4, 4]);
    expect(await severities(client, two)).toEqual([]);
  });
});
