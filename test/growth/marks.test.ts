import { describe } from "vitest";
import { growsInProportion } from "./growsInProportion.ts";
import { MARK_SHAPES } from "./shapes.ts";

describe("what is repeated on one line", () => growsInProportion(MARK_SHAPES));
