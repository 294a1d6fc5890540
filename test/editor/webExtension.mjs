/** The extension as VS Code for the Web has it: without its entry for Node, so that it runs in a worker. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./installation.mjs";

const PARTS = ["dist", "images", "l10n", "schemas", "snippets", "syntaxes", "media", "docs", "examples"];
const FILES = [
  ...["language-configuration.json", "package.nls.json", "package.nls.zh-cn.json"],
  ...["README.md", "LICENSE", ".vscodeignore"],
];
const FLAGS = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];

/** Packs the extension anew from what is built. @returns the package, and how to take it away again. */
export function packWebExtension() {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-web-"));
  for (const part of [...PARTS, ...FILES]) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  const { main, extensionKind, ...manifest } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const vsix = join(folder, "web.vsix");
  const vsce = join(ROOT, "node_modules/@vscode/vsce/vsce");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, "package", ...FLAGS, "--out", vsix], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the extension cannot be packed: ${stdout}${stderr}`);
  return { vsix, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
