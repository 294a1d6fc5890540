import { type Edit, maskIdentifiers } from "../../report/index.ts";

const LONGEST_SHOWN = 40;

/** `  25:4 ２１ → 21`: the place of an edit, what stood there and what stands there now. */
export function describeEdit(text: string, { range, newText }: Edit, place: string): string {
  return `  ${place} ${show(text.slice(range.start, range.end))} → ${show(newText)}`;
}

function show(text: string): string {
  const flat = maskIdentifiers(text).replace(/\s+/g, " ").trim();
  if (flat === "") return "∅";
  return flat.length > LONGEST_SHOWN ? `${flat.slice(0, LONGEST_SHOWN)}…` : flat;
}
