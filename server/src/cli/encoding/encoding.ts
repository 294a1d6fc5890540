import { decodeBytes } from "../../files/decodeBytes.ts";
import { type Decoded, decoderOf, type Encoding } from "../../files/decodeText.ts";
import { encodeGb18030 } from "../../files/gb18030.ts";
import { Failure } from "../language.ts";

/** Decodes a file's bytes. @throws Failure where they are no text. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const decoded = decodeBytes(bytes);
  if (decoded) return decoded;
  throw new Failure({
    zh: `${path}：不是文本文件，或编码不是 UTF-8、GB18030 和带标记（BOM）的 UTF-16。请另存为 UTF-8 文本后再试；Word 文件请保留 .docx 的扩展名。`,
    en: `${path}: not a text file, or neither UTF-8, GB18030 nor UTF-16 with its mark. Save it as UTF-8 text; a Word file is to keep its extension .docx.`,
  });
}

/** Encodes a text as its file was, mark included; what cannot be read back the same is refused. */
export function encode(text: string, { encoding, mark }: Decoded, path: string): Uint8Array {
  const bytes = encodeBody(text, encoding);
  if (!bytes || decoderOf(encoding).decode(bytes) !== text) {
    throw new Failure({
      zh: `${path}：改后的文字不能用原来的编码（${encoding}）保存，没有写入。请先把文件另存为 UTF-8。`,
      en: `${path}: the new text cannot be saved in the file's encoding (${encoding}); nothing was written. Save it as UTF-8 first.`,
    });
  }
  return mark ? Buffer.concat([markOf(encoding), bytes]) : bytes;
}

function encodeBody(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === "gb18030") return encodeGb18030(text);
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

function markOf(encoding: Encoding): Uint8Array {
  if (encoding === "utf-16le") return Uint8Array.of(0xff, 0xfe);
  if (encoding === "utf-16be") return Uint8Array.of(0xfe, 0xff);
  return Uint8Array.of(0xef, 0xbb, 0xbf);
}
