import { env, l10n } from "vscode";
import type { Words } from "./messages.ts";

/** The texts of the view, in the language of the editor; `{0}` is filled in there. */
export function viewWords(): Words {
  return {
    language: env.language.startsWith("zh") ? "zh-CN" : "en",
    look: l10n.t("Look"),
    document: l10n.t("Document"),
    web: l10n.t("Web page"),
    lastYear: l10n.t("Last year's figures"),
    noLastYear: l10n.t("Last year's report was not found in the open folders."),
    saveHtml: l10n.t("Save as web page, to print"),
    copyTable: l10n.t("Copy {0}", "{0}"),
    copied: l10n.t("Copied {0}. Paste it into Word, WPS, a spreadsheet or a web page.", "{0}"),
    toText: l10n.t("Go to the text: {0}", "{0}"),
    noReport: l10n.t("This text is not an annual report, or it has been closed. Open it to go on."),
    rest: l10n.t("Not in the standard's table:"),
    blank: l10n.t("blank"),
    unread: l10n.t("not read"),
    previousYear: l10n.t("last year {0}", "{0}"),
    byKey: l10n.t("{0} (Alt+Enter)", "{0}"),
    keys: l10n.t("Tab, Enter and arrows move; type to overwrite, F2 edits, Esc takes back, Ctrl+Z undoes."),
    findings: l10n.t("Findings"),
    more: l10n.t("{0} more", "{0}"),
    toolbar: l10n.t("Preview"),
    details: l10n.t("Details"),
    notRead: l10n.t("Not read, or not shown:"),
    noFindings: l10n.t("No problems found."),
    editWords: l10n.t("Double-click to change the words; Enter writes them, Esc takes them back."),
  };
}

/** The texts of the view of a document that is no text. */
export function officeWords(): Words {
  return {
    ...viewWords(),
    noReport: l10n.t(
      "No annual report was read in this document. To open it otherwise, use Reopen Editor With… in the menu of its tab.",
    ),
  };
}
