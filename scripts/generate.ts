import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { configSchema } from "./generateConfigSchema.ts";
import { rulePages } from "./generateRulePages.ts";
import { snippetFiles } from "./generateSnippets.ts";
import { manifestFiles } from "./manifestRules.ts";

/**
 * Writes every generated file. With `--check` it writes nothing, names the files that are stale and fails:
 * what is generated never drifts from its source.
 */
const GENERATORS: readonly (() => ReadonlyMap<string, string>)[] = [
  snippetFiles,
  manifestFiles,
  rulePages,
  configSchema,
];

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const generate of GENERATORS) {
  for (const [path, content] of generate()) {
    const formatted = format(path, content);
    if (existsSync(path) && readFileSync(path, "utf8") === formatted) continue;
    stale.push(path);
    if (isCheck) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatted);
  }
}

for (const path of stale) console.log(isCheck ? `stale: ${path}` : `written: ${path}`);
if (stale.length === 0) console.log("Every generated file is up to date.");
else if (isCheck) {
  console.error("Run `npm run generate` and commit the result.");
  process.exitCode = 1;
}

/** Manifests are written the way the formatter wants them, so that generating never fails the lint. */
function format(path: string, content: string): string {
  if (!path.startsWith("package.")) return content;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/@biomejs/biome/bin/biome", "format", `--stdin-file-path=${path}`],
    { input: content, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`biome cannot format ${path}: ${stderr}`);
  return stdout;
}
