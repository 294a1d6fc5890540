/** What VS Code calls inside the extension host: runs every suite and writes down what came of it. */
import { writeFileSync } from "node:fs";

interface Result {
  readonly title: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly error?: string;
}

/** Mocha prints nothing itself: the launcher does. */
class Silence {}

export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const grep = process.env.NIANBAO_GREP;
  const mocha = new Mocha({ ui: "bdd", reporter: Silence, timeout: 120_000, ...(grep ? { grep } : {}) });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./activation.test.ts");
  await import("./language.test.ts");
  await import("./diagnostics.test.ts");
  await import("./symbols.test.ts");
  await import("./codeActions.test.ts");
  await import("./commands.test.ts");

  const results: Result[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on("pass", (test) => results.push({ title: test.fullTitle(), state: "passed" }));
    runner.on("pending", (test) => results.push({ title: test.fullTitle(), state: "skipped" }));
    runner.on("fail", (test, error) =>
      results.push({ title: test.fullTitle(), state: "failed", error: error.stack ?? error.message }),
    );
  });
  writeFileSync(process.env.NIANBAO_RESULTS ?? "nianbao-results.json", JSON.stringify(results));
}
