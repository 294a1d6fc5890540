import { EDITION_2019 } from "./2019.ts";
import { EDITION_2021 } from "./2021.ts";
import type { Edition, EditionKey } from "./edition.ts";

/** Every edition, the newest first. A new edition is one more file of data and one more entry here. */
export const EDITIONS: readonly [Edition, ...Edition[]] = [EDITION_2021, EDITION_2019];

/** The edition in force for a report year; the newest where the year is null or before the first edition. */
export function editionForYear(year: number | null): Edition {
  if (year === null) return EDITIONS[0];
  return (
    EDITIONS.find(({ years }) => year >= years.from && (years.to === null || year <= years.to)) ?? EDITIONS[0]
  );
}

/** The edition with this key. */
export function editionByKey(key: EditionKey): Edition {
  return EDITIONS.find((edition) => edition.key === key) ?? EDITIONS[0];
}
