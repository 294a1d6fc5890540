import {
  commands,
  type Disposable,
  l10n,
  languages,
  Position,
  QuickPickItemKind,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, WorkspaceSymbolRequest } from "vscode-languageclient";
import { type NewReport, type NewReportParams, NewReportRequest } from "../../../protocol/authoring.ts";
import { isThere, nameOf } from "../documents/files.ts";
import { isGarbled, isReportInGb18030 } from "../garbledText.ts";
import { completeStep } from "../walkthrough/steps.ts";
import type { Workbench } from "../workbench.ts";
import { tellNoAnswer } from "./noAnswer.ts";

/** A report that a new one may start from. */
interface Predecessor {
  readonly name: string;
  readonly agency: string;
  readonly year: number | null;
  readonly uri: Uri;
}

/** From this month on (0 for January) reports are begun for the year that is ending. */
const AUTUMN = 8;

/**
 * Command `nianbao.newReport`: asks what to start from, agency and year, and opens a new report that is not saved
 * yet. What its author has to look at is offered place by place.
 */
export function registerNewReport({ session, reminders }: Workbench): Disposable {
  return commands.registerCommand("nianbao.newReport", async () => {
    const client = await session.client();
    if (!client) return;
    const predecessors = await listPredecessors(client);
    const picked = await choose(predecessors);
    const chosen = picked === "file" ? await chooseFile() : picked;
    if (chosen === undefined) return;
    const params = chosen === "template" ? await askSubject(predecessors) : await readPredecessor(chosen);
    if (!params) return;
    const made = await session.request(NewReportRequest, params);
    if (made === undefined) return tellNoAnswer();
    if (made === null) {
      window.showErrorMessage(l10n.t("The year of last year's report cannot be told. Check its title."));
      return;
    }
    const editor = await openNew(made);
    completeStep("hasNewReport");
    const items = made.reminders.map(toItem);
    reminders.show(editor.document, items);
    await offerReminders(editor, items);
  });
}

/** The reports of the open folders, the newest first; none where the server does not answer. */
async function listPredecessors(client: BaseLanguageClient): Promise<Predecessor[]> {
  const symbols = await client
    .sendRequest(WorkspaceSymbolRequest.type, { query: "" })
    .catch((error: unknown) => client.warn(`workspace/symbol: ${String(error)}`));
  const found = (symbols ?? []).map(({ name, location }): Predecessor => {
    const [, agency = name, year] = /^(.*?)\s*(\d{4})?$/.exec(name) ?? [];
    return { name, agency, year: year ? Number(year) : null, uri: Uri.parse(location.uri) };
  });
  return found.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.name.localeCompare(b.name, "zh"));
}

/** Opens the text unsaved, under a name in the open folder that tells agency and year. */
async function openNew({ text, name }: NewReport): Promise<TextEditor> {
  const uri = await findFree(name);
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  return window.showTextDocument(await languages.setTextDocumentLanguage(document, "nianbao"));
}

/** An address for a new text that no file has and no open text: `…年报（2）.nianbao.md` where the first is taken. */
async function findFree(name: string): Promise<Uri> {
  const [folder] = workspace.workspaceFolders ?? [];
  const end = name.indexOf(".");
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name.slice(0, end)}（${count}）${name.slice(end)}`;
    const file = folder && Uri.joinPath(folder.uri, free);
    const uri = Uri.from({ scheme: "untitled", path: file?.path ?? free });
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    // VS Code opens no new text where a file is.
    if (!isOpen && !(file && (await isThere(file)))) return uri;
  }
}

/** Last year's report, where it lies anywhere else. */
async function chooseFile(): Promise<Predecessor | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t("Choose last year's report"),
    filters: { [l10n.t("Reports")]: ["md", "markdown", "txt", "nianbao", "html", "htm"] },
  });
  const [uri] = chosen ?? [];
  return uri && { name: uri.path, agency: "", year: null, uri };
}

async function choose(
  predecessors: readonly Predecessor[],
): Promise<Predecessor | "template" | "file" | undefined> {
  const picked = await window.showQuickPick(
    [
      { label: l10n.t("Blank template"), chosen: "template" as const },
      { label: l10n.t("From a file of last year…"), chosen: "file" as const },
      { label: l10n.t("From last year's report"), kind: QuickPickItemKind.Separator, chosen: undefined },
      ...predecessors.map((predecessor) => ({
        label: predecessor.name,
        detail: workspace.asRelativePath(predecessor.uri),
        chosen: predecessor,
      })),
    ],
    {
      title: l10n.t("New Report"),
      placeHolder: l10n.t("What should it be based on?"),
      matchOnDetail: true,
    },
  );
  return picked?.chosen;
}

async function askSubject(predecessors: readonly Predecessor[]): Promise<NewReportParams | undefined> {
  const agencies = new Set(predecessors.map(({ agency }) => agency));
  const [only] = agencies.size === 1 ? agencies : [];
  const agency = await window.showInputBox({
    title: l10n.t("New Report"),
    prompt: l10n.t("The agency's name, as in the title"),
    // Who looks it up elsewhere comes back to the question.
    ignoreFocusOut: true,
    placeHolder: "青石镇人民政府",
    ...(only === undefined ? {} : { value: only }),
    validateInput: (value) => (value.trim() === "" ? l10n.t("Name the agency.") : undefined),
  });
  if (agency === undefined) return undefined;
  const year = await askYear(yearDue(new Date()));
  return year === undefined ? undefined : { agency: agency.trim(), year };
}

async function readPredecessor({ uri, year }: Predecessor): Promise<NewReportParams | undefined> {
  const next = await askYear(year === null ? yearDue(new Date()) : year + 1);
  if (next === undefined) return undefined;
  try {
    return { from: await readText(uri), year: next };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    window.showErrorMessage(l10n.t("{0} was not read: {1}", nameOf(uri), reason));
    return undefined;
  }
}

/** The text of a report, as it stands in an editor; one in GB18030 that an editor would garble, as it was written. */
async function readText(uri: Uri): Promise<string> {
  const text = (await workspace.openTextDocument(uri)).getText();
  if (!isGarbled(text)) return text;
  const bytes = await workspace.fs.readFile(uri);
  return isReportInGb18030(bytes) ? new TextDecoder("gb18030").decode(bytes) : text;
}

async function askYear(due: number): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t("New Report"),
    prompt: l10n.t("The year it reports on"),
    ignoreFocusOut: true,
    value: String(due),
    validateInput: (value) =>
      /^20\d{2}$/.test(value.trim()) ? undefined : l10n.t("Write a year of four digits, such as {0}.", due),
  });
  return answer === undefined ? undefined : Number(answer.trim());
}

/** Reports are written from autumn on for the year that ends, in spring for the year before. */
function yearDue(today: Date): number {
  return today.getMonth() >= AUTUMN ? today.getFullYear() : today.getFullYear() - 1;
}

/** A place to look at, as a list shows it. */
interface ReminderItem {
  readonly label: string;
  readonly description: string;
  readonly message: string;
  readonly range: Range;
}

function toItem({ range: { start, end }, message }: NewReport["reminders"][number]): ReminderItem {
  return {
    label: l10n.t("line {0}", start.line + 1),
    description: message,
    message,
    range: new Range(start.line, start.character, end.line, end.character),
  };
}

/** Says how many places there are to look at, and goes to each that is chosen; Problems keeps them all. */
async function offerReminders(editor: TextEditor, items: readonly ReminderItem[]): Promise<void> {
  if (items.length === 0) return;
  const look = l10n.t("Show Them");
  const answer = await window.showInformationMessage(
    l10n.t("The new report is ready. {0} places still say what last year's said.", items.length),
    look,
  );
  if (answer !== look) return;
  const list = window.createQuickPick<ReminderItem>();
  list.title = l10n.t("Places to check");
  list.items = items;
  list.matchOnDescription = true;
  list.onDidChangeActive(([active]) => active && reveal(editor, active.range));
  list.onDidAccept(() => list.hide());
  list.onDidHide(() => list.dispose());
  list.show();
}

function reveal(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
