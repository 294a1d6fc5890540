/**
 * The whole test job: `npm test [-- --no-editor]`.
 * Every step that can run does, whatever failed before it. The last line says the counts; a step without counts of
 * its own is one failure where it fails.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** What is said goes through a pipe and into logs, where colours are only noise. */
const PLAIN = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
const COUNTS = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/;

const { values } = parseArgs({ options: { "no-editor": { type: "boolean", default: false } } });
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

await step("代码风格 / lint", ["npm", "run", "-s", "lint"]);
await step("类型 / types", ["npm", "run", "-s", "typecheck"]);
await step("生成的文件 / generated files", ["npm", "run", "-s", "generate", "--", "--check"]);
await step("构建 / build", ["npm", "run", "-s", "build"]);
await unitTests();
// What an earlier run has packed must not be taken for today's.
rmSync(join(ROOT, `nianbao-${readVersion()}.vsix`), { force: true });
const isPacked = await step("打包 / package", ["npm", "run", "-s", "package"]);
if (!values["no-editor"]) await editorTests(isPacked);

if (failures.length > 0) console.log(`\n✗ 未通过 / failed: ${failures.join("; ")}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a step that either holds or fails. */
async function step(title, command) {
  heading(title);
  const { status } = await run(command);
  if (status !== 0) fail(title, 1);
  return status === 0;
}

async function unitTests() {
  const title = "单元测试 / unit tests";
  heading(title);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-test-"));
  const file = join(folder, "vitest.json");
  try {
    const { status } = await run([
      ...["npx", "vitest", "run", "--exclude", "test/editor/**"],
      ...["--reporter", "default", "--reporter", "json", "--outputFile.json", file],
    ]);
    const counts = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    add({
      passed: counts.numPassedTests ?? 0,
      skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
    });
    const failed = counts.numFailedTests ?? 0;
    // A file that cannot be loaded fails the run without a failed test.
    if (failed > 0 || status !== 0) fail(title, Math.max(failed, 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function editorTests(isPacked) {
  const title = "编辑器测试 / editor tests";
  heading(title);
  if (!isPacked) {
    console.log("没有可测试的扩展包，已跳过 / skipped: there is no packed extension to test");
    add({ skipped: 1 });
    return;
  }
  const script = join(ROOT, "test/editor/run.mjs");
  if (!existsSync(script)) {
    console.log("这里没有编辑器测试，已跳过 / skipped: there are no editor tests here");
    add({ skipped: 1 });
    return;
  }
  const { status, output } = await run([process.execPath, script]);
  const counts = output.split("\n").findLast((line) => COUNTS.test(line));
  const [, passed = 0, failed = 0, skipped = 0] = (counts?.match(COUNTS) ?? []).map(Number);
  add({ passed, skipped });
  if (failed > 0 || status !== 0) fail(title, Math.max(failed, 1));
}

function heading(title) {
  console.log(`\n── ${title} ${"─".repeat(Math.max(4, 60 - title.length))}`);
}

function add({ passed = 0, skipped = 0 }) {
  total.passed += passed;
  total.skipped += skipped;
}

function fail(title, count) {
  total.failed += count;
  failures.push(title);
}

function readVersion() {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
}

/** Runs a command in the repository, showing what it says and keeping it as well. */
function run([command, ...args]) {
  return new Promise((resolve) => {
    // On Windows npm and npx are scripts of the shell.
    const shell = process.platform === "win32" && command !== process.execPath;
    const child = spawn(command, args, {
      cwd: ROOT,
      env: PLAIN,
      shell,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const chunks = [];
    child.stdout.on("data", (chunk) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    });
    child.once("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ status: 1, output: "" });
    });
    child.once("close", (status) => resolve({ status, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
