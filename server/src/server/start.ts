import { join } from "node:path";
import { runBundle } from "../files/compiledCode.ts";

/** What is run first: it loads the server with its compiled code, which is a bundle of its own since that is kept whole. */
runBundle(join(__dirname, "server.main.cjs"));
