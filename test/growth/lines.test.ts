import { describe, expect, it } from "vitest";
import { growsInProportion } from "./growsInProportion.ts";
import { LINE_SHAPES, SHAPES } from "./shapes.ts";

describe("what is repeated as lines, rows and tables", () => growsInProportion(LINE_SHAPES));

it("there are shapes of every kind, each once", () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(150);
  expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
});
