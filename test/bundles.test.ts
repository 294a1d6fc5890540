import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Formats } from "../server/src/formats/formats.ts";
import { analyze, EDITIONS, figuresOf } from "../server/src/report/index.ts";
import { ScriptModules } from "../server/src/server/scriptModules.ts";
import { nothingHappened, printReport } from "./balanced.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly entryPoint?: string;
}

describe("bundles", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bundles-"));
  beforeAll(() => {
    const args = ["esbuild.mjs", "--production", "--metafile", "--outdir", folder];
    execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const outputsOf = (name: string): readonly (readonly [path: string, output: Output])[] => {
    const { outputs } = JSON.parse(readFileSync(join(folder, `${name}.meta.json`), "utf8"));
    return Object.entries<Output>(outputs);
  };
  const inputsOf = ({ inputs }: Output): string[] =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : []));
  /** The packages whose code is in an output. */
  const packagesOf = (output: Output): string[] => {
    const found = inputsOf(output).map(
      (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? "",
    );
    return [...new Set(found.filter((name) => name !== ""))].sort();
  };
  const entryOf = (name: string): Output => {
    const [[, output] = []] = outputsOf(name);
    if (!output) throw new Error(`${name} was not built`);
    return output;
  };

  it("of the entries hold what they need from the start, and nothing that reads documents", () => {
    const protocol = ["vscode-jsonrpc", "vscode-languageserver-protocol", "vscode-languageserver-types"];
    const server = ["entities", "jsonc-parser", "parse5", ...protocol, "vscode-languageserver"];
    const held = Object.fromEntries(
      ["client", "client.web", "server", "server.worker", "cli"].map((name) => [
        name,
        packagesOf(entryOf(name)),
      ]),
    );
    const heavy = ["docx", "fflate", "pdfjs-dist", "saxes", "write-excel-file", "xmlchars"];
    for (const [name, packages] of Object.entries(held))
      expect(
        packages.filter((held) => heavy.includes(held)),
        name,
      ).toEqual([]);
    expect(held.cli).toEqual([
      "commander",
      "entities",
      "fdir",
      "jsonc-parser",
      "parse5",
      "picomatch",
      "tinyglobby",
    ]);
    for (const name of server) expect(held.server).toContain(name);
    for (const name of ["server.start", "cli.start"]) expect(packagesOf(entryOf(name)), name).toEqual([]);
  });

  it("of the formats load each large library by itself", () => {
    const chunks = outputsOf("formats");
    const holding = (name: string): string[] =>
      chunks.flatMap(([path, output]) =>
        packagesOf(output).includes(name) ? (path.split("/").at(-1) ?? "") : [],
      );
    const entry = chunks.find(([path]) => path.endsWith("formats/index.js"))?.[1];
    expect(entry ? packagesOf(entry) : null).toEqual(["entities", "parse5"]);
    expect(holding("saxes")).toEqual([expect.stringMatching(/^chunk-/)]);
    expect(holding("pdfjs-dist")).toEqual([expect.stringMatching(/^pdf-/)]);
    expect(holding("docx")).toEqual([expect.stringMatching(/^docx-/)]);
    expect(holding("write-excel-file")).toEqual([expect.stringMatching(/^xlsx-/)]);
  });

  it("of the formats are small enough to be shipped: less than 0.9 MB packed", () => {
    const paths = outputsOf("formats").map(([path]) => join(folder, "formats", path.split("/").at(-1) ?? ""));
    const packed = paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
    expect(packed).toBeLessThan(900_000);
    expect(statSync(join(folder, "formats/index.js")).size).toBeLessThan(400_000);
  });

  it("of the formats are loaded where scripts have no addresses, as in a worker of the editor", async () => {
    const read: string[] = [];
    const scripts = new ScriptModules(
      async (name) => {
        read.push(name);
        return readFileSync(join(folder, "formats", name), "utf8");
      },
      (script) => `data:text/javascript;base64,${Buffer.from(script).toString("base64")}`,
    );
    const formats = (await scripts.load("index.js")) as Formats;
    const [edition] = EDITIONS;
    const analysis = analyze(printReport(nothingHappened(edition), "pipes"));
    const { bytes } = await formats.exportReport(analysis, "docx");
    const { text } = await formats.readDocument(bytes, "年报.docx");
    expect(figuresOf(analyze(text).report)).toEqual(figuresOf(analysis.report));
    expect(read.filter((name) => /^(?:pdf|xlsx)-/.test(name))).toEqual([]);
    expect(read.length).toBe(new Set(read).size);
  });

  it("of the formats have no way to the network", () => {
    for (const [path] of outputsOf("formats")) {
      const text = readFileSync(join(folder, "formats", path.split("/").at(-1) ?? ""), "utf8");
      // Methods of that name are the library's own; what is called by itself would be the platform's.
      expect(text).not.toMatch(/(?:\bawait|\breturn|[=(,;?!&|:])\s*fetch\(|new (?:XMLHttpRequest|WebSocket)/);
    }
  });
});
