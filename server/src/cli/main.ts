import { isMainThread } from "node:worker_threads";
import { version } from "../../../package.json";
import { languageOf } from "./language.ts";
import { servePool } from "./pool.ts";
import { runProgram } from "./program.ts";

/** A reader that has had enough (`nianbao check … | head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

if (!servePool() && isMainThread) {
  process.exitCode = await runProgram(process.argv.slice(2), languageOf(process.env), version);
}
