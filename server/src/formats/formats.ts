/** What reads and writes documents: a bundle of its own, loaded when the first one is met. */
export type Formats = typeof import("./index.ts");
