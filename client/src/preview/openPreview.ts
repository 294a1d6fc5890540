import { commands, Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { Workbench } from "../workbench.ts";
import type { PreviewState } from "./messages.ts";
import { PreviewPanel } from "./previewPanel.ts";
import { viewRoot } from "./viewHtml.ts";

const VIEW_TYPE = "nianbao.preview";

/**
 * Command `nianbao.openPreview`: shows a report as a page and as a form, beside its text. There is one for each
 * report, and it comes back with the window.
 */
export function registerOpenPreview({ context: { extensionUri }, session }: Workbench): Disposable {
  const previews = new Map<string, PreviewPanel>();

  function show(panel: WebviewPanel, state: PreviewState): void {
    const uri = Uri.parse(state.uri, true);
    const preview = new PreviewPanel(panel, uri, { session, extensionUri, state });
    previews.set(uri.toString(), preview);
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, "images", "language-light.svg"),
      dark: Uri.joinPath(extensionUri, "images", "language-dark.svg"),
    };
    panel.onDidDispose(() => {
      preview.dispose();
      if (previews.get(uri.toString()) === preview) previews.delete(uri.toString());
    });
  }

  return Disposable.from(
    commands.registerCommand("nianbao.openPreview", (chosen?: unknown) => {
      const uri = chosen instanceof Uri ? chosen : window.activeTextEditor?.document.uri;
      if (!uri) return;
      const known = previews.get(uri.toString());
      if (known) {
        known.panel.reveal();
        return;
      }
      const title = l10n.t("Form: {0}", uri.path.split("/").at(-1) ?? "");
      const panel = window.createWebviewPanel(VIEW_TYPE, title, ViewColumn.Beside, {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [viewRoot(extensionUri)],
      });
      show(panel, { uri: uri.toString(), look: "document", lastYear: false });
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        panel.webview.options = { enableScripts: true, localResourceRoots: [viewRoot(extensionUri)] };
        if (isState(state)) show(panel, state);
        else panel.dispose();
      },
    }),
    {
      dispose() {
        for (const { panel } of previews.values()) panel.dispose();
      },
    },
  );
}

/** Whether something is what an earlier session has kept of a preview. */
function isState(state: unknown): state is PreviewState {
  if (typeof state !== "object" || state === null) return false;
  const { uri, look, lastYear } = state as Partial<Record<keyof PreviewState, unknown>>;
  return typeof uri === "string" && (look === "document" || look === "web") && typeof lastYear === "boolean";
}
