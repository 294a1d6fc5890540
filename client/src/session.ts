import { type Disposable, env, l10n, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions, RequestType } from "vscode-languageclient";
import { answerFiles } from "./answerFiles.ts";
import type { DocumentParams } from "./protocol.ts";
import { CONFIG_SELECTOR, SELECTOR } from "./selector.ts";

/** How a host reaches the server: a process on a desktop, a worker in a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the features see it. */
export interface Session extends Disposable {
  /** Resolves to the server once it runs; undefined where it could not be started, which the user has been told. */
  client(): Promise<BaseLanguageClient | undefined>;
  /** Asks the server about a document; undefined where there is no server or it has no answer. */
  ask<R>(type: RequestType<DocumentParams, R, void>, document: TextDocument): Promise<R | undefined>;
  /** The same, of a request that tells more than the document's name. */
  ask<P extends DocumentParams, R>(
    type: RequestType<P, R, void>,
    document: TextDocument,
    more: Omit<P, "uri">,
  ): Promise<R | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts the server.
 * @param rulePages the prefix of a rule's page, to which the server appends `<code>.md`.
 */
export function startSession(createClient: CreateClient, rulePages: string): Session {
  const client = createClient({
    documentSelector: [...SELECTOR, ...CONFIG_SELECTOR].map((filter) => ({ ...filter })),
    initializationOptions: {
      locale: env.language,
      rulePages,
      files: true,
      commands: true,
      suppressCommand: true,
      restricted: !workspace.isTrusted,
    },
    outputChannelName: l10n.t("Nianbao"),
    diagnosticCollectionName: "nianbao",
    // Off unless asked for; without it nothing is checked while the user writes.
    diagnosticPullOptions: { onChange: true, onSave: true },
  });
  answerFiles(client);
  const running = client.start().then(
    () => client,
    (error: unknown) => {
      window.showErrorMessage(l10n.t("The checker could not be started: {0}", String(error)));
      return undefined;
    },
  );

  const trust = workspace.onDidGrantWorkspaceTrust(async () => {
    const started = await running;
    if (started?.isRunning()) await started.sendNotification("nianbao/workspaceTrusted");
  });

  async function stop(): Promise<void> {
    trust.dispose();
    await running;
    if (client.needsStop()) await client.dispose();
  }

  return {
    client: () => running,
    async ask<R>(
      type: RequestType<DocumentParams, R, void>,
      document: TextDocument,
      more?: object,
    ): Promise<R | undefined> {
      await running;
      if (!client.isRunning()) return undefined;
      try {
        return await client.sendRequest(type, { uri: document.uri.toString(), ...more });
      } catch (error) {
        client.warn(`${type.method}: ${String(error)}`);
        return undefined;
      }
    },
    stop,
    dispose: () => void stop(),
  };
}
