import {
  commands,
  type Disposable,
  l10n,
  QuickPickItemKind,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, WorkspaceSymbolRequest } from "vscode-languageclient";
import { type NewReport, type NewReportParams, NewReportRequest } from "../protocol.ts";
import type { Workbench } from "../workbench.ts";

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
export function registerNewReport({ session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.newReport", async () => {
    const client = await session.client();
    if (!client) return;
    const predecessors = await listPredecessors(client);
    const chosen = predecessors.length > 0 ? await choose(predecessors) : "template";
    if (chosen === undefined) return;
    const params = chosen === "template" ? await askSubject(predecessors) : await readPredecessor(chosen);
    if (!params) return;
    const made = await client.sendRequest(NewReportRequest, params);
    if (!made) {
      window.showErrorMessage(l10n.t("Last year's report does not tell its year. Check its title."));
      return;
    }
    const document = await workspace.openTextDocument({ language: "nianbao", content: made.text });
    const editor = await window.showTextDocument(document);
    await offerReminders(editor, made);
  });
}

/** The reports of the open folders, the newest first. */
async function listPredecessors(client: BaseLanguageClient): Promise<Predecessor[]> {
  const symbols = (await client.sendRequest(WorkspaceSymbolRequest.type, { query: "" })) ?? [];
  const found = symbols.map(({ name, location }): Predecessor => {
    const [, agency = name, year] = /^(.*?)\s*(\d{4})?$/.exec(name) ?? [];
    return { name, agency, year: year ? Number(year) : null, uri: Uri.parse(location.uri) };
  });
  return found.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.name.localeCompare(b.name, "zh"));
}

async function choose(predecessors: readonly Predecessor[]): Promise<Predecessor | "template" | undefined> {
  const picked = await window.showQuickPick(
    [
      { label: l10n.t("Blank template"), chosen: "template" as const },
      { label: l10n.t("From last year's report"), kind: QuickPickItemKind.Separator, chosen: undefined },
      ...predecessors.map((predecessor) => ({
        label: predecessor.name,
        detail: workspace.asRelativePath(predecessor.uri),
        chosen: predecessor,
      })),
    ],
    {
      title: l10n.t("New Report"),
      placeHolder: l10n.t("What should it start from?"),
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
  return { from: (await workspace.openTextDocument(uri)).getText(), year: next };
}

async function askYear(due: number): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t("New Report"),
    prompt: l10n.t("The year it reports on"),
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

/** Says how many places there are to look at, and goes to each that is chosen. */
async function offerReminders(editor: TextEditor, { reminders }: NewReport): Promise<void> {
  if (reminders.length === 0) return;
  const look = l10n.t("Show Them");
  const answer = await window.showInformationMessage(
    l10n.t("The new report is there. {0} places still say what last year's said.", reminders.length),
    look,
  );
  if (answer !== look) return;
  const items = reminders.map(({ range, message }) => ({
    label: l10n.t("line {0}", range.start.line + 1),
    description: message,
    range: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
  }));
  const list = window.createQuickPick<(typeof items)[number]>();
  list.title = l10n.t("Places to look at");
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
