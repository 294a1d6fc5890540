/** Runs programs and says what they took: processor time of all threads, time by the wall, peak memory. */
import { spawnSync } from "node:child_process";

const MARK = "nianbao-bench";

/**
 * Runs a command whole, by way of bash, whose `time` counts the processor time of every thread.
 * @returns milliseconds, and the peak in MiB where `/usr/bin/time` is there to tell it.
 */
export function measure(command, args, { okStatus = 1, cwd } = {}) {
  const words = [command, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const script = `TIMEFORMAT='${MARK} %U %S %R'; time ${words} > /dev/null`;
  const { stderr } = spawnSync("bash", ["--norc", "-c", `${script}; echo "status $?" >&2`], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    cwd,
  });
  const [, user, system, wall] = new RegExp(`${MARK} (\\S+) (\\S+) (\\S+)`).exec(stderr) ?? [];
  const status = Number(/status (\d+)\s*$/.exec(stderr)?.[1] ?? Number.NaN);
  if (wall === undefined || !(status <= okStatus))
    throw new Error(`${words} ended with ${status}: ${stderr}`);
  return {
    processor: (Number(user) + Number(system)) * 1000,
    wall: Number(wall) * 1000,
    peak: Number(/peak=(\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024,
  };
}

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Runs several commands in turn, so that what else the machine does falls on all of them, and gives the medians. */
export function measureInTurn(commands, runs) {
  const results = commands.map(() => []);
  // The first run of each warms the disk's cache.
  for (const { command, args, okStatus } of commands) measure(command, args, { okStatus });
  for (let run = 0; run < runs; run++) {
    for (const [index, { command, args, okStatus }] of commands.entries())
      results[index].push(measure(command, args, { okStatus }));
  }
  return results.map((list) => ({
    processor: median(list.map(({ processor }) => processor)),
    wall: median(list.map(({ wall }) => wall)),
    peak: median(list.map(({ peak }) => peak)),
  }));
}
