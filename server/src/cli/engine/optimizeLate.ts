import { setFlags } from "./setFlags.ts";

/** Six times as many bytecodes as usual. */
const INTERRUPT_BUDGET = 400_000;

/**
 * Has the engine wait longer before it optimizes a function. A program that judges some files and ends would else spend a
 * third of its time on optimizing; what it saves by waiting is more than what it loses by running as it is. To be called
 * before the code that it is meant for has run; a server, which runs for days, does better without.
 */
export function optimizeLate(): void {
  setFlags([`--interrupt-budget=${INTERRUPT_BUDGET}`]);
}
