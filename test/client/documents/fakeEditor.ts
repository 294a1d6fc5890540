/** What stands for VS Code where documents are tested: files in memory, and a person who answers questions. */

class Uri {
  constructor(readonly path: string) {}
  readonly scheme = "file";
  toString = (): string => `file://${this.path}`;
  static parse = (text: string): Uri => new Uri(text.replace("file://", ""));
  static joinPath = ({ path }: Uri, ...parts: string[]): Uri =>
    new Uri(parts.reduce((at, part) => (part === ".." ? at.replace(/\/[^/]*$/, "") : `${at}/${part}`), path));
}

class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };
  fire = (value: T): void => {
    for (const listener of this.listeners) listener(value);
  };
  dispose(): void {
    this.listeners.clear();
  }
}

/** What has happened, and what is answered. */
export const editor = {
  files: new Map<string, Uint8Array>(),
  commands: new Map<string, (...args: unknown[]) => Promise<void>>(),
  /** Questions and messages, in order. */
  told: [] as string[],
  opened: [] as string[],
  /** What is answered to a question: the label of a button; undefined for cancel. */
  answer: (_question: string, _buttons: readonly string[]): string | undefined => undefined,
  picked: "" as string,
  /** Where a file is to be saved, when asked. */
  target: null as string | null,
  proposed: "" as string,
  /** What takes what is dropped into a text. */
  drop: {
    provideDocumentDropEdits: async (..._: unknown[]): Promise<readonly { insertText: string }[]> => [],
  },
  /** A file that another program holds. */
  locked: "" as string,
  watchers: [] as (() => void)[],
  sizes: new Map<string, number>(),
  reset(): void {
    for (const list of [editor.files, editor.commands, editor.sizes]) list.clear();
    for (const list of [editor.told, editor.opened, editor.watchers]) list.length = 0;
    editor.answer = () => undefined;
    Object.assign(editor, { picked: "", target: null, proposed: "", locked: "" });
  },
};

async function ask(question: string, ...rest: unknown[]): Promise<string | undefined> {
  editor.told.push(question);
  return editor.answer(
    question,
    rest.filter((part): part is string => typeof part === "string"),
  );
}

const missing = (uri: Uri): Error => new Error(`there is no ${uri.path}`);

export const vscode = {
  Uri,
  EventEmitter,
  RelativePattern: class {},
  CancellationError: class extends Error {},
  Disposable: {
    from: (...parts: { dispose(): void }[]) => ({
      dispose: () => parts.forEach((part) => void part.dispose()),
    }),
  },
  l10n: {
    t: (text: string, ...args: unknown[]) =>
      args.reduce<string>((result, arg, index) => result.replaceAll(`{${index}}`, String(arg)), text),
  },
  DocumentDropOrPasteEditKind: { Empty: { append: (...parts: string[]) => parts.join(".") } },
  DocumentDropEdit: class {
    constructor(
      readonly insertText: string,
      readonly title: string,
    ) {}
  },
  languages: {
    registerDocumentDropEditProvider(_: unknown, provider: typeof editor.drop) {
      editor.drop = provider;
      return { dispose() {} };
    },
  },
  env: { openExternal: async () => true },
  commands: {
    registerCommand(name: string, run: (...args: unknown[]) => Promise<void>) {
      editor.commands.set(name, run);
      return { dispose() {} };
    },
  },
  window: {
    showWarningMessage: ask,
    showErrorMessage: ask,
    showInformationMessage: ask,
    createOutputChannel: () => ({ appendLine: (line: string) => editor.told.push(line), show() {} }),
    showQuickPick: async (items: readonly { readonly label: string }[]) =>
      items.find(({ label }) => label === editor.picked),
    showSaveDialog: async ({ defaultUri }: { readonly defaultUri?: Uri }) => {
      editor.proposed = defaultUri?.path ?? "";
      return editor.target === null ? undefined : new Uri(editor.target);
    },
    showTextDocument: async (uri: Uri) => void editor.opened.push(uri.path),
  },
  workspace: {
    asRelativePath: ({ path }: Uri) => path,
    createFileSystemWatcher: () => ({
      onDidChange: (listener: () => void) => editor.watchers.push(listener),
      onDidCreate() {},
      dispose() {},
    }),
    fs: {
      async stat(uri: Uri) {
        const size = editor.sizes.get(uri.path) ?? editor.files.get(uri.path)?.length;
        if (size === undefined) throw missing(uri);
        return { size };
      },
      async readFile(uri: Uri) {
        const bytes = editor.files.get(uri.path);
        if (!bytes) throw missing(uri);
        return bytes;
      },
      async writeFile(uri: Uri, bytes: Uint8Array) {
        if (editor.locked === uri.path) throw new Error("EBUSY");
        editor.files.set(uri.path, bytes.slice());
      },
      async delete(uri: Uri) {
        editor.files.delete(uri.path);
      },
    },
  },
};
