import { setFlags } from "../../server/engineFlags.ts";

const FLAGS = [
  // Six times as many bytecodes as usual before a function is optimized.
  "--interrupt-budget=400000",
  // Less than half as much of others' code is taken into a function: what is compiled grows with it.
  "--max-inlined-bytecode-size-cumulative=400",
  // What makes loops of numbers faster, of which there are none here.
  "--no-turbo-loop-peeling",
  "--no-turbo-loop-variable",
];
/** Later engines have no such budget, and a compiler of their own between the two. */
const ENGINES = [11];

/**
 * Has the engine wait longer before it optimizes a function, and take less trouble over it. A program that judges some
 * files and ends would else spend a third of its time on optimizing; what it saves is more than what it loses by running
 * as it is. To be called before the code that it is meant for has run; a server, which runs for days, does better without.
 */
export function optimizeLate(): void {
  setFlags(FLAGS, ENGINES);
}
