import { expect, it } from "vitest";
import { findSteep } from "./growth.ts";
import type { Shape } from "./shapes.ts";
import { COARSE_STAGES, STAGES } from "./stages.ts";

/** So many shapes make one test, so that a failure is soon seen. */
const AT_ONCE = 20;

/** `NIANBAO_GROWTH=every` times each rule by itself, on every shape; else three shapes of five are enough for a change. */
const IS_EVERY = process.env.NIANBAO_GROWTH === "every";
const TIMED = IS_EVERY ? STAGES : COARSE_STAGES;
const [TAKEN, OF] = IS_EVERY ? [1, 1] : [3, 5];

/** Tests that every reader, rule and feature takes time in proportion to the length of texts of some shapes. */
export function growsInProportion(all: readonly Shape[]): void {
  const shapes = all.filter((_, index) => index % OF < TAKEN);
  for (let start = 0; start < shapes.length; start += AT_ONCE) {
    const some = shapes.slice(start, start + AT_ONCE);
    it(`${some[0]?.name} … ${some.at(-1)?.name}`, { timeout: 600_000 }, () => {
      const steep = some.flatMap((shape) => findSteep(shape, TIMED));
      expect(
        steep.map(
          ({ shape, stage, exponent, times }) => `${stage}: ${shape} n^${exponent.toFixed(2)} (${times} µs)`,
        ),
      ).toEqual([]);
    });
  }
}
