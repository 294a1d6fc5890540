import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeBytes } from "../../server/src/files/decodeBytes.ts";
import { decodeText } from "../../server/src/files/decodeText.ts";

/** Bytes that make up characters of every length, halves of them, marks, and anything else. */
const piece = fc.oneof(
  fc.constantFrom("公", "开", "😀", "é", "a", "\r\n", "\ufeff").map((text) => [...Buffer.from(text)]),
  fc.constantFrom(
    [0xef, 0xbb, 0xbf],
    [0xed, 0xa0, 0x80],
    [0xc0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xff, 0xfe],
  ),
  fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 3 }),
);

it("gives of any bytes the text, encoding and mark that the other decoder gives", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const bytes = Uint8Array.from(pieces.flat());
      expect(decodeBytes(bytes)).toEqual(decodeText(bytes));
    }),
  );
});

it("reads bytes that lie inside others", () => {
  const bytes = Buffer.from("前\ufeff政府信息公开😀后");
  expect(decodeBytes(bytes.subarray(3, bytes.length - 3))).toEqual({
    text: "政府信息公开😀",
    encoding: "utf-8",
    mark: true,
  });
});
