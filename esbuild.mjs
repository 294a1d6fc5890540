/**
 * Bundles the sources into dist/.
 * `node esbuild.mjs [--production] [--watch] [--metafile] [--outdir DIR] [NAME…]`; without names everything is built.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";
import { writeNotices } from "./scripts/notices.mjs";

/**
 * What reads and writes documents is a bundle of its own, loaded when the first document is met: whoever asks for it
 * by `import()` gets `formats/index.js`, which the entries do not carry. What he waits for is a module with a `then`,
 * which a promise goes on to wait for; a bundle whose compiled code is kept is no module and has another `import()`
 * (server/src/files/compiledCode.ts).
 */
const formatsApart = {
  name: "formats-apart",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/formats\/index\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "formats", namespace: "apart" } : null,
    );
    onLoad({ filter: /./, namespace: "apart" }, () => ({
      contents: `const file = "./formats/index.js";
        const load = () => (typeof __import === "function" ? __import(file) : import(file));
        export const then = (resolve, reject) => load().then(resolve, reject);`,
    }));
  },
};

/**
 * Bundles whose source is read at each start are ASCII, which is read three times as fast as other UTF-8. What esbuild leaves as
 * it is are regular expressions: in them, too, `\uXXXX` stands for a character, unless a backslash stands before it.
 */
const asciiOnly = {
  name: "ascii-only",
  setup({ initialOptions: { outfile, minify }, onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length > 0 || !minify) return;
      const code = readFileSync(outfile, "utf8");
      if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code))
        throw new Error(`${outfile}: a backslash stands before a character beyond ASCII`);
      const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
      writeFileSync(outfile, code.replace(/[^\0-\x7f]/g, escaped));
    });
  },
};

/** What modules know by `import.meta.url`, which CommonJS does not have. */
const MODULE_URL = 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;';

const TARGETS = {
  client: {
    entryPoints: ["client/src/node.ts"],
    output: "client.cjs",
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  },
  "client.web": {
    entryPoints: ["client/src/browser.ts"],
    output: "client.web.cjs",
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
  },
  // Its styles come beside it, as preview.css.
  preview: {
    entryPoints: ["client/src/preview/view/main.tsx"],
    output: "preview.js",
    platform: "browser",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
  },
  // Has the compiled code of the server's bundle kept, and loads that.
  "server.start": {
    entryPoints: ["server/src/server/start.ts"],
    output: "server.cjs",
    platform: "node",
    format: "cjs",
  },
  server: {
    entryPoints: ["server/src/server/node.ts"],
    output: "server.main.cjs",
    platform: "node",
    format: "cjs",
    charset: "ascii",
    plugins: [formatsApart, asciiOnly],
  },
  "server.worker": {
    entryPoints: ["server/src/server/browser.ts"],
    output: "server.worker.js",
    platform: "browser",
    format: "iife",
  },
  // The same for the command line; each of its threads begins with it.
  "cli.start": {
    entryPoints: ["server/src/cli/engine/start.ts"],
    output: "cli.js",
    platform: "node",
    format: "esm",
    banner: { js: "#!/usr/bin/env node" },
  },
  cli: {
    entryPoints: ["server/src/cli/main.ts"],
    output: "cli.main.cjs",
    platform: "node",
    format: "cjs",
    banner: { js: MODULE_URL },
    define: { "import.meta.url": "__moduleUrl" },
    charset: "ascii",
    plugins: [formatsApart, asciiOnly],
  },
  formats: {
    entryPoints: ["server/src/formats/index.ts"],
    output: "formats/index.js",
    platform: "browser",
    format: "esm",
    // The libraries for PDF, Word and workbooks are chunks, each loaded when it is needed.
    splitting: true,
    chunkNames: "[name]-[hash]",
    loader: { ".bcmap": "binary" },
    // Nothing in them has any business on a network, nor with the host's own modules.
    define: { fetch: "undefined", XMLHttpRequest: "undefined", process: "undefined" },
    external: ["node:*"],
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    production: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    outdir: { type: "string", default: "dist" },
    // Says beside each bundle what it holds: `<name>.meta.json`.
    metafile: { type: "boolean", default: false },
  },
});

const names = positionals.length > 0 ? positionals : Object.keys(TARGETS);
for (const name of names) {
  if (!(name in TARGETS)) {
    console.error(`esbuild.mjs: no bundle is named ${name}; known are ${Object.keys(TARGETS).join(", ")}`);
    process.exit(2);
  }
}

const options = names.map((name) => {
  const { output, ...target } = TARGETS[name];
  return {
    charset: "utf8",
    ...target,
    bundle: true,
    ...(target.splitting
      ? { outdir: dirname(`${values.outdir}/${output}`) }
      : { outfile: `${values.outdir}/${output}` }),
    target: target.platform === "node" ? "node20" : "es2022",
    mainFields: target.platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
    minify: values.production,
    sourcemap: !values.production,
    sourcesContent: false,
    // Names and licences stand in a file of their own.
    legalComments: "none",
    metafile: values.production || values.metafile,
    logLevel: "warning",
  };
});

// Chunks are named after their contents, so that those of an earlier build would stay beside today's.
for (const { outdir } of options) if (outdir) rmSync(outdir, { recursive: true, force: true });

if (values.watch) {
  for (const option of options) {
    const watched = await context({ ...option, logLevel: "info" });
    await watched.watch();
  }
} else {
  const results = await Promise.all(options.map((option) => build(option)));
  if (values.metafile) {
    for (const [index, { metafile }] of results.entries())
      writeFileSync(`${values.outdir}/${names[index]}.meta.json`, JSON.stringify(metafile));
  }
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  if (metafiles.length > 0) {
    writeNotices(metafiles, values.outdir, JSON.parse(readFileSync("package.json", "utf8")).version);
  }
  const missing = options.filter(({ outfile, outdir }) => !existsSync(outfile ?? `${outdir}/index.js`));
  if (missing.length > 0) process.exit(1);
}
