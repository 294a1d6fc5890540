import { labelKey } from "../text/label.ts";
import { EDITIONS } from "./index.ts";

/** The key of every label of the standard's tables, in any edition: of rows, of their groups, of headers. */
export const LABEL_KEYS: ReadonlySet<string> = listKeys(({ rowLabels, headerLabels }) => [
  ...rowLabels,
  ...headerLabels,
]);

/** The keys of row labels alone. */
export const ROW_LABEL_KEYS: ReadonlySet<string> = listKeys(({ rowLabels }) => rowLabels);

function listKeys(
  choose: (labels: { rowLabels: readonly string[]; headerLabels: readonly string[] }) => readonly string[],
): ReadonlySet<string> {
  const keys = EDITIONS.flatMap(({ tables }) =>
    Object.values(tables).flatMap(({ blocks }) =>
      blocks.flatMap(({ header, rows }) =>
        choose({
          rowLabels: rows.flatMap(({ label, groups }) => [label ?? "", ...groups]),
          headerLabels: header.flat().map(({ text }) => text),
        }),
      ),
    ),
  ).map(labelKey);
  return new Set(keys.filter((key) => key !== ""));
}
