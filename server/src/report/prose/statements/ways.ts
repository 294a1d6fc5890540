import type { Standing, Ways } from "./standing/standing.ts";

/**
 * Takes in what came by one way. What follows speaks of that part, until the ways told make up the whole before
 * them: then the whole is spoken of again (信函 10 件，网络 13 件。从办理结果看，予以公开 12 件).
 * @param previous what stood at the end of the sentence before.
 */
export function tellWay(standing: Standing, previous: Standing | null, value: number): void {
  const told = standing.whole === null ? previous : standing;
  const before: Ways = standing.ways ?? {
    whole: told?.topic === "request" ? told.whole : null,
    figures: told?.figures ?? null,
    isOfPart: told?.isOfPart ?? false,
    sum: 0,
  };
  const sum = before.sum + value;
  const isAll = sum === before.whole;
  standing.ways = { ...before, sum };
  standing.whole = isAll ? before.whole : value;
  standing.isOfPart = isAll ? before.isOfPart : true;
  if (isAll) standing.figures = before.figures;
}
