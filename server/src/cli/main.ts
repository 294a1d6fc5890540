import { isMainThread } from "node:worker_threads";
import { version } from "../../../package.json";
import { languageOf } from "./language.ts";
import { servePool } from "./pool.ts";
import { visible } from "./printing/visible.ts";
import { reasonOf, runProgram } from "./program.ts";

const language = languageOf(process.env);

/**
 * A reader that has had enough (`nianbao check … | head`) is no failure: the exit code is that of what was found. Where
 * the disk is full nobody has the result.
 */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  const reason = error.code ?? error.message;
  process.stderr.write(
    language === "zh"
      ? `nianbao: 结果无法写出（${reason}）。请检查磁盘空间。\n`
      : `nianbao: the result cannot be written (${reason}). Check the disk's space.\n`,
  );
  process.exit(2);
});
// There is nobody left to be told.
process.stderr.on("error", () => {});

/** Something that nobody waits for has failed. */
let hasFailed = false;
process.on("exit", () => {
  if (hasFailed) process.exitCode = 2;
});

/**
 * The library for PDF leaves failures of damaged files to nobody, after it has mended what it could. Anything else that
 * nobody waits for is told, and costs nothing but itself.
 */
process.on("unhandledRejection", (reason) => {
  if (reason instanceof Error && /Exception$|^FormatError$/.test(reason.name)) return;
  process.stderr.write(`nianbao: ${visible(reasonOf(reason, language))}\n`);
  hasFailed = true;
});

if (!servePool() && isMainThread) void runProgram(process.argv.slice(2), language, version);
