import type { Text } from "../report/index.ts";

/** A document that is not read, or not mended: the message says why, and what to do about it. */
export class Refusal extends Error {
  constructor(readonly text: Text) {
    super(text.zh);
    this.name = "Refusal";
  }
}
