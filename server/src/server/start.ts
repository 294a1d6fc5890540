import { join } from "node:path";
import { runBundle } from "../files/compiledCode.ts";
import { setFlags } from "./engineFlags.ts";

/** What is run first: it loads the server with its compiled code, which is a bundle of its own since that is kept whole. */

// Each version of a text that is written is garbage when the next one comes. The engine is to take none of it for lasting:
// what it makes among old objects, since its like has lasted, keeps all that it refers to until old objects are collected,
// whole versions of a text. And old objects are to be collected when there are two fifths more, not several times as many.
setFlags(["--no-allocation-site-pretenuring", "--heap-growing-percent=40"], [11, 12, 13]);
runBundle(join(__dirname, "server.main.cjs"), true);
