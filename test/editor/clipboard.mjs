/** What programs put on the clipboard, for the editor tests: the invented tables of the unit tests. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ROOT } from "./installation.mjs";

/**
 * Loads a module of the unit tests, which is TypeScript.
 * @param {string} path from the root of the repository.
 */
async function load(path) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-clipboard-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      entryPoints: [join(ROOT, path)],
      outfile,
      bundle: true,
      format: "esm",
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A table as a program copies it, `{ html?, text }`.
 * @param {string} program one of the programs of test/clipboards.ts.
 * @param {"proactive" | "requests" | "disputes"} key
 * @param {(place: { row: string, column: string }) => string} value
 */
export async function copyTable(program, key, value) {
  const { PROGRAMS } = await load("test/clipboards.ts");
  const { EDITION_2021 } = await load("server/src/report/editions/2021.ts");
  return PROGRAMS[program](EDITION_2021.tables[key], value);
}
