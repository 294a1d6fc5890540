import { findSteep, measure } from "./growth.ts";
import { SHAPES } from "./shapes.ts";
import { STAGES } from "./stages.ts";

/**
 * Prints what grows too steeply: `node scripts/run.mjs test/growth/report.ts [PART OF A SHAPE'S NAME] [--slow]`; with
 * `--slow` the stages that take longest instead, each once, in microseconds of the processor.
 */
const [part = ""] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isSlow = process.argv.includes("--slow");
const start = process.cpuUsage();
const shapes = SHAPES.filter(({ name }) => name.includes(part));
let found = 0;
const all: { time: number; name: string }[] = [];
for (const shape of shapes) {
  if (isSlow) {
    for (const [index, times] of measure(shape, STAGES).entries())
      all.push({ time: times.at(-1) ?? 0, name: `${shape.name}  ${STAGES[index]?.name}` });
    continue;
  }
  for (const { stage, exponent, times } of findSteep(shape, STAGES)) {
    found++;
    const shown = times.map((time) => (time / 1000).toFixed(1)).join(" ");
    console.log(`${exponent.toFixed(2)}  ${shape.name}  ${stage}  ${shown}`);
  }
}
for (const { time, name } of all.sort((a, b) => b.time - a.time).slice(0, 60))
  console.log(`${time}  ${name}`);
const { user, system } = process.cpuUsage(start);
console.log(
  `${found} found, ${shapes.length} shapes, ${STAGES.length} stages, ${Math.round((user + system) / 1000)} ms`,
);
