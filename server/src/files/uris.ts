/**
 * One spelling for each address: clients and platforms escape the same path in different ways (`（` or its bytes,
 * `(` or `%28`, `C:` or `c%3A`). The spelling is that of VS Code. Addresses that cannot be read are left alone.
 */
export function normalizeUri(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/is.exec(uri);
  if (!match) return uri;
  const [, scheme = "", authority, path = "", rest = ""] = match;
  try {
    const segments = decodeURIComponent(path).split("/");
    const drive = /^[A-Za-z]:$/.test(segments[1] ?? "") ? segments[1] : undefined;
    if (drive !== undefined) segments[1] = drive.toLowerCase();
    const spelled = segments.map(escapeSegment).join("/");
    return `${scheme.toLowerCase()}:${authority === undefined ? "" : `//${authority}`}${spelled}${rest}`;
  } catch {
    return uri;
  }
}

/** VS Code escapes everything but letters, digits and `-._~`. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The address of a path as people write it: from a folder, or absolute on the folder's machine (`/年报`, `D:\\年报`).
 * @param folder a URI; it may end with a `/`.
 * @returns an address in the one spelling, without a `/` at its end.
 */
export function resolvePath(folder: string, path: string): string {
  const [, root = "", base = ""] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/is.exec(folder) ?? [];
  const spelled = path.replace(/\\/g, "/");
  const segments = spelled.split("/").map(encodeURIComponent);
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(spelled);
  const resolved: string[] = [];
  for (const segment of isAbsolute ? segments : [...base.split("/"), ...segments]) {
    if (segment === "..") resolved.pop();
    else if (segment !== "" && segment !== ".") resolved.push(segment);
  }
  return normalizeUri(`${root}/${resolved.join("/")}`);
}

/** The name of the file that an address means, as people read it. */
export function fileNameOf(uri: string): string {
  const name =
    uri
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether an address may be that of a folder, as far as its name tells: it ends with no dot and letters. */
export function mayBeFolder(uri: string): boolean {
  return !/\.[a-z][a-z0-9]{0,9}$/i.test(fileNameOf(uri));
}

/** Whether an address lies in a folder or below, or is the folder itself; both in one spelling. */
export function isInside(folder: string, uri: string): boolean {
  const base = folder.endsWith("/") ? folder.slice(0, -1) : folder;
  return uri === base || uri === folder || uri.startsWith(`${base}/`);
}
