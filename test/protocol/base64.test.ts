import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../protocol/base64.ts";

describe("bytes in base64", () => {
  it("are written as RFC 4648 has them", () => {
    expect(toBase64(new TextEncoder().encode("foobar"))).toBe("Zm9vYmFy");
    expect(toBase64(Uint8Array.of(0xfb, 0xff))).toBe("+/8=");
  });

  it("are the same when they are read back, however many they are", () => {
    // More than are turned into characters at once.
    const lengths = fc.constantFrom(0, 1, 0x7fff, 0x8000, 0x8001, 100_000);
    fc.assert(
      fc.property(lengths, fc.nat(255), (length, first) => {
        const bytes = Uint8Array.from({ length }, (_, at) => (first + at * 7) & 0xff);
        expect(Buffer.from(fromBase64(toBase64(bytes))).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it("refuse what is none", () => {
    expect(() => fromBase64("年报")).toThrow();
  });
});
