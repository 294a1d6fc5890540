import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Shape } from "./shapes.ts";
import { forget, type Stage } from "./stages.ts";

/** Work may grow at most as this power of a text's length. */
export const LARGEST_EXPONENT = 1.3;
/** Texts of so many characters, twice, four and eight times as many. */
const LENGTH = 1600;
const TIMES = [1, 2, 4, 8] as const;
/** What takes less than so many microseconds says nothing of how it grows. */
const LEAST_MEASURABLE = 2500;
/** A growth that is too steep has to be seen so many times. */
const REPEATS = 3;

/** Where a growth seems too steep, texts of so many times the length decide. */
const CONFIRMED = [16, 32, 64] as const;
const CONFIRMATIONS = 5;
/** There the collector of garbage adds to what is in proportion; what grows as a square is far beyond this. */
const LARGEST_CONFIRMED = 1.6;
/** Texts of that length that take less than so many microseconds freeze nobody. */
const LEAST_CONFIRMED = 60_000;

/** A stage that takes too long for long texts of a shape. */
export interface Steep {
  readonly shape: string;
  readonly stage: string;
  readonly exponent: number;
  /** Microseconds of processor time at each length. */
  readonly times: readonly number[];
}

/**
 * Times stages on ever longer texts of one shape, by the processor's time.
 * @returns those that grow too steeply; what seems to is measured again, and the shortest times count.
 */
export function findSteep(shape: Shape, stages: readonly Stage[]): Steep[] {
  const texts = textsOf(shape);
  const measured = measure(shape, stages);
  return stages.flatMap((stage, index) => {
    let times = measured[index] ?? [];
    if (exponentOf(times) > LARGEST_EXPONENT) collectGarbage();
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      if (exponentOf(times) <= LARGEST_EXPONENT) return [];
      times = times.map((time, place) => {
        forget();
        return Math.min(time, timeOnce(stage, texts[place] ?? ""));
      });
    }
    return confirm(shape, stage);
  });
}

/** Looks at much longer texts: there a real growth shows, and what the machine did meanwhile does not. */
function confirm(shape: Shape, stage: Stage): Steep[] {
  const times = CONFIRMED.map((length) => {
    const text = shape.make(LENGTH * length);
    return Math.min(
      ...Array.from({ length: CONFIRMATIONS }, () => {
        forget();
        collectGarbage();
        return timeOnce(stage, text);
      }),
    );
  });
  const [short = 1, middle = 1, long = 1] = times.map((time) => Math.max(time, 1));
  if (long < LEAST_CONFIRMED) return [];
  const exponent = Math.min(Math.log2(long / middle), Math.log2(long / short) / 2);
  return exponent > LARGEST_CONFIRMED ? [{ shape: shape.name, stage: stage.name, exponent, times }] : [];
}

/** What earlier stages have left is not to be swept up while one is timed. */
const collectGarbage = exposeGarbageCollector();

function exposeGarbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => {};
}

/** Times each stage once on each text of a shape, in microseconds. */
export function measure(shape: Shape, stages: readonly Stage[]): number[][] {
  const measured = textsOf(shape).map((text) => stages.map((stage) => timeOnce(stage, text)));
  return stages.map((_, index) => measured.map((times) => times[index] ?? 0));
}

function textsOf(shape: Shape): string[] {
  return TIMES.map((times) => shape.make(LENGTH * times));
}

function timeOnce(stage: Stage, text: string): number {
  const run = stage.prepare(text);
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The power by which times grow with the length in the last doublings, where they can be measured. */
function exponentOf(times: readonly number[]): number {
  const [, second = 0, third = 0, last = 0] = times;
  if (last < LEAST_MEASURABLE) return 0;
  const overall = Math.log2(last / Math.max(second, 1)) / 2;
  // What sets in at some length, as the reading of long lines in pieces does, is a step and no growth.
  return Math.min(overall, Math.log2(last / Math.max(third, 1)));
}
