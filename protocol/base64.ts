/** How bytes travel in messages. `Buffer` is not everywhere. */

/** So many bytes are turned into characters at once: a call takes only so many arguments. */
const PORTION = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let characters = "";
  for (let start = 0; start < bytes.length; start += PORTION) {
    characters += String.fromCharCode(...bytes.subarray(start, start + PORTION));
  }
  return btoa(characters);
}

/** @throws DOMException where the text is no base64. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
