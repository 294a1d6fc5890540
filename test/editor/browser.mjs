/** The one Chromium that the tests' windows are opened in. */
import { chromium } from "playwright-core";
import { findBrowser } from "./installation.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser() {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS });
}

/** The address that opens a folder or a workspace file, with a file to show and keys that VS Code reads besides. */
export function windowAddress(server, { folder, workspace, file, payload = [] }) {
  const entries = [...(file ? [["openFile", remoteUri(server, file)]] : []), ...payload];
  const query = entries.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(entries))}` : "";
  const [key, path] = workspace ? ["workspace", workspace] : ["folder", folder];
  return `${server.address}/?${key}=${encodeURIComponent(path)}${query}`;
}

/** How a window of this server names a file of the machine. */
export function remoteUri(server, path) {
  return `vscode-remote://${server.authority}${path.split("/").map(encodeURIComponent).join("/")}`;
}
