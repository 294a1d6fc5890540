/**
 * Runs the API suites in a desktop VS Code: `node test/editor/electron.mjs [--grep TEXT]`.
 * NIANBAO_VSCODE names its executable; without it @vscode/test-electron downloads one.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runTests } from "@vscode/test-electron";
import { bundleSuites, withResults } from "./apiSuites.mjs";
import { installMocha } from "./install.mjs";
import { ROOT } from "./installation.mjs";
import { summarize, tell } from "./results.mjs";

/** @returns the results of every test; one failed result where VS Code could not be started. */
export async function runOnDesktop({ grep, executable = process.env.NIANBAO_VSCODE }) {
  const extensionTestsPath = await bundleSuites(installMocha());
  return withResults(async ({ folder, file }) => {
    try {
      await runTests({
        ...(executable ? { vscodeExecutablePath: executable } : {}),
        extensionDevelopmentPath: ROOT,
        extensionTestsPath,
        extensionTestsEnv: { NIANBAO_RESULTS: file, NIANBAO_GREP: grep ?? "" },
        launchArgs: [folder, "--disable-extensions", "--disable-workspace-trust", "--skip-welcome"],
      });
      return "";
    } catch (error) {
      return String(error);
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { grep: { type: "string" } } });
  const results = await runOnDesktop(values);
  for (const result of results) tell(result);
  console.log(summarize(results));
  process.exitCode = results.some(({ state }) => state === "failed") ? 1 : 0;
}
