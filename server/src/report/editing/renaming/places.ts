import type { Edit } from "../../text/edits.ts";

/** Where a change is made; what is `doubtful` may mean something else. */
export type RenamingPlace = "title" | "period" | "prose" | "signature" | "doubtful";

/** A change with the place it is made in. */
export interface PlacedEdit extends Edit {
  readonly place: RenamingPlace;
}
