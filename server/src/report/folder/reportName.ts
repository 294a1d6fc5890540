/** A name that is an address: the editors' names of files. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/**
 * How a report is named in a message: a path as it was given; of an address what follows the folder that it shares
 * with the report the message is about, `2023/年报.md`.
 * @param from the name of the report the message is about; without one only the file's name is left.
 */
export function nameReport(name: string, from = ""): string {
  if (!ADDRESS.test(name)) return name;
  const parts = name.replace(/[?#].*$/, "").split("/");
  const others = from.split("/");
  let shared = 0;
  while (shared < parts.length - 1 && parts[shared] === others[shared]) shared++;
  const isApart = shared > 0 && shared < parts.length - 1;
  const last = parts.slice(isApart ? shared : -1).join("/");
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** How many steps up and down lead from the folder of one name to that of the other; 0 in the same folder. */
export function folderDistance(a: string, b: string): number {
  const [foldersOfA, foldersOfB] = [listFolders(a), listFolders(b)];
  let shared = 0;
  while (shared < foldersOfA.length && foldersOfA[shared] === foldersOfB[shared]) shared++;
  return foldersOfA.length + foldersOfB.length - 2 * shared;
}

function listFolders(name: string): string[] {
  return name
    .split(/[/\\]/)
    .slice(0, -1)
    .filter((part) => part !== "" && part !== ".");
}
