/** Starts and stops the installed VS Code server, each time on a free port and with fresh folders. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SERVER_MAIN, SERVER_NODE } from "./installation.mjs";
import { installLanguage } from "./language.mjs";

/** What every window of the tests is set to, so that nothing but the extension speaks up. */
const QUIET_SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  // A theme for each way the machine may be set to, so that pictures can be taken in all of them.
  "window.autoDetectColorScheme": true,
  "window.autoDetectHighContrast": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "chat.disableAIFeatures": true,
  "window.commandCenter": false,
};

/** Node reads these variables, and VS Code's server takes itself for a child of another VS Code by some. */
const INHERITED = /^(NODE_|VSCODE_|ELECTRON_)/;

/**
 * @param {{ vsix?: string, settings?: object, language?: string, port?: number, isTrusted?: boolean,
 *   isDriven?: boolean, env?: object }} options
 *   `vsix` is installed first; `language` is the display language that extensions see; without `isTrusted` every
 *   folder is opened in Restricted Mode; `isDriven` lets a page hand over the tests to run;
 *   `env` is what extensions find in their environment besides.
 */
export async function startServer({
  vsix,
  settings = {},
  language = "en",
  port: wantedPort = 0,
  isTrusted = true,
  isDriven = true,
  env: variables = {},
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-editor-"));
  const userData = `${folder}/data`;
  const extensions = `${folder}/extensions`;
  mkdirSync(`${userData}/User`, { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(`${userData}/User/settings.json`, JSON.stringify({ ...QUIET_SETTINGS, ...settings }));
  const folders = [
    ...["--user-data-dir", userData, "--server-data-dir", userData, "--extensions-dir", extensions],
    ...["--accept-server-license-terms", "--telemetry-level", "off"],
  ];
  const inherited = Object.entries(process.env).filter(([name]) => !INHERITED.test(name));
  const env = { ...Object.fromEntries(inherited), ...variables };

  if (vsix) installExtension(vsix, folders, env);
  installLanguage(language, { userData, extensions });

  const port = await findFreePort(wantedPort);
  const child = spawn(
    SERVER_NODE,
    [
      ...[SERVER_MAIN, "--host", "127.0.0.1", "--port", `${port}`, "--without-connection-token"],
      ...["--locale", language],
      ...(isTrusted ? ["--disable-workspace-trust"] : []),
      ...(isDriven ? ["--enable-smoke-test-driver"] : []),
      ...folders,
    ],
    // A process group of its own, which is ended as a whole.
    { env, detached: true, stdio: ["ignore", "pipe", "pipe"] },
  );
  const log = keepLog(child);
  const stop = async () => {
    await endGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await untilListening(child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, address: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, userData, log, stop };
}

function installExtension(vsix, folders, env) {
  const { status, stdout, stderr } = spawnSync(
    SERVER_NODE,
    [SERVER_MAIN, "--install-extension", vsix, ...folders],
    { env, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`the extension cannot be installed: ${stdout}${stderr}`);
}

function findFreePort(wanted) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function keepLog(child) {
  const lines = [];
  const keep = (chunk) => lines.push(String(chunk));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return () => lines.join("");
}

function untilListening(child, log) {
  return new Promise((resolve, reject) => {
    const look = () => log().includes("Extension host agent listening") && resolve();
    child.stdout.on("data", look);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`VS Code's server ended with ${code}: ${log()}`)));
  });
}

/** Ends a process with all its children: asked first, made to after five seconds. */
function endGroup(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      signal(child, "SIGKILL");
      resolve();
      return;
    }
    const timer = setTimeout(() => signal(child, "SIGKILL"), 5000);
    child.once("exit", () => {
      clearTimeout(timer);
      signal(child, "SIGKILL");
      resolve();
    });
    signal(child, "SIGTERM");
  });
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The whole group has ended.
  }
}
