/** Loaded before a program: has the process say its own peak memory when it ends (getrusage, kilobytes). */
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("exit", () => process.stderr.write(`peak=${process.resourceUsage().maxRSS}\n`));
}
