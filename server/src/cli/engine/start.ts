import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { runBundle } from "../../files/compiledCode.ts";
import { optimizeLate } from "./optimizeLate.ts";

/** What is run first, in each thread: it sets the engine's flags, and loads the program with its compiled code. */

// `nianbao lsp` is a server, and runs long enough for everything.
if (process.argv[2] !== "lsp") optimizeLate();
runBundle(join(dirname(fileURLToPath(import.meta.url)), "cli.main.cjs"), isMainThread);
