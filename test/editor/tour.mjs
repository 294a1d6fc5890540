/**
 * Which of a person's tests run. Those whose title ends in `@always` are the gestures that only a browser can show;
 * the whole tour runs when what a person sees (the client or the manifest) is not what the last whole tour has seen.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HERE, ROOT } from "./installation.mjs";

/** The digest of what the last whole tour has seen, written by `node test/editor/run.mjs --all` when all of it passed. */
const TOURED = `${HERE}toured.txt`;

/** What mocha takes for the tests of every run. */
export const ALWAYS = /@always$/;

/** Whether the client or the manifest has changed since the last whole tour. */
export function isTourDue() {
  return !existsSync(TOURED) || readFileSync(TOURED, "utf8").trim() !== digestOfClient();
}

export function noteTour() {
  writeFileSync(TOURED, `${digestOfClient()}\n`);
}

function digestOfClient() {
  const folder = join(ROOT, "client/src");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|tsx|css)$/.test(name))
    .map((name) => `client/src/${name.replaceAll("\\", "/")}`);
  const hash = createHash("sha256");
  for (const path of [...sources.sort(), "package.json", "language-configuration.json"]) {
    hash.update(`${path}\0`).update(contentOf(path)).update("\0");
  }
  return hash.digest("hex");
}

/** Versions of development tools are nothing that a person sees. */
function contentOf(path) {
  const text = readFileSync(join(ROOT, path), "utf8");
  if (path !== "package.json") return text;
  const { devDependencies, scripts, ...manifest } = JSON.parse(text);
  return JSON.stringify(manifest);
}
