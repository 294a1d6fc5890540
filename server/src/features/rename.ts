import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Range as LspRange,
  Position,
  WorkspaceEdit,
} from "vscode-languageserver";
import {
  type Analysis,
  type Language,
  type PlacedEdit,
  type RenamingPlace,
  renamableAt,
  rename,
  type Text,
} from "../report/index.ts";
import { toLspRange, toOffset, toTextEdit } from "./convert.ts";

/** How a client takes the changes. */
export interface RenameOptions {
  readonly uri: string;
  /** Null where the document's version is not known. */
  readonly version: number | null;
  readonly language: Language;
  readonly documentChanges: boolean;
  /** Whether it shows changes in groups before they are made. */
  readonly annotatesChanges: boolean;
}

/** The groups in which changes are shown. */
const GROUPS: Readonly<Record<RenamingPlace, Text>> = {
  title: { zh: "标题", en: "Title" },
  period: { zh: "统计期限", en: "Statistics period" },
  prose: { zh: "正文", en: "Text" },
  signature: { zh: "落款", en: "Signature" },
  doubtful: { zh: "请逐处核对", en: "Check one by one" },
};

const DOUBT: Text = {
  zh: "可能另有所指：书名号、引号内的名称，别的地名，写有月日的事",
  en: "These may mean something else: names in quotes, other places, what is dated to a day",
};

/** What a rename at a position would change: the agency's name or the report's year. */
export function prepareRename(
  { report, prose }: Analysis,
  position: Position,
): { range: LspRange; placeholder: string } | null {
  const found = renamableAt(report, prose, toOffset(report.syntax, position));
  return found && { range: toLspRange(report.syntax, found.range), placeholder: found.name };
}

/**
 * Renames the agency or the year through the whole report. Clients that show changes before they make them get all of
 * them in groups, the doubtful to be confirmed; others only those that leave no doubt.
 * @returns null where nothing can be renamed; the reason where the new name is none.
 */
export function renameThroughout(
  { report, prose }: Analysis,
  position: Position,
  newName: string,
  options: RenameOptions,
): WorkspaceEdit | { readonly refusal: Text } | null {
  const found = renamableAt(report, prose, toOffset(report.syntax, position));
  if (!found) return null;
  const edits = rename(report, prose, found, newName);
  if ("refusal" in edits) return edits;
  const { uri, version, language, annotatesChanges, documentChanges } = options;
  const textDocument = { uri, version };
  if (annotatesChanges) {
    const places = [...new Set(edits.map(({ place }) => place))];
    return {
      documentChanges: [
        {
          textDocument,
          edits: edits.map(
            (edit): AnnotatedTextEdit => ({ ...toTextEdit(report.syntax, edit), annotationId: edit.place }),
          ),
        },
      ],
      changeAnnotations: Object.fromEntries(places.map((place) => [place, annotate(place, language)])),
    };
  }
  const sure = edits
    .filter((edit) => isSure(edit, found.range))
    .map((edit) => toTextEdit(report.syntax, edit));
  return documentChanges
    ? { documentChanges: [{ textDocument, edits: sure }] }
    : { changes: { [uri]: sure } };
}

/** What the user points at is meant, whatever stands around it. */
function isSure({ place, range }: PlacedEdit, pointedAt: { readonly start: number }): boolean {
  return place !== "doubtful" || range.start === pointedAt.start;
}

function annotate(place: RenamingPlace, language: Language): ChangeAnnotation {
  return {
    label: GROUPS[place][language],
    // An editor leaves unmarked what needs confirming, and shows all changes first where there is such a one.
    needsConfirmation: place === "doubtful",
    ...(place === "doubtful" ? { description: DOUBT[language] } : {}),
  };
}
