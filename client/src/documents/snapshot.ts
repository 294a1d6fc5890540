/**
 * A state of a file, cut into stretches that are shared with the states before it. Where files of a package begin is
 * where it is cut, so that what one change leaves alone (pictures, fonts) is kept once for all states.
 */
export type Snapshot = readonly Uint8Array[];

/** How files and their entries in the list of contents begin in a package (PKZIP APPNOTE 4.3.7, 4.3.12). */
const SIGNATURES = [0x04034b50, 0x02014b50];

/** Takes a snapshot of a file, with what it has in common with another one. */
export function takeSnapshot(bytes: Uint8Array, before: Snapshot = []): Snapshot {
  const known = new Map<number, Uint8Array[]>();
  for (const stretch of before) known.set(stretch.length, [...(known.get(stretch.length) ?? []), stretch]);
  return cut(bytes).map(
    (stretch) => known.get(stretch.length)?.find((other) => isSame(other, stretch)) ?? stretch.slice(),
  );
}

/** The bytes of a file as it was. */
export function bytesOf(snapshot: Snapshot): Uint8Array {
  const bytes = new Uint8Array(snapshot.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const stretch of snapshot) {
    bytes.set(stretch, at);
    at += stretch.length;
  }
  return bytes;
}

/** Whether a file is as it was. */
export function isSnapshotOf(snapshot: Snapshot, bytes: Uint8Array): boolean {
  return isSame(bytesOf(snapshot), bytes);
}

function cut(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stretches: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(0x50, 1); at > 0 && at + 4 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (!SIGNATURES.includes(view.getUint32(at, true))) continue;
    stretches.push(bytes.subarray(start, at));
    start = at;
  }
  return [...stretches, bytes.subarray(start)];
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
