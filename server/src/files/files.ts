/** The files that a server may look at, wherever they lie: on its own disk, or where only its client can reach. */
export interface Files {
  /**
   * The URIs of the text files of a folder and below, in order; empty where there is no such folder. What is no
   * text by its name, hidden folders and those of packages are left out, and links to folders are not followed.
   * @param folder the URI of a folder.
   * @param signal ends the search early; what has been found by then is answered.
   */
  list(folder: string, signal: AbortSignal): Promise<readonly string[]>;
  /**
   * The text of a file; null where it is not there, cannot be read, is too large for a report, or is no text.
   * @param uri the URI of a file, which need not lie in a folder that was listed.
   */
  read(uri: string): Promise<string | null>;
  /** Where the links in an address lead, in the one spelling; the address itself where there are none. */
  follow(uri: string): Promise<string>;
}

/** What the names of text files end with, without the dot. */
export const TEXT_EXTENSIONS: readonly string[] = ["md", "markdown", "txt", "nianbao", "html", "htm"];

const TEXT_FILE = new RegExp(`\\.(?:${TEXT_EXTENSIONS.join("|")})$`, "i");

/** Whether a file's name (or path, or URI) is that of a text in which a report may stand. */
export function isTextFile(name: string): boolean {
  return TEXT_FILE.test(name);
}

/** Whether a folder of this name is passed over: it is hidden, or holds other people's packages. */
export function isPassedOver(folderName: string): boolean {
  return folderName.startsWith(".") || folderName === "node_modules";
}

/** The longest text that is read as a report, in UTF-16 units, by the server and the command line alike. */
export const LONGEST_TEXT = 2 * 1024 * 1024;

/** The most bytes of such a text: a Chinese character has three in UTF-8. Larger files are not read into memory. */
export const LARGEST_FILE = 3 * LONGEST_TEXT;

/** A folder with more text files is no folder of reports; the rest is not looked at. */
export const MOST_FILES = 20_000;

/** Files where there are none: a client without files of its own, in a host without a disk. */
export const NO_FILES: Files = {
  list: async () => [],
  read: async () => null,
  follow: async (uri) => uri,
};

/** Takes `file:` addresses from one place and all others from another. */
export function splitByScheme(onDisk: Files, elsewhere: Files): Files {
  const filesFor = (uri: string): Files => (/^file:/i.test(uri) ? onDisk : elsewhere);
  return {
    list: (folder, signal) => filesFor(folder).list(folder, signal),
    read: (uri) => filesFor(uri).read(uri),
    follow: (uri) => filesFor(uri).follow(uri),
  };
}
