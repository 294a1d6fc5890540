import type { InitializeParams, ServerCapabilities } from "vscode-languageserver";
import type { InitializationOptions } from "../../../protocol/options.ts";
import { isRecord } from "../config/settings.ts";
import type { Language } from "../report/index.ts";
import { CODE_ACTION_KINDS } from "./codeActions.ts";
import { TRIGGERS } from "./completion.ts";
import { DEFAULT_RULE_PAGES } from "./diagnostics.ts";
import { SEMANTIC_TOKENS } from "./semanticTokens.ts";

/** What a client can do and wants, decided once from its first request. */
export interface ClientTraits {
  /** The client asks for diagnostics; otherwise they are sent to it. Never both. */
  readonly pullsDiagnostics: boolean;
  /** Whether it can be told to ask for them anew. */
  readonly refreshesDiagnostics: boolean;
  /** The same of inlay hints. */
  readonly refreshesHints: boolean;
  /** Whether it asks for the arithmetic of an inlay hint when a user points at it. */
  readonly resolvesHints: boolean;
  readonly related: boolean;
  readonly codeActionLiterals: boolean;
  /** Whether it shows code actions that cannot be done, with the reason. */
  readonly disabledActions: boolean;
  readonly documentChanges: boolean;
  /** Whether edits may make files. */
  readonly createsFiles: boolean;
  /** Whether it asks for the reason by itself where a rule is to be suppressed (command `nianbao.suppress`). */
  readonly suppressCommand: boolean;
  /** Whether it shows changes in groups before they are made. */
  readonly annotatesChanges: boolean;
  /** Whether it asks first what would be renamed. */
  readonly preparesRename: boolean;
  /** Whether completions may have places to fill in. */
  readonly snippets: boolean;
  /** Whether completions may say what they insert apart from what they replace. */
  readonly insertReplace: boolean;
  /** Whether completions may say a few words behind their names. */
  readonly labelDetails: boolean;
  readonly nestedSymbols: boolean;
  /** Whether it lists the headings of Markdown files by itself, so that an outline of ours would be a second one. */
  readonly listsHeadings: boolean;
  /** Whether hovers may be written in Markdown. */
  readonly markdown: boolean;
  /** Whether a definition may say which characters it is the definition of. */
  readonly definitionLinks: boolean;
  /** Whether it answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Whether it has to be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  /** Whether formatting can be offered to it document by document, once one is known to be a report. */
  readonly registersFormatting: boolean;
  /** The URIs of the folders that are open in it. */
  readonly folders: readonly string[];
  /** Whether it tells of folders that are opened and closed. */
  readonly changesFolders: boolean;
  /** Whether it can be asked to watch files. */
  readonly watchesFiles: boolean;
  /** Whether it answers `nianbao/files/list` and `nianbao/files/read`. */
  readonly files: boolean;
  /** Whether the user has not said that the open folders are to be trusted (Restricted Mode). */
  readonly restricted: boolean;
  /** Whether it knows the commands that our lenses and completions name. */
  readonly commands: boolean;
  readonly language: Language;
  readonly rulePages: string;
  /** Settings given with the first request, for clients that have no others. */
  readonly settings: unknown;
}

/** Reads what the client tells of itself; what is not understood counts as not told. */
export function readClient(params: InitializeParams): ClientTraits {
  const { textDocument, workspace } = params.capabilities ?? {};
  const item = textDocument?.completion?.completionItem;
  const given: unknown = params.initializationOptions;
  const options: Partial<Record<keyof InitializationOptions, unknown>> = isRecord(given) ? given : {};
  const locale = typeof options.locale === "string" ? options.locale : params.locale;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    resolvesHints: textDocument?.inlayHint?.resolveSupport?.properties.includes("tooltip") === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    related:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    suppressCommand: options.suppressCommand === true,
    annotatesChanges:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    listsHeadings: options.listsHeadings === true,
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument?.rangeFormatting?.dynamicRegistration === true,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    changesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    files: options.files === true,
    restricted: options.restricted === true,
    commands: options.commands === true,
    language: /^en(?:[-_.]|$)/i.test(locale ?? "") ? "en" : "zh",
    rulePages:
      typeof options.rulePages === "string" && options.rulePages !== ""
        ? options.rulePages
        : DEFAULT_RULE_PAGES,
    settings: options.settings,
  };
}

/** `TextDocumentSyncKind.Incremental`. */
const INCREMENTAL = 2;

/** What the server offers to such a client. */
export function offerCapabilities(client: ClientTraits): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: INCREMENTAL, save: { includeText: false } },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    ...(client.registersFormatting
      ? {}
      : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
    inlayHintProvider: { resolveProvider: client.resolvesHints },
    completionProvider: {
      triggerCharacters: [...TRIGGERS],
      resolveProvider: true,
      ...(client.labelDetails ? { completionItem: { labelDetailsSupport: true } } : {}),
    },
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    codeLensProvider: { resolveProvider: false },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: SEMANTIC_TOKENS, full: true, range: true },
    ...(client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } } : {}),
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "nianbao",
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
    workspaceSymbolProvider: true,
    ...(client.changesFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
