import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { writeNotices } from "../scripts/notices.mjs";

it("names and licences of everything that stands in a bundle are given beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-notices-"));
  try {
    const { metafile } = await build({
      stdin: {
        contents: ["commander", "parse5", "jsonc-parser", "tinyglobby"]
          .map((name, index) => `export * as package${index} from "${name}";`)
          .join("\n"),
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: "node",
      format: "esm",
      write: false,
      metafile: true,
      outdir: folder,
    });
    writeNotices([metafile], folder, "1.2.3");
    const notices = readFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), "utf8");
    const bill: unknown = JSON.parse(readFileSync(join(folder, "sbom.cdx.json"), "utf8"));
    for (const name of ["commander", "parse5", "entities", "jsonc-parser", "picomatch", "tinyglobby"]) {
      expect(notices).toMatch(new RegExp(`^${name}@\\d+\\.\\d+\\.\\d+ \\([\\w-]+\\)$`, "m"));
      expect(bill).toMatchObject({
        specVersion: "1.5",
        components: expect.arrayContaining([
          expect.objectContaining({ name, purl: expect.stringMatching(`^pkg:npm/${name}@`) }),
        ]),
      });
    }
    expect(notices).toContain("Copyright");
    expect(readFileSync(".vscodeignore", "utf8")).toContain(
      "!dist/THIRD-PARTY-NOTICES.txt\n!dist/sbom.cdx.json\n",
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it("what a package holds of others, and what its parts ask for, is given as well", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-notices-"));
  const files = {
    "outer/package.json": '{"name":"outer","version":"1.0.0","license":"MIT"}',
    "outer/LICENSE": "The terms of outer",
    "outer/index.js": "// node_modules/inner/index.js\n/* Copyright A. Nother */\n/* a remark */\n",
    "outer/maps/LICENSE": "The terms of the maps",
    "outer/maps/east.map": "/* Copyright of no script */",
    "outer/node_modules/inner/package.json": '{"name":"inner","version":"2.0.0","license":"ISC"}',
    "outer/node_modules/inner/LICENSE": "The terms of inner",
    "polyfilled/package.json": '{"name":"polyfilled","version":"3.0.0","license":"MIT"}',
    "polyfilled/index.js":
      "push({\n  version: '3.9.1',\n  mode: 'global',\n  copyright: '© D. P.',\n  license: 'https://example.org'\n});",
    "unused/index.js": "",
  };
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, "node_modules", name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const inputs = Object.fromEntries(
      ["outer/index.js", "outer/maps/east.map", "polyfilled/index.js", "unused/index.js"].map((name) => [
        join(folder, "node_modules", name),
        { bytesInOutput: name.startsWith("unused") ? 0 : 1 },
      ]),
    );
    writeNotices([{ outputs: { "bundle.js": { inputs } } }], folder, "1.2.3");
    const notices = readFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), "utf8");
    expect(notices.match(/^\S+@\S+ \(\S+\)$/gm)).toEqual([
      "core-js@3.9.1 (MIT)",
      "inner@2.0.0 (ISC)",
      "outer@1.0.0 (MIT)",
      "polyfilled@3.0.0 (MIT)",
    ]);
    for (const term of ["© D. P.", "of outer", "of the maps", "of inner", "Copyright A. Nother"]) {
      expect(notices).toContain(term);
    }
    expect(notices).not.toMatch(/a remark|no script/);
    const bill = readFileSync(join(folder, "sbom.cdx.json"), "utf8");
    expect(bill).toContain("pkg:npm/core-js@3.9.1");
    expect(bill).toContain("pkg:npm/inner@2.0.0");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
