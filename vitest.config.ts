import { readFileSync } from "node:fs";
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

/** Unit tests; the editor's own tests are started by test/editor/run.mjs. */
export default defineConfig({
  plugins: [characterMaps],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "**/node_modules/**"],
    server: { deps: { inline: [/\.bcmap$/] } },
    // Laws run over hundreds of invented reports.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No machine's speed is judged by how long something is waited for.
    expect: { poll: { timeout: 20_000 } },
  },
});
