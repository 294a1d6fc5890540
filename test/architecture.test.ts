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
const sources = files.filter((path) => /^(?:client|protocol|server)\/.*\.tsx?$/.test(path));

/** What a source imports: paths from the root for its own files, names for packages. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"\n]+)"(?=[;,)\s])/g)].map(
    (match) => match[1] ?? "",
  );
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

/**
 * The rooms, from the ground up. What stands in one room may import from it and from the rooms before it, types too;
 * a name that ends in `.ts` is a file that is a room of its own.
 */
const ROOMS = [
  "package.json",
  "protocol",
  "server/src/report/text",
  "server/src/report/syntax",
  "server/src/report/editions",
  "server/src/report/words",
  "server/src/report/model",
  "server/src/report/binding",
  "server/src/report/alignment",
  "server/src/report/reading",
  "server/src/report/tables",
  "server/src/report/identities",
  "server/src/report/prose",
  "server/src/report/folder",
  "server/src/report/findings",
  "server/src/report/comments",
  "server/src/report/repairs",
  "server/src/report/rules",
  "server/src/report/analysis",
  "server/src/report/editing",
  "server/src/report/index.ts",
  "server/src/files",
  "server/src/config",
  "server/src/formats",
  "server/src/features",
  "server/src/documents",
  "server/src/workspace",
  "server/src/server",
  "server/src/cli",
  "client/src",
];

/** The number of a path's room; -1 for a package or a file outside every room. */
function floorOf(path: string): number {
  return ROOMS.findIndex((room) => path === room || path.startsWith(`${room}/`));
}

/** A file and its imports within the tree. */
function neighboursOf(path: string): string[] {
  return importsOf(path).filter((name) => sources.includes(name));
}

/** Every circle of files, each as its members; `import type` counts. */
function circles(): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at)]);
    if (at >= 0 || done.has(path)) return;
    for (const next of neighboursOf(path)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  return found;
}

describe("rooms", () => {
  it("there are sources to look at", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(importsOf("server/src/report/index.ts")).toContain("server/src/report/reading/readReport.ts");
  });

  it("no file lies outside a room", () => {
    expect(sources.filter((path) => floorOf(path) < 0)).toEqual([]);
  });

  it("an import goes to the same room or to one before it", () => {
    const back = sources.flatMap((path) =>
      importsOf(path)
        .filter((name) => files.includes(name) && floorOf(name) > floorOf(path))
        .map((name) => `${path} → ${name}`),
    );
    expect(back).toEqual([]);
  });

  it("no files stand in a circle", () => {
    expect(circles()).toEqual([]);
  });

  it("no folder but that of the rules holds more than 20 files", () => {
    const counts = new Map<string, number>();
    for (const path of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    const large = [...counts].filter(([folder, count]) => count > 20 && !folder.endsWith("/rules"));
    expect(large).toEqual([]);
  });
});

describe("packages", () => {
  const packagesOf = (room: RegExp): string[] =>
    sources
      .filter((path) => room.test(path))
      .flatMap((path) => importsOf(path).filter((name) => !files.includes(name)))
      .sort();

  it("the core imports none but the parser of HTML, in one file", () => {
    const users = sources.filter(
      (path) =>
        path.startsWith("server/src/report/") && importsOf(path).some((name) => !files.includes(name)),
    );
    expect(users).toEqual(["server/src/report/syntax/html.ts"]);
    expect(new Set(packagesOf(/^server\/src\/report\//))).toEqual(new Set(["parse5"]));
  });

  it("features look at reports and at LSP's own types, not at hosts", () => {
    expect(new Set(packagesOf(/^server\/src\/features\//))).toEqual(new Set(["vscode-languageserver"]));
    expect(forbidden(/^server\/src\/features\//, (name) => !name.startsWith("server/src/files/"))).toEqual(
      [],
    );
  });

  it("only the client imports vscode, and it knows nothing of the server", () => {
    const isVscode = (name: string): boolean => name === "vscode" || name.startsWith("vscode/");
    expect(forbidden(/^server\//, (name) => !isVscode(name))).toEqual([]);
    expect(forbidden(/^client\//, (name) => !name.startsWith("server/"))).toEqual([]);
  });

  it("the protocol is names and types: it needs no package at run time", () => {
    const methods = sources.filter((path) => path.startsWith("protocol/"));
    expect(methods.length).toBeGreaterThan(5);
    const needed = methods.filter((path) =>
      /^import (?!type )[^;]* from "(?!\.)/m.test(readFileSync(join(root, path), "utf8")),
    );
    expect(needed).toEqual([]);
  });

  it("the names of our own requests are written once, in the protocol", () => {
    const named = sources.filter((path) => /"nianbao\/[a-z]/.test(readFileSync(join(root, path), "utf8")));
    expect(named.filter((path) => !path.startsWith("protocol/"))).toEqual([]);
  });

  it("each request of our own is read by the side that asks and by the side that answers", () => {
    const textOf = (side: string): string =>
      sources
        .filter((path) => path.startsWith(side))
        .map((path) => readFileSync(join(root, path), "utf8"))
        .join("\n");
    const sides = ["client/", "server/"].map(textOf);
    const names = [...textOf("protocol/").matchAll(/export const (\w+Request)\b/g)].map(
      ([, name = ""]) => name,
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) for (const side of sides) expect(side, name).toContain(name);
  });

  it("nobody but the hosts themselves imports a host", () => {
    const isHost = (name: string): boolean =>
      name.startsWith("server/src/cli/") || name.startsWith("client/");
    expect(forbidden(/^server\/src\/(?!cli\/)/, (name) => !isHost(name))).toEqual([]);
  });
});

describe("lists", () => {
  const folder = join(root, "server/src/report");
  const infrastructure = ["rule.ts", "index.ts"];

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
