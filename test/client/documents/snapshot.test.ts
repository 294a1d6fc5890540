import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bytesOf, isSnapshotOf, takeSnapshot } from "../../../client/src/documents/snapshot.ts";

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  // Beginnings of packages' files, whole and torn.
  fc
    .array(
      fc.constantFrom(
        [0x50, 0x4b, 3, 4],
        [0x50, 0x4b, 1, 2],
        [0x50, 0x4b],
        [0x50],
        [7, 7],
        [0x50, 0x4b, 3, 4, 9],
      ),
      { maxLength: 20 },
    )
    .map((parts) => Uint8Array.from(parts.flat())),
);

describe("a snapshot", () => {
  it("is the file, whatever stands in it and before it", () => {
    fc.assert(
      fc.property(bytes, bytes, (before, after) => {
        const first = takeSnapshot(before);
        const second = takeSnapshot(after, first);
        expect(bytesOf(second)).toEqual(after);
        expect(isSnapshotOf(second, after)).toBe(true);
        expect(isSnapshotOf(second, Uint8Array.from([...after, 0]))).toBe(false);
        expect(bytesOf(first)).toEqual(before);
      }),
    );
  });

  it("shares what a change leaves alone: a picture is kept once", () => {
    const picture = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251);
    const pack = (words: string): Uint8Array =>
      zipSync({
        "word/document.xml": new TextEncoder().encode(words),
        "media/a.png": [picture, { level: 0 }],
      });
    const first = takeSnapshot(pack("七"));
    const second = takeSnapshot(pack("十二件申请"), first);
    const own = second.filter((stretch) => !first.includes(stretch));
    expect(own.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1000);
  });
});
