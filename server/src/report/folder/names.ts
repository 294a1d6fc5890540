/** A name that is an address: the editors' names of files. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/** How a report is named in a message: a path as it was given; of an address the file's name alone. */
export function nameReport(name: string): string {
  if (!ADDRESS.test(name)) return name;
  const last = name.replace(/[?#].*$/, "").replace(/^.*\//, "");
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** How many steps up and down lead from the folder of one name to that of the other; 0 in the same folder. */
export function measureDistance(a: string, b: string): number {
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
