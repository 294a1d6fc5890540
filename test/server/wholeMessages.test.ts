import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { StreamMessageWriter } from "vscode-languageserver/node";
import { writeWhole } from "../../server/src/server/wholeMessages.ts";

/** A stream that keeps what is written to it, call by call. */
function keepWrites(failure: Error | null = null): { readonly target: Writable; readonly written: string[] } {
  const written: string[] = [];
  const target = new Writable({
    write(chunk: Buffer, _, done) {
      written.push(chunk.toString("utf8"));
      done(failure);
    },
  });
  return { target, written };
}

describe("messages on a stream", () => {
  it("are written in one piece each, in order, bytes counted as they are written", async () => {
    const { target, written } = keepWrites();
    const writer = new StreamMessageWriter(writeWhole(target));
    const messages = [1, 2, 3].map((id) => ({ jsonrpc: "2.0", id, result: "表".repeat(id * 20_000) }));
    await Promise.all(messages.map((message) => writer.write(message)));
    expect(written).toHaveLength(3);
    for (const [at, message] of messages.entries()) {
      const [headers = "", content = ""] = (written[at] ?? "").split("\r\n\r\n");
      expect(JSON.parse(content)).toEqual(message);
      expect(headers).toBe(`Content-Length: ${Buffer.byteLength(content)}`);
    }
  });

  it("that cannot be written are told to whoever writes them", async () => {
    const { target } = keepWrites(new Error("broken pipe"));
    const writer = new StreamMessageWriter(writeWhole(target));
    const errors: string[] = [];
    writer.onError(([error]) => errors.push(error.message));
    await expect(writer.write({ jsonrpc: "2.0" })).rejects.toThrow("broken pipe");
    expect(errors).toContain("broken pipe");
  });
});
