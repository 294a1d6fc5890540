import type { Page, PageLabel, PageTable, PageTableSection } from "../../../../protocol/preview.ts";
import type { Actions } from "./actions.ts";
import { Cell } from "./cell.tsx";
import { copyTable } from "./copy.ts";
import { type Entries, placeKey } from "./entries.ts";
import { FindingList } from "./findingList.tsx";
import { fill, WORDS } from "./host.ts";
import { placeIn } from "./placeInText.ts";

interface TableProps {
  readonly page: Page;
  readonly table: PageTable;
  readonly entries: Entries;
  readonly actions: Actions;
}

/** A table of the standard, in which figures are fields. */
export function Table({ page, table, entries, actions }: TableProps) {
  const { name, sums, sections, rest, firstLine, lastLine } = table;
  const rows = sections.flatMap((section) => section.rows);
  return (
    <section class="table" aria-label={name} data-first={firstLine} data-last={lastLine}>
      <div class="caption">
        <span>{name}</span>
        {sums && <span class={`sums ${sums.state}`}>{sums.text}</span>}
        <button
          type="button"
          onClick={() => {
            copyTable(table);
            actions.say(fill(WORDS.copied, name));
          }}
        >
          {fill(WORDS.copyTable, name)}
        </button>
      </div>
      <div class="wide">
        {sections.map((section, index) => (
          <table key={index} class={table.table}>
            <Header section={section} />
            <tbody>
              {section.rows.map((row) => (
                <tr key={row.key} data-first={row.line ?? undefined} data-last={row.line ?? undefined}>
                  {row.labels.map((label, at) => (
                    <th
                      key={at}
                      scope={label.rowspan > 1 ? "rowgroup" : "row"}
                      colSpan={label.colspan}
                      rowSpan={label.rowspan}
                      class={label.rowspan > 1 ? "group" : "label"}
                    >
                      {label.text}
                    </th>
                  ))}
                  {row.cells.map((cell) => (
                    <Cell
                      key={placeKey(cell)}
                      page={page}
                      cell={cell}
                      row={row}
                      entry={entries.get(placeKey(cell))}
                      actions={actions}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {rest.length > 0 && (
        <div class="rest" {...placeIn(table)}>
          {WORDS.rest}
          <ul>
            {rest.map((words, index) => (
              <li key={index}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <FindingList
        page={page}
        indices={[...new Set([...table.findings, ...rows.flatMap(({ findings }) => findings)])]}
        actions={actions}
      />
    </section>
  );
}

/** A column's heading stands right above its figures; those above it are of several columns. */
function Header({ section: { header, labelColumns } }: { readonly section: PageTableSection }) {
  const scopeOf = ({ colspan }: PageLabel, row: number, at: number): "col" | "colgroup" =>
    colspan > 1 || (row === 0 && at === 0 && labelColumns > 1) ? "colgroup" : "col";
  return (
    <thead>
      {header.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, at) => (
            <th key={at} scope={scopeOf(cell, row, at)} colSpan={cell.colspan} rowSpan={cell.rowspan}>
              <span>{cell.text}</span>
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}
