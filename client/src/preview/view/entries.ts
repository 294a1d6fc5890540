import type { PagePlace } from "../../../../protocol/preview.ts";

/**
 * What is typed into a figure and does not stand in the text yet. `typing`: not entered. `sent`: entered. `refused`:
 * it could not be written, for a reason.
 */
export interface Entry {
  readonly text: string;
  readonly state: "typing" | "sent" | "refused";
  readonly reason?: string;
}

/** Entries by `placeKey`. */
export type Entries = ReadonlyMap<string, Entry>;

/** The key of a figure, and the id of its field. */
export function placeKey({ table, row, column }: PagePlace): string {
  return `${table}/${row}/${column}`;
}

/** The entries with one of them changed; null takes it away. */
export function withEntry(entries: Entries, place: PagePlace, entry: Entry | null): Entries {
  const changed = new Map(entries);
  if (entry) changed.set(placeKey(place), entry);
  else changed.delete(placeKey(place));
  return changed;
}
