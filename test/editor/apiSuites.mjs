/** The suites that run inside the extension host: bundling them, and running them in a window of the server. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { remoteUri, windowAddress } from "./browser.mjs";
import { prepareFolder, removeFolder } from "./fixtures.mjs";
import { HERE, ROOT } from "./installation.mjs";
import { startServer } from "./server.mjs";

/** How long the whole run may take before the window is given up. */
const LIMIT_MS = 10 * 60_000;

/**
 * @param home a folder with mocha in its node_modules; the bundle is written there, so that it finds it.
 * @returns the path of the module that VS Code shall run.
 */
export async function bundleSuites(home) {
  const outfile = join(home, "node_modules/.cache/suite.cjs");
  await build({
    entryPoints: [`${HERE}suite/index.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  return outfile;
}

/** Gives a run a folder of reports and a file for its results, and takes both away afterwards. */
export async function withResults(run) {
  const scratch = mkdtempSync(join(tmpdir(), "nianbao-results-"));
  const file = join(scratch, "results.json");
  const folder = prepareFolder();
  try {
    const log = await run({ folder, file });
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
    return [{ title: "API suites", state: "failed", error: `no results were written\n${log}` }];
  } finally {
    removeFolder(folder);
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs the suites in VS Code's server against the sources' own dist/. */
export async function runInServer(browser, { grep }) {
  const suite = await bundleSuites(HERE);
  return withResults(async ({ folder, file }) => {
    const server = await startServer({ env: { NIANBAO_RESULTS: file, NIANBAO_GREP: grep ?? "" } });
    const context = await browser.newContext({ locale: "en-US" });
    try {
      return await openTestWindow(context, server, { folder, suite });
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

/** Opens the window and resolves to its log once the suites have ended. */
async function openTestWindow(context, server, { folder, suite }) {
  const page = await context.newPage();
  const log = [];
  const { promise, resolve, reject } = defer();
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    log.push(
      `${type}: ${args.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join(" ")}`,
    );
  });
  await page.exposeFunction("codeAutomationExit", () => resolve());
  const timer = setTimeout(() => reject(new Error(`the suites did not end\n${log.join("\n")}`)), LIMIT_MS);
  const payload = [
    ["extensionDevelopmentPath", remoteUri(server, ROOT.replace(/\/$/, ""))],
    ["extensionTestsPath", remoteUri(server, suite)],
  ];
  try {
    await page.goto(windowAddress(server, { folder, payload }));
    await promise;
  } finally {
    clearTimeout(timer);
  }
  return log.join("\n");
}

function defer() {
  let resolve;
  let reject;
  const promise = new Promise((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}
