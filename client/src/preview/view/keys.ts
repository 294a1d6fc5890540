/** Where a key leads from a figure. */
export type Step = "left" | "right" | "up" | "down" | "rowStart" | "rowEnd" | "first" | "last";

/** What a key does in a figure; null where it does what it does in any field. */
export type Command =
  | { readonly kind: "move"; readonly step: Step }
  | { readonly kind: "edit" | "takeBack" | "accept" | "toText" | "undo" | "redo" | "save" | "native" };

/** A key with those that are held down. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * What a key does, as in a spreadsheet: what is typed overwrites, and arrows enter it and move on, until F2 or a double
 * click makes them move within it.
 */
export function commandOf(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Key,
  { isEditing, isTyping }: { readonly isEditing: boolean; readonly isTyping: boolean },
): Command | null {
  const isControl = ctrlKey || metaKey;
  if (key === "Enter") {
    if (altKey) return { kind: "accept" };
    if (isControl) return { kind: "toText" };
    return { kind: "move", step: shiftKey ? "up" : "down" };
  }
  if (altKey) return null;
  if (isControl) return controlCommandOf(key.toLowerCase(), shiftKey, isTyping);
  if (key === "Escape") return { kind: "takeBack" };
  if (key === "F2") return { kind: "edit" };
  const arrow = ARROWS[key];
  if (arrow && !shiftKey) {
    const isWithin = isEditing && (arrow === "left" || arrow === "right");
    return isWithin ? null : { kind: "move", step: arrow };
  }
  if (isEditing || shiftKey) return null;
  if (key === "Home") return { kind: "move", step: "rowStart" };
  return key === "End" ? { kind: "move", step: "rowEnd" } : null;
}

function controlCommandOf(key: string, shiftKey: boolean, isTyping: boolean): Command | null {
  if (key === "z" || key === "y") {
    if (isTyping) return { kind: "native" };
    return { kind: key === "y" || shiftKey ? "redo" : "undo" };
  }
  if (key === "s" && !shiftKey) return { kind: "save" };
  if (key === "home") return { kind: "move", step: "first" };
  return key === "end" ? { kind: "move", step: "last" } : null;
}
