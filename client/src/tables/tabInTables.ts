import { commands, Disposable, Position, Selection, type TextEditor, window } from "vscode";
import type { FigureCells } from "../../../protocol/tables.ts";
import type { Workbench } from "../workbench.ts";
import { figureAt, isInTable, isSimple, toRange, watchFigures } from "./figures.ts";

/**
 * Makes tables forms: Tab and Shift+Tab go from figure to figure, Enter to the figure below instead of tearing the
 * row. The manifest gives them these keys only where the cursor stands in a table.
 */
export function registerTabInTables({ activeReport, session }: Workbench): Disposable {
  const figures = watchFigures(session, activeReport);

  /** Moves, or does what the key does elsewhere where the text has meanwhile become another. */
  async function go(
    find: (cells: FigureCells, editor: TextEditor) => Selection | null,
    otherwise: () => Thenable<unknown>,
  ): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const cells = await figures.ask(document);
    const { version } = document;
    const isMeant = cells !== null && isSimple(editor) && isInTable(cells, editor);
    const target = isMeant && document.version === version ? find(cells, editor) : null;
    if (!target) {
      await otherwise();
      return;
    }
    editor.selection = target;
    editor.revealRange(target);
  }

  return Disposable.from(
    figures,
    commands.registerCommand("nianbao.nextFigure", () =>
      go(selectNext, () => commands.executeCommand("tab")),
    ),
    commands.registerCommand("nianbao.previousFigure", () =>
      go(selectPrevious, () => commands.executeCommand("outdent")),
    ),
    commands.registerCommand("nianbao.figureBelow", () =>
      go(selectBelow, () => commands.executeCommand("type", { text: "\n" })),
    ),
  );
}

/** The first figure after the cursor; after the last one, the line below the tables. */
function selectNext(cells: FigureCells, editor: TextEditor): Selection | null {
  const { selection } = editor;
  const here = figureAt(cells, editor);
  const next =
    here >= 0
      ? cells.figures[here + 1]
      : cells.figures.find(({ range }) => toRange(range).start.isAfterOrEqual(selection.end));
  return next ? selectFigure(next) : leaveBelow(cells, editor);
}

/** The last figure before the cursor; before the first one the cursor stays. */
function selectPrevious(cells: FigureCells, editor: TextEditor): Selection | null {
  const { selection } = editor;
  const here = figureAt(cells, editor);
  const previous =
    here >= 0
      ? cells.figures[here - 1]
      : cells.figures.findLast(({ range }) => toRange(range).end.isBeforeOrEqual(selection.start));
  return previous ? selectFigure(previous) : selection;
}

/** The figure in the next row; in the last row of a table, the line below. */
function selectBelow(cells: FigureCells, editor: TextEditor): Selection | null {
  const here = cells.figures[figureAt(cells, editor)];
  if (!here) return null;
  const below = here.below === null ? undefined : cells.figures[here.below];
  return below ? selectFigure(below) : leaveBelow(cells, editor);
}

function selectFigure({ range }: FigureCells["figures"][number]): Selection {
  const { start, end } = toRange(range);
  return new Selection(start, end);
}

/** The beginning of the line after the table; in the last line of a text, its end. */
function leaveBelow({ stretches }: FigureCells, { document, selection }: TextEditor): Selection {
  const { line } = selection.active;
  const last = stretches.find((stretch) => stretch.first <= line && line <= stretch.last)?.last ?? line;
  const place =
    last + 1 < document.lineCount
      ? new Position(last + 1, 0)
      : document.lineAt(document.lineCount - 1).range.end;
  return new Selection(place, place);
}
