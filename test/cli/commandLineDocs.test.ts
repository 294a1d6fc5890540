import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildCommands } from "../../server/src/cli/arguments/commands.ts";

const page = readFileSync(new URL("../../docs/command-line.md", import.meta.url), "utf8");
const program = buildCommands("zh", "0", () => {});

/** Every option of every command, with the commands that have it. */
const options = new Map<string, string[]>();
for (const command of program.commands)
  for (const { long } of command.options)
    if (long) options.set(long, [...(options.get(long) ?? []), command.name()]);

/** What the table says: each option, with the commands in its second column. */
const told = new Map<string, string[]>();
for (const [, option = "", commands = ""] of page.matchAll(/^\| `(--[a-z-]+)[^|]*\| ([a-z、]+) \|/gm))
  told.set(option, [...(told.get(option) ?? []), ...commands.split("、")]);

describe("the page on the command line", () => {
  it("tells every option, with the commands that have it, and no other", () => {
    const sorted = (all: Map<string, string[]>): string[] =>
      [...all].map(([option, commands]) => `${option}: ${[...commands].sort().join()}`).sort();
    expect(sorted(told)).toEqual(sorted(options.set("--version", ["nianbao"])));
  });

  it("tells every command", () => {
    const commands = [...page.matchAll(/^\| `([a-z]+)/gm)].map(([, name]) => name);
    expect(commands).toEqual(program.commands.map((command) => command.name()));
  });
});
