import { Refusal } from "../refusal.ts";
import { type DecodedPage, decodeAs, decodePage } from "./encoding.ts";

/** A page with its pictures in one file has a handful of parts. */
const MOST_PARTS = 2000;

/** Whether bytes begin like a page saved as a single file (RFC 2557). */
export function isMhtml(head: string): boolean {
  return (
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+/.test(head) && /content-type:\s*multipart\/related/i.test(head)
  );
}

/** The page itself of a web archive: its first part that is HTML. @throws Refusal where there is none. */
export function readMhtml(bytes: Uint8Array): DecodedPage {
  const raw = new TextDecoder("latin1").decode(bytes);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(raw.slice(0, 8192));
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw noPage();
  let at = raw.indexOf(`--${mark}`);
  for (let count = 0; at >= 0 && count < MOST_PARTS; count++) {
    const next = raw.indexOf(`--${mark}`, at + mark.length + 2);
    const part = raw.slice(at + mark.length + 2, next < 0 ? raw.length : next);
    const page = readPart(part);
    if (page) return page;
    at = next;
  }
  throw noPage();
}

function readPart(part: string): DecodedPage | null {
  const gap = /\r?\n\r?\n/.exec(part);
  if (!gap) return null;
  const head = part.slice(0, gap.index).replace(/\r?\n[ \t]+/g, " ");
  if (!/content-type:\s*text\/html/i.test(head)) return null;
  const bytes = decodeBody(part.slice(gap.index + gap[0].length), head);
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(head)?.[1];
  return (charset === undefined ? null : decodeAs(charset, bytes)) ?? decodePage(bytes);
}

function decodeBody(body: string, head: string): Uint8Array {
  const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (encoding === "base64") {
    try {
      return toBytes(atob(body.replace(/[^A-Za-z0-9+/=]/g, "")));
    } catch {
      throw noPage();
    }
  }
  if (encoding !== "quoted-printable") return toBytes(body);
  const joined = body.replace(/[ \t]*=\r?\n/g, "");
  return toBytes(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hexadecimal: string) =>
      String.fromCharCode(Number.parseInt(hexadecimal, 16)),
    ),
  );
}

/** Characters below 256 as bytes; `latin1` of TextDecoder is windows-1252, whose other characters are mapped back. */
function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes[index] = code < 256 ? code : (WINDOWS_1252.get(code) ?? 0x3f);
  }
  return bytes;
}

const WINDOWS_1252 = new Map(
  [...new TextDecoder("latin1").decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))].map(
    (char, index) => [char.charCodeAt(0), 0x80 + index],
  ),
);

function noPage(): Refusal {
  return new Refusal({
    zh: "网页归档（.mhtml）里没有网页正文。请在浏览器中重新另存为“网页，仅 HTML”。",
    en: "the web archive holds no page. Save it again from a browser, as HTML only.",
  });
}
