import { describe, expect, it } from "vitest";
import { type Command, commandOf, type Key } from "../../../client/src/preview/view/keys.ts";

const RESTING = { isEditing: false, isTyping: false };
const TYPING = { isEditing: false, isTyping: true };
const EDITING = { isEditing: true, isTyping: true };

/** A key as `Ctrl+Shift+z`. */
function press(keys: string, state = RESTING): Command | null {
  const parts = keys.split("+");
  const key: Key = {
    key: parts.at(-1) ?? "",
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Meta"),
  };
  return commandOf(key, state);
}

describe("keys in a figure", () => {
  it.each([
    ["Enter", "down"],
    ["Shift+Enter", "up"],
    ["ArrowLeft", "left"],
    ["ArrowRight", "right"],
    ["ArrowUp", "up"],
    ["ArrowDown", "down"],
    ["Home", "rowStart"],
    ["End", "rowEnd"],
    ["Ctrl+Home", "first"],
    ["Meta+End", "last"],
  ])("%s moves, also out of what is typed", (keys, step) => {
    expect(press(keys)).toEqual({ kind: "move", step });
    expect(press(keys, TYPING)).toEqual({ kind: "move", step });
  });

  it("move within what is typed after F2, but for those that leave the line", () => {
    expect(press("F2")).toEqual({ kind: "edit" });
    for (const keys of ["ArrowLeft", "ArrowRight", "Home", "End"]) expect(press(keys, EDITING)).toBeNull();
    expect(press("ArrowDown", EDITING)).toEqual({ kind: "move", step: "down" });
  });

  it.each([
    ["Escape", "takeBack"],
    ["Alt+Enter", "accept"],
    ["Ctrl+Enter", "toText"],
    ["Ctrl+s", "save"],
    ["Ctrl+z", "undo"],
    ["Meta+z", "undo"],
    ["Ctrl+y", "redo"],
    ["Ctrl+Shift+Z", "redo"],
  ])("%s does what it does in a spreadsheet", (keys, kind) => {
    expect(press(keys)).toEqual({ kind });
  });

  it("undo within a field while something is typed there", () => {
    expect(press("Ctrl+z", TYPING)).toEqual({ kind: "native" });
  });

  it.each([
    "5",
    "Tab",
    "Shift+Tab",
    "Backspace",
    "Delete",
    "Ctrl+c",
    "Ctrl+v",
    "Shift+ArrowLeft",
    "Alt+ArrowLeft",
    "Ctrl+Shift+s",
  ])("%s is left to the field", (keys) => {
    expect(press(keys)).toBeNull();
  });
});
