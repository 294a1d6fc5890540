/**
 * Tests the extension in a real VS Code: `node test/editor/run.mjs [--api] [--person] [--all] [--grep TEXT] [--built]`.
 * `--api` runs the suites inside the extension host only, `--person` the tests that press keys and look: those of every
 * run, or all of them with `--all` and where the client has changed (tour.mjs). `--built` takes dist/ and the package as
 * they are.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { install } from "./install.mjs";
import { HERE, ROOT } from "./installation.mjs";
import { summarize, tell } from "./results.mjs";
import { ALWAYS, isTourDue, noteTour } from "./tour.mjs";

/** For one test; generous, since no machine's speed is judged here. */
const LIMIT_MS = 180_000;

const { values } = parseArgs({
  options: {
    api: { type: "boolean", default: false },
    person: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    built: { type: "boolean", default: false },
    grep: { type: "string" },
  },
});
const isEverything = values.api === values.person;
const isWholeTour = !values.grep && (values.all || isTourDue());
const results = await runTests();
const isPassed = results.every(({ state }) => state === "passed");
if (isPassed && isWholeTour && isEverything && !process.env.CI) noteTour();
for (const { title } of results.filter((result) => result.tries > 1)) {
  console.log(`  ⚠ 重试后才通过 / passed only when tried again: ${title}`);
}
console.log(summarize(results));
process.exit(results.some(({ state }) => state === "failed") ? 1 : 0);

async function runTests() {
  const reason = install();
  if (reason) {
    const title = `编辑器测试已跳过 / editor tests skipped: ${reason}`;
    tell({ title, state: "skipped" });
    return [{ title, state: "skipped" }];
  }
  if (!values.built) {
    const { status } = spawnSync("npm", ["run", "-s", "package"], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) {
      const failure = { title: "npm run package", state: "failed" };
      tell(failure);
      return [failure];
    }
  }
  return [
    ...(isEverything || values.api ? await runApiSuites() : []),
    ...(isEverything || values.person ? await runPersonTests() : []),
  ];
}

async function runApiSuites() {
  console.log("扩展宿主中的测试 / In the extension host");
  const { launchBrowser } = await import("./browser.mjs");
  const { runInServer } = await import("./apiSuites.mjs");
  const browser = await launchBrowser();
  try {
    const api = await runInServer(browser, values);
    for (const result of api) tell(result);
    return api;
  } finally {
    await browser.close();
  }
}

async function runPersonTests() {
  console.log("像人一样操作的测试 / As a person");
  const { default: Mocha } = await import("mocha");
  const { noteFailure, tidyUp } = await import("./desk.mjs");
  class Silence {}
  if (!values.grep)
    console.log(isWholeTour ? "  全程 / the whole tour" : "  每次必做的手势 / the gestures of every run");
  const grep = values.grep ? { grep: values.grep } : isWholeTour ? {} : { grep: ALWAYS };
  // A person who missed a moment of the editor tries again; what fails twice fails.
  const mocha = new Mocha({ ui: "bdd", reporter: Silence, timeout: LIMIT_MS, retries: 1, ...grep });
  for (const name of readdirSync(`${HERE}person`).filter((file) => file.endsWith(".test.mjs"))) {
    mocha.addFile(`${HERE}person/${name}`);
  }
  await mocha.loadFilesAsync();
  const person = [];
  const keep = (result) => {
    person.push(result);
    tell(result);
  };
  try {
    await new Promise((resolve) => {
      const runner = mocha.run(() => resolve());
      const tried = new Map();
      runner.on("pass", (test) => {
        const title = test.fullTitle();
        keep({ title, state: "passed", tries: 1 + (tried.get(title) ?? 0) });
      });
      runner.on("pending", (test) => keep({ title: test.fullTitle(), state: "skipped" }));
      runner.on("retry", (test, error) => {
        tried.set(test.fullTitle(), 1);
        noteFailure(`once-${test.fullTitle()}`);
        console.log(`  ↻ ${test.fullTitle()}: ${error.message.split("\n")[0]}`);
      });
      runner.on("fail", (test, error) => {
        noteFailure(test.fullTitle());
        keep({ title: test.fullTitle(), state: "failed", error: error.stack ?? error.message });
      });
    });
  } finally {
    await tidyUp();
  }
  return person;
}
