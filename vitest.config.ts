import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Character maps of PDF fonts are bytes, as esbuild's loader `binary` has them. */
const characterMaps = {
  name: "character-maps",
  enforce: "pre" as const,
  load(id: string): string | null {
    if (!id.endsWith(".bcmap")) return null;
    return `export default Uint8Array.from(atob("${readFileSync(id).toString("base64")}"), (char) => char.charCodeAt(0));`;
  },
};

/** Suites of the pure core: nothing of one test file is left for the next, so that they share their modules. */
const PURE = ["report", "rules", "precision", "corpus", "truth"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
/** What is timed runs when all else has ended. */
const TIMED = ["test/growth/**/*.test.ts"];
/** Suites that put another module in the place of one. */
const MOCKING = ["test/report/editions/newEdition.test.ts"];

const limits = {
  setupFiles: ["test/laws.ts"],
  // Laws run over hundreds of invented reports.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // No machine's speed is judged by how long something is waited for.
  expect: { poll: { timeout: 20_000 } },
};

/** The library for PDF leaves failures of damaged files to nobody, after it has mended what it could. */
const isStray = ({ name }: { name?: string }): boolean =>
  name === "XRefEntryException" || name === "FormatError";

/** Unit tests; the editor's own tests are started by test/editor/run.mjs. */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    onUnhandledError: (error) => !isStray(error),
    projects: [
      { test: { ...limits, name: "core", include: PURE, exclude: MOCKING, isolate: false } },
      {
        plugins: [characterMaps],
        test: {
          ...limits,
          name: "hosts",
          server: { deps: { inline: [/\.bcmap$/] } },
          include: ["test/**/*.test.ts"],
          exclude: ["test/editor/**", "**/node_modules/**", ...PURE, ...TIMED],
        },
      },
      { test: { ...limits, name: "mocking", include: MOCKING } },
      { test: { ...limits, name: "growth", include: TIMED, sequence: { groupOrder: 1 } } },
    ],
  },
});
