import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
