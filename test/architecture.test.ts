import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { configSchema } from "../scripts/generateConfigSchema.ts";
import { rulePages } from "../scripts/generateRulePages.ts";
import { snippetFiles } from "../scripts/generateSnippets.ts";
import { EDITIONS, RULES } from "../server/src/report/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function listFiles(): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", ["-c", "core.quotepath=off", ...args], { cwd: root, encoding: "utf8" });
  return listed.split("\n").filter((path) => path !== "" && existsSync(join(root, path)));
}

const files = listFiles();
const sources = files.filter((path) => /^(?:client|server)\/.*\.ts$/.test(path));

/** What a source imports: paths from the root for its own files, names for packages. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return found.map((name) =>
    name.startsWith(".") ? relative(root, join(root, dirname(path), name)).replaceAll("\\", "/") : name,
  );
}

/** Every import of some sources that is not allowed, as `source → import`. */
function forbidden(from: RegExp, isAllowed: (name: string, path: string) => boolean): string[] {
  return sources
    .filter((path) => from.test(path))
    .flatMap((path) =>
      importsOf(path)
        .filter((name) => !isAllowed(name, path))
        .map((name) => `${path} → ${name}`),
    );
}

describe("arrows", () => {
  it("there are sources to look at", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(importsOf("server/src/report/index.ts")).toContain("server/src/report/read.ts");
  });

  it("the core imports nothing but itself", () => {
    const allowed = (name: string, path: string): boolean =>
      name.startsWith("server/src/report/") ||
      (name === "parse5" && path === "server/src/report/syntax/html.ts");
    expect(forbidden(/^server\/src\/report\//, allowed)).toEqual([]);
  });

  it("inside the core, text and syntax know nothing of the standard, editions nothing of texts", () => {
    const own =
      (...rooms: string[]) =>
      (name: string): boolean =>
        rooms.some((room) => name.startsWith(room));
    const report = "server/src/report/";
    const text = forbidden(/^server\/src\/report\/text\//, own(`${report}text/`, `${report}rules/rule.ts`));
    const syntax = forbidden(
      /^server\/src\/report\/syntax\//,
      own(`${report}text/`, `${report}syntax/`, "parse5"),
    );
    const editions = forbidden(
      /^server\/src\/report\/editions\//,
      own(`${report}editions/`, `${report}language.ts`),
    );
    expect([...text, ...syntax, ...editions]).toEqual([]);
  });

  it("features look at reports and at LSP's own types, not at hosts", () => {
    const allowed = (name: string): boolean =>
      /^server\/src\/(?:report\/index|features\/\w+|settings|config|configEdit)\.ts$/.test(name) ||
      name === "vscode-languageserver";
    expect(forbidden(/^server\/src\/features\//, allowed)).toEqual([]);
  });

  it("only the client imports vscode, and of the server it knows types of questions and answers alone", () => {
    const isVscode = (name: string): boolean => name === "vscode" || name.startsWith("vscode/");
    expect(forbidden(/^server\//, (name) => !isVscode(name))).toEqual([]);
    const isAnswer = (name: string): boolean =>
      name.startsWith("server/src/features/") || name === "server/src/files.ts";
    expect(forbidden(/^client\//, (name) => !name.startsWith("server/") || isAnswer(name))).toEqual([]);
    const clients = sources.filter((path) => path.startsWith("client/"));
    const taken = clients.flatMap((path) =>
      [...readFileSync(join(root, path), "utf8").matchAll(/^import (?!type ).*server\/src/gm)].map(
        () => path,
      ),
    );
    expect(taken).toEqual([]);
  });

  it("nobody imports the hosts", () => {
    const isHost = (name: string): boolean =>
      name.startsWith("server/src/cli/") || name.startsWith("client/");
    const inside = /^server\/src\/(?!cli\/)/;
    expect(forbidden(inside, (name) => !isHost(name))).toEqual([]);
  });
});

describe("lists", () => {
  const folder = join(root, "server/src/report");
  const infrastructure = ["rule.ts", "run.ts", "index.ts", "suppress.ts", "levels.ts"];

  it("every rule's file is listed under its own name, with its page", () => {
    const names = readdirSync(join(folder, "rules")).filter((name) => !infrastructure.includes(name));
    expect(names.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual(
      RULES.map(({ code }) => code).sort(),
    );
    for (const { code } of RULES) expect(existsSync(join(root, `docs/rules/${code}.md`)), code).toBe(true);
  });

  it("every edition's file is listed", () => {
    const names = readdirSync(join(folder, "editions")).filter((name) => /^\d{4}\.ts$/.test(name));
    expect(names.map((name) => name.slice(0, 4)).sort()).toEqual(EDITIONS.map(({ key }) => key).sort());
  });
});

describe("files", () => {
  it("that are generated are fresh", () => {
    for (const [path, content] of [...rulePages(), ...snippetFiles(), ...configSchema()]) {
      expect(readFileSync(join(root, path), "utf8"), path).toBe(content);
    }
    const pages = files.filter((path) => path.startsWith("docs/rules/"));
    expect(pages.sort()).toEqual([...rulePages().keys()].sort());
  });

  it("have a subject in their names", () => {
    const parts = files
      .flatMap((path) => path.split("/"))
      .map((part) => part.replace(/\..*$/, "").toLowerCase());
    expect(parts.filter((part) => /^(?:utils?|helpers?|common|managers?|misc)$/.test(part))).toEqual([]);
  });

  it("have one subject: none is longer than 300 lines", () => {
    const long = sources.filter((path) => readFileSync(join(root, path), "utf8").split("\n").length > 300);
    expect(long).toEqual([]);
  });
});

describe("bundles", () => {
  it("hold no network code of their own", () => {
    const network =
      /\b(?:fetch\(|XMLHttpRequest|WebSocket|node:https?|node:net|node:dgram|navigator\.sendBeacon)/;
    expect(sources.filter((path) => network.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
  });
});
