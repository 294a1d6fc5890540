import type { Node } from "jsonc-parser";
import { REQUIRED_FIGURES, type RequiredFigure, type Requirements } from "../report/index.ts";
import { WANTED } from "./configMessages.ts";
import type { Reader } from "./configReader.ts";

export const REQUIREMENT_KEYS: readonly string[] = ["notice", "overviewLength", "requiredFigures"];
/** A shorter 总体情况 is demanded by nobody; a slip of the pen is. */
export const SHORTEST_OVERVIEW = 100;

/** Reads what `requirements` of a configuration demands; null where nothing that can be read is demanded. */
export function readRequirements(node: Node, reader: Reader): Requirements | null {
  const found: { -readonly [Key in keyof Requirements]: Requirements[Key] } = {};
  for (const { key, value } of reader.properties(
    node,
    "requirements",
    WANTED.requirements,
    REQUIREMENT_KEYS,
  )) {
    const path = `requirements.${key}`;
    if (key === "notice") {
      const notice = reader.string(value, path, WANTED.string);
      if (notice !== null) found.notice = notice.trim();
    } else if (key === "overviewLength") {
      const length: unknown = value.value;
      if (typeof length === "number" && Number.isInteger(length) && length >= SHORTEST_OVERVIEW)
        found.overviewLength = length;
      else reader.refuse(value, path, WANTED.length);
    } else if (key === "requiredFigures") found.requiredFigures = readFigures(value, path, reader);
  }
  return Object.keys(found).length > 0 ? found : null;
}

function readFigures(node: Node, path: string, reader: Reader): RequiredFigure[] {
  const named = reader.items(node, path, WANTED.figures).flatMap((item, index) => {
    const figure = reader.oneOf(item, `${path}[${index}]`, REQUIRED_FIGURES);
    return figure === null ? [] : [figure];
  });
  return [...new Set(named)];
}
