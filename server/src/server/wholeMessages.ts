import { Writable } from "node:stream";

const HEADERS_END = "\r\n\r\n";

/**
 * A stream that hands each message on in one piece: the library writes its headers and its content one after the
 * other (LSP, "Base Protocol"), which takes two calls of the system and wakes the client twice.
 */
export function writeWhole(target: Writable): Writable {
  let headers = "";
  const whole = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _, done) {
      if (typeof chunk === "string" && headers === "" && chunk.endsWith(HEADERS_END)) {
        headers = chunk;
        done();
        return;
      }
      const message = Buffer.concat([Buffer.from(headers, "ascii"), Buffer.from(chunk)]);
      headers = "";
      target.write(message, done);
    },
  });
  target.on("error", (error) => whole.destroy(error));
  return whole;
}
