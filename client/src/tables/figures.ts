import {
  commands,
  type Disposable,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from "vscode";
import { CellsRequest, type FigureCells } from "../../../protocol/tables.ts";
import type { ActiveReportWatch } from "../activeReport.ts";
import type { Session } from "../session.ts";
import { shiftFigures } from "./shiftFigures.ts";

/** How long a pause in typing is, in milliseconds, before the server is asked where the figures are now. */
const PAUSE_MS = 120;

/** Knows where the figures of the active report are, and keeps the context keys of the cursor's place true. */
export interface Figures extends Disposable {
  /** The figures in the document's newest version; null where it has meanwhile changed, or is no report. */
  ask(document: TextDocument): Promise<FigureCells | null>;
}

/** Follows the cursor: `nianbao.inTable` and `nianbao.inFigure` say whether it stands in a table, in a figure of one. */
export function watchFigures(session: Session, activeReport: ActiveReportWatch): Figures {
  let known: {
    readonly document: TextDocument;
    readonly version: number;
    readonly cells: FigureCells;
  } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const shown = { inTable: false, inFigure: false };

  function show(inTable: boolean, inFigure: boolean): void {
    if (shown.inTable !== inTable) void commands.executeCommand("setContext", "nianbao.inTable", inTable);
    if (shown.inFigure !== inFigure) void commands.executeCommand("setContext", "nianbao.inFigure", inFigure);
    Object.assign(shown, { inTable, inFigure });
  }

  async function ask(document: TextDocument): Promise<FigureCells | null> {
    const { version } = document;
    if (known?.document === document && known.version === version) return known.cells;
    const cells = await session.ask(CellsRequest, document);
    if (!cells || document.version !== version) return null;
    known = { document, version, cells };
    return cells;
  }

  /** Sets the keys from what is known; while that is being asked for, they stay as they are. */
  async function follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor || activeReport.current?.document !== editor.document || !isSimple(editor)) {
      show(false, false);
      return;
    }
    const cells = await ask(editor.document);
    if (!cells || window.activeTextEditor !== editor || !isSimple(editor)) return;
    show(isInTable(cells, editor), isTornByEnter(cells, editor));
  }

  /** Asks anew in a pause, since what is known of a text being written is a guess. */
  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      known = null;
      void follow();
    }, PAUSE_MS);
  }

  const subscriptions = [
    activeReport.onDidChange(() => void follow()),
    window.onDidChangeActiveTextEditor(() => void follow()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const { document } = textEditor;
      // While someone types, every key moves the cursor: what is not known then is asked for in a pause.
      const isKnown = known?.document === document && known.version === document.version;
      if (textEditor === window.activeTextEditor && (isKnown || timer === undefined)) void follow();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges: [change, ...more] }) => {
      if (document !== window.activeTextEditor?.document) return;
      const isNext = known?.document === document && known.version === document.version - 1;
      const cells = known && isNext && change && more.length === 0 ? shiftFigures(known.cells, change) : null;
      if (cells) known = { document, version: document.version, cells };
      askSoon();
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (known?.document === document) known = null;
    }),
  ];
  show(false, false);

  return {
    ask,
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
      show(false, false);
    },
  };
}

/** One cursor, and nothing selected beyond a line: anything else is meant for more than one figure. */
export function isSimple({ selections: [selection, ...more] }: TextEditor): boolean {
  return selection !== undefined && more.length === 0 && selection.isSingleLine;
}

/** Whether the cursor stands in a line of a table. */
export function isInTable({ stretches }: FigureCells, { selection: { active } }: TextEditor): boolean {
  return stretches.some(({ first, last }) => first <= active.line && active.line <= last);
}

/** The index of the figure the cursor stands in; −1 where it stands in none. */
export function figureAt({ figures }: FigureCells, { selection }: TextEditor): number {
  return figures.findIndex(({ place }) => toRange(place).contains(selection));
}

/**
 * Whether a line break at the cursor would tear a row. At the end of a table's last line it would not: there a new
 * row begins.
 */
function isTornByEnter(cells: FigureCells, editor: TextEditor): boolean {
  const figure = cells.figures[figureAt(cells, editor)];
  if (!figure?.inRow) return false;
  const { selection, document } = editor;
  const isAtEnd = selection.isEmpty && selection.active.isEqual(document.lineAt(selection.active).range.end);
  return figure.below !== null || !isAtEnd;
}

/** A range as the server tells it. */
export function toRange({ start, end }: FigureCells["figures"][number]["range"]): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
