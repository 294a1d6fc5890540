import { setFlagsFromString } from "node:v8";

/**
 * Sets flags of the engine, where it is known to have them: an unknown one would be complained of on stderr.
 * @param engines the engines that are known to have them all, by their first number: 11, 12 and 13 are those of Node 20, 22
 * and 24.
 */
export function setFlags(flags: readonly string[], engines: readonly number[]): void {
  if (engines.includes(Number.parseInt(process.versions.v8, 10))) flags.forEach(setFlagsFromString);
}
