import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  workspace,
} from "vscode";
import { followChanges, type OpenReminder } from "./reminderList.ts";
import { SELECTOR } from "./selector.ts";

const DONE = "nianbao.reminderDone";

/** The places of new reports that still say what last year's said, in Problems until each is written anew or done. */
export interface Reminders extends Disposable {
  show(document: TextDocument, reminders: readonly { range: Range; message: string }[]): void;
}

/** Keeps the reminders of every new report of this window. */
export function keepReminders(): Reminders {
  const collection = languages.createDiagnosticCollection("nianbao-reminders");
  const byUri = new Map<string, readonly OpenReminder[]>();

  function publish(document: TextDocument): void {
    const reminders = byUri.get(document.uri.toString()) ?? [];
    collection.set(
      document.uri,
      reminders.map(({ start, end, message }) => {
        const range = new Range(document.positionAt(start), document.positionAt(end));
        const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Information);
        diagnostic.source = l10n.t("to be checked");
        return diagnostic;
      }),
    );
  }

  function keep(document: TextDocument, reminders: readonly OpenReminder[]): void {
    byUri.set(document.uri.toString(), reminders);
    publish(document);
  }

  const subscriptions = Disposable.from(
    collection,
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const reminders = byUri.get(document.uri.toString());
      if (reminders && contentChanges.length > 0) keep(document, followChanges(reminders, contentChanges));
    }),
    workspace.onDidCloseTextDocument((document) => {
      byUri.delete(document.uri.toString());
      collection.delete(document.uri);
    }),
    commands.registerCommand(DONE, (uri?: unknown, start?: unknown) => {
      const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
      const reminders = byUri.get(String(uri));
      if (document && reminders)
        keep(
          document,
          reminders.filter((reminder) => reminder.start !== start),
        );
    }),
    languages.registerCodeActionsProvider(
      SELECTOR,
      {
        provideCodeActions: (document, range, { diagnostics }) =>
          (byUri.get(document.uri.toString()) ?? []).flatMap(({ start, end }) => {
            const place = new Range(document.positionAt(start), document.positionAt(end));
            if (!place.intersection(range)) return [];
            const action = new CodeAction(l10n.t("Checked; take the reminder away"), CodeActionKind.QuickFix);
            action.diagnostics = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(place));
            action.command = {
              title: action.title,
              command: DONE,
              arguments: [document.uri.toString(), start],
            };
            return [action];
          }),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );

  return {
    show(document, reminders) {
      keep(
        document,
        reminders.map(({ range, message }) => ({
          start: document.offsetAt(range.start),
          end: document.offsetAt(range.end),
          message,
        })),
      );
    },
    dispose: () => subscriptions.dispose(),
  };
}
