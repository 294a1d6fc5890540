import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from "vscode";
import type { ReportStatus } from "../../protocol/status.ts";
import type { ActiveReport } from "./activeReport.ts";
import type { Workbench } from "./workbench.ts";

/** Shows edition and identities of the active report among the language's status items; nothing elsewhere. */
export function showStatusItem({ activeReport }: Workbench): Disposable {
  let item: LanguageStatusItem | undefined;

  function show(report: ActiveReport | null): void {
    if (!report) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= languages.createLanguageStatusItem("nianbao.status", []);
    const { document, status } = report;
    item.selector = { language: document.languageId, scheme: document.uri.scheme };
    item.name = l10n.t("Annual report");
    item.text = describeBalance(status);
    item.detail = describeReport(status);
    item.severity = isSound(status) ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    item.command = { command: "nianbao.check", title: l10n.t("Check") };
  }

  show(activeReport.current);
  const subscription = activeReport.onDidChange(show);
  return {
    dispose() {
      subscription.dispose();
      item?.dispose();
    },
  };
}

/** Every identity that can be evaluated holds, and the tables are of the edition that is in force. */
function isSound(status: ReportStatus): boolean {
  return status.balanced + status.open >= status.identities && status.edition === status.dueEdition;
}

/** `2021 格式 · 勾稽关系 39 条：39 条成立`. */
function describeBalance(status: ReportStatus): string {
  const edition =
    status.edition === status.dueEdition
      ? l10n.t("{0} format", status.edition)
      : l10n.t("{0} format, should be {1}", status.edition, status.dueEdition);
  const identities =
    status.identities === 0
      ? l10n.t("no table")
      : l10n.t("{0} of {1} sums hold", status.balanced, status.identities);
  return `${edition} · ${identities}`;
}

/** `青石镇 2024 年 · 2 个错误，3 个警告 · 已忽略 1 处`. */
function describeReport(status: ReportStatus): string {
  const { agency, year } = status;
  const parts = [
    agency !== null && year !== null ? l10n.t("{0} {1}", agency, year) : (agency ?? ""),
    l10n.t("{0} errors, {1} warnings", status.errors, status.warnings),
    status.open > 0 ? l10n.t("{0} sums cannot be checked: figures are missing", status.open) : "",
    status.suppressed > 0 ? l10n.t("{0} suppressed", status.suppressed) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
