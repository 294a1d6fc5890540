import { type Disposable, env, l10n, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, CancellationToken, LanguageClientOptions } from "vscode-languageclient";
import type { DocumentParams, Method } from "../../protocol/method.ts";
import { type InitializationOptions, TRUSTED_NOTIFICATION } from "../../protocol/options.ts";
import { answerFiles } from "./answerFiles.ts";
import { CONFIG_SELECTOR, SELECTOR } from "./selector.ts";

/** How a host reaches the server: a process on a desktop, a worker in a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the features see it. */
export interface Session extends Disposable {
  /** Resolves to the server once it runs; undefined where it could not be started, which the user has been told. */
  client(): Promise<BaseLanguageClient | undefined>;
  /** Asks the server; undefined where there is no server or it has no answer, which the log says. */
  request<P, R>(method: Method<P, R>, params: P, token?: CancellationToken): Promise<R | undefined>;
  /** The same about a document. */
  ask<R>(method: Method<DocumentParams, R>, document: TextDocument): Promise<R | undefined>;
  /** The same, of a request that tells more than the document's name. */
  ask<P extends DocumentParams, R>(
    method: Method<P, R>,
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
  /** Asked for by every server that is started: the folders may have come to be trusted meanwhile. */
  const initializationOptions = (): Omit<InitializationOptions, "settings"> => ({
    locale: env.language,
    rulePages,
    files: true,
    commands: true,
    listsHeadings: true,
    suppressCommand: true,
    restricted: !workspace.isTrusted,
  });
  const client = createClient({
    documentSelector: [...SELECTOR, ...CONFIG_SELECTOR].map((filter) => ({ ...filter })),
    initializationOptions,
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
    if (started?.isRunning()) await started.sendNotification(TRUSTED_NOTIFICATION);
  });

  async function stop(): Promise<void> {
    trust.dispose();
    await running;
    if (client.needsStop()) await client.dispose();
  }

  async function request<P, R>(
    { name }: Method<P, R>,
    params: P,
    token?: CancellationToken,
  ): Promise<R | undefined> {
    await running;
    // While a server that has ended is started again, the request waits for the new one.
    if (!client.needsStop()) return undefined;
    try {
      // A token that is not there would be sent as a second parameter, and the server would take it for its own.
      return await (token ? client.sendRequest<R>(name, params, token) : client.sendRequest<R>(name, params));
    } catch (error) {
      client.warn(`${name}: ${String(error)}`);
      return undefined;
    }
  }

  return {
    client: () => running,
    request,
    ask: <P extends DocumentParams, R>(method: Method<P, R>, document: TextDocument, more?: object) =>
      request(method, { uri: document.uri.toString(), ...more } as P),
    stop,
    dispose: () => void stop(),
  };
}
