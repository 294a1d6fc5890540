import type { BlockSpec, RowSpec } from "../editions/edition.ts";
import type { Layout } from "../syntax/syntax.ts";

/**
 * Writes one row in a layout, as it would stand in a table of that layout.
 * @param values one text per column; an empty one leaves the cell blank (a dash where blanks cannot be seen).
 * @param groups whether the labels of its groups are written in front of it.
 */
export function printRow(
  block: BlockSpec,
  row: RowSpec,
  layout: Layout,
  values: readonly string[],
  groups: boolean,
): string {
  const label = row.label === null ? [] : [row.label];
  if (layout === "lines" || layout === "spaces") {
    const lead = groups ? row.groups : [];
    const filled = values.map((value) => value || "-");
    return layout === "lines"
      ? [...lead, ...label, ...filled].join("\n\n")
      : [...lead, [...label, ...filled].join(" ")].join("\n");
  }
  const lead = row.groups.map((group) => (groups ? group : ""));
  const gap = new Array<string>(Math.max(0, block.labelColumns - lead.length - label.length)).fill("");
  if (layout === "html") return printHtmlRow(block, row, values, groups);
  const cells = [...lead, ...label, ...gap, ...values];
  return layout === "tabs" ? cells.join("\t") : `| ${cells.join(" | ")} |`;
}

/** In HTML merged label cells of the rows above reach down, so that only the row's own cells are written. */
function printHtmlRow(block: BlockSpec, row: RowSpec, values: readonly string[], groups: boolean): string {
  const lead = groups ? row.groups.map((group) => `<td>${group}</td>`) : [];
  const span = block.labelColumns - row.groups.length;
  const label = row.label === null ? "" : `<td${span > 1 ? ` colspan="${span}"` : ""}>${row.label}</td>`;
  return `<tr>${lead.join("")}${label}${values.map((value) => `<td>${value}</td>`).join("")}</tr>`;
}
