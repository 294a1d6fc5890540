import { findSteep } from "./growth.ts";
import { SHAPES } from "./shapes.ts";
import { STAGES } from "./stages.ts";

/** Prints what grows too steeply: `node scripts/run.mjs test/growth/report.ts [PART OF A SHAPE'S NAME]`. */
const [, , part = ""] = process.argv;
const start = Date.now();
const shapes = SHAPES.filter(({ name }) => name.includes(part));
let found = 0;
for (const shape of shapes) {
  const began = Date.now();
  for (const { stage, exponent, times } of findSteep(shape, STAGES)) {
    found++;
    console.log(
      `${exponent.toFixed(2)}  ${shape.name}  ${stage}  ${times.map((time) => (time / 1000).toFixed(1)).join(" ")}`,
    );
  }
  if (Date.now() - began > 5000) console.log(`(${shape.name}: ${Date.now() - began} ms)`);
}
console.log(`${found} found, ${shapes.length} shapes, ${STAGES.length} stages, ${Date.now() - start} ms`);
