/**
 * Laws are tried on the same inputs in every run, so that a change is judged by what it changes. Other inputs are tried
 * with `NIANBAO_SEED=random`, or with the number that a failure named (CONTRIBUTING.md).
 */
import fc from "fast-check";

const asked = process.env.NIANBAO_SEED;
if (asked !== "random") fc.configureGlobal({ seed: Number(asked ?? 20_261_127) });
