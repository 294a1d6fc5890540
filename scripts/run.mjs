/**
 * Runs a TypeScript script of this folder: `node scripts/run.mjs FILE.ts [ARGUMENT…]`.
 * It is bundled first, since Node 20 reads no TypeScript; packages stay outside the bundle.
 */
import { mkdir, rm } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const [script, ...rest] = process.argv.slice(2);
if (!script) {
  console.error("usage: node scripts/run.mjs FILE.ts [ARGUMENT…]");
  process.exit(2);
}

const root = fileURLToPath(new URL("..", import.meta.url));
// Inside node_modules, so that the bundle finds the packages; apart for each run, so that two may run at once.
const folder = resolve(root, "node_modules/.cache/nianbao-scripts");
const outfile = resolve(folder, `${basename(script, ".ts")}-${process.pid}.mjs`);
/** Character maps of PDF fonts are bytes, which only a bundle can hold. */
const characterMaps = {
  name: "character-maps",
  setup(builder) {
    builder.onResolve({ filter: /\.bcmap$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
    }));
  },
};
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [resolve(script)],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  plugins: [characterMaps],
  loader: { ".bcmap": "binary" },
  logLevel: "warning",
});
process.chdir(root);
process.argv = [process.argv[0], resolve(root, script), ...rest];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile, { force: true });
}
