/** Talks to a language server over its standard streams. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What the extension starts its server with. */
const started = JSON.parse(readFileSync(new URL("../protocol/serverProcess.json", import.meta.url), "utf8"));

/**
 * Starts a server's bundle as the extension does.
 * @param flags more of those of Node, before the file.
 * @param stderr `inherit`, or `pipe` where what it says there is looked at.
 */
export function startServer(file, { flags = [], stderr = "inherit" } = {}) {
  const server = spawn(process.execPath, [...started.flags, ...flags, file, "--stdio"], {
    stdio: ["pipe", "pipe", stderr],
  });
  const waiting = new Map();
  let buffer = Buffer.alloc(0);
  let last = 0;
  server.stdout.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, head).toString())?.[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString());
      buffer = buffer.subarray(head + 4 + length);
      if (message.method === undefined) waiting.get(message.id)?.(message.result);
      // Whatever it asks for, this client has nothing to say.
      else if (message.id !== undefined) send({ id: message.id, result: null });
    }
  });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve) => {
        last++;
        waiting.set(last, resolve);
        send({ id: last, method, params });
      }),
    pid: server.pid,
    stderr: server.stderr,
    stop: () => server.kill(),
    /** Has the server end as a client does, so that it may keep what it wants to find at its next start. */
    end: () =>
      new Promise((resolve) => {
        server.once("exit", resolve);
        waiting.set(++last, () => send({ method: "exit" }));
        send({ id: last, method: "shutdown" });
      }),
  };
}
