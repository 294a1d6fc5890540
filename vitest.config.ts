import { defineConfig } from "vitest/config";

/** Unit tests; the editor's own tests are started by test/editor/run.mjs. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "**/node_modules/**"],
    // Laws run over hundreds of invented reports.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No machine's speed is judged by how long something is waited for.
    expect: { poll: { timeout: 20_000 } },
  },
});
