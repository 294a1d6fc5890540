import { describe, expect, it } from "vitest";
import { ScriptModules } from "../../server/src/server/scriptModules.ts";

const SCRIPTS: Readonly<Record<string, string>> = {
  "index.js":
    'import{word}from"./word.js";export const said=word;export const late=()=>import("./late.js");export const name="./word.js";',
  "word.js": 'export const word="年报";',
  "late.js": 'export*from"./word.js";',
};

interface Index {
  readonly said: string;
  readonly name: string;
  late(): Promise<{ readonly word: string }>;
}

/** Modules whose scripts are read from a table. @param failing the reads that fail, by their number from 0. */
function modulesOf(failing: readonly number[] = []): { scripts: ScriptModules; read: string[] } {
  const read: string[] = [];
  const scripts = new ScriptModules(
    async (name) => {
      const number = read.push(name) - 1;
      const script = SCRIPTS[name];
      if (failing.includes(number) || script === undefined) throw new Error(`${name} cannot be read`);
      return script;
    },
    (script) => `data:text/javascript;base64,${Buffer.from(script).toString("base64")}`,
  );
  return { scripts, read };
}

describe("modules without addresses", () => {
  it("find each other, at once or later; each is read once, and words that look like names stay", async () => {
    const { scripts, read } = modulesOf();
    const index = (await scripts.load("index.js")) as Index;
    expect([index.said, index.name]).toEqual(["年报", "./word.js"]);
    expect(read).toEqual(["index.js", "word.js"]);
    expect((await index.late()).word).toBe("年报");
    expect(read).toEqual(["index.js", "word.js", "late.js"]);
  });

  it("are read again when they are asked for again after a failure", async () => {
    const { scripts, read } = modulesOf([0, 2]);
    await expect(scripts.load("index.js")).rejects.toThrow("index.js cannot be read");
    await expect(scripts.load("index.js")).rejects.toThrow("word.js cannot be read");
    expect(((await scripts.load("index.js")) as Index).said).toBe("年报");
    expect(read).toEqual(["index.js", "index.js", "word.js", "index.js", "word.js"]);
  });
});
