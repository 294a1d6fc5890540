import { setFlagsFromString } from "node:v8";

/** Engines that are known to have the flags: an unknown one would be complained of on stderr. Node 20, 22 and 24. */
const KNOWN_ENGINE = /^(?:11|12|13)\./;

/** Sets flags of the engine, where it is known to have them. */
export function setFlags(flags: readonly string[]): void {
  if (KNOWN_ENGINE.test(process.versions.v8)) for (const flag of flags) setFlagsFromString(flag);
}
