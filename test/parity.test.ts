import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { normalizeUri } from "../server/src/files/uris.ts";
import { EDITIONS, RULES, type Severity } from "../server/src/report/index.ts";
import { LAYOUTS, nothingHappened, printReport } from "./balanced.ts";
import { commandLine } from "./cli/commandLine.ts";
import { report } from "./forms.ts";
import { AGENCIES } from "./precision/agencies.ts";
import { VOICES } from "./precision/voices.ts";
import { Client } from "./server/client.ts";
import { Puller, WATCHING } from "./server/testFolder.ts";

/** What is told of one place, in the words of both hosts. */
interface Told {
  readonly code: unknown;
  readonly severity: unknown;
  readonly message: unknown;
  readonly range: unknown;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];

const { folder, run } = commandLine();

/** The examples of every rule, and invented reports in every layout and of many agencies, by file name. */
function listFixtures(): Record<string, string> {
  const fixtures: Record<string, string> = {};
  for (const { code, examples } of RULES) {
    fixtures[`${code}/wrong.md`] = examples.wrong;
    fixtures[`${code}/right.txt`] = examples.right;
    if (examples.beside !== undefined) fixtures[`${code}/beside.md`] = examples.beside;
  }
  const wrong = { "requests/granted/total": 4, "disputes/reconsideration/upheld": 2 };
  for (const edition of EDITIONS) {
    for (const layout of LAYOUTS) {
      const text = printReport(nothingHappened(edition, wrong), layout);
      fixtures[`layouts/${edition.key}-${layout}.md`] = text;
      fixtures[`layouts/${edition.key}-${layout}-crlf.txt`] = text.replace(/\n/g, "\r\n");
    }
  }
  for (const [index, voice] of [...VOICES, ...AGENCIES].entries()) {
    fixtures[`agencies/${index}.md`] = report({
      title: `# ${voice.agency}${voice.year}年政府信息公开工作年度报告`,
      overview: `<!-- nianbao-disable-next-line prose-mismatch -->\n${voice.overview.join("\n\n")}`,
      improvement: voice.improvement.join("\n\n"),
    });
  }
  return fixtures;
}

/** A configuration of each kind: other levels, words, days, agencies; the reports of a configured folder lie below. */
const CONFIGURATIONS: Readonly<Record<string, object>> = {
  plain: {},
  levels: {
    rules: Object.fromEntries(RULES.map(({ code }, index) => [code, [...SEVERITIES, "off"][index % 5]])),
  },
  words: {
    agencyLevel: "department",
    deadline: "01-15",
    terms: [{ wrong: "公开", right: "主动公开", note: "试验用" }],
  },
};

function write(configurations: Readonly<Record<string, object>>): readonly string[] {
  const fixtures = Object.entries(listFixtures());
  return Object.entries(configurations).flatMap(([name, config]) => {
    const put = (path: string, text: string): string => {
      mkdirSync(dirname(join(folder(), name, path)), { recursive: true });
      writeFileSync(join(folder(), name, path), text);
      return `${name}/${path}`;
    };
    if (name !== "plain") put("nianbao.config.json", JSON.stringify(config));
    return fixtures.map(([path, text]) => put(path, text));
  });
}

/** On the command line another report is called by its path, in an editor by its name. */
function nameAlike(told: Told): Told {
  return { ...told, message: String(told.message).replace(/[\w/.-]+\/([\w-]+\.(?:md|txt))/g, "$1") };
}

function sort(told: readonly Told[]): readonly Told[] {
  return told.map(nameAlike).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function askCommandLine(paths: readonly string[]): Map<string, readonly Told[]> {
  const { files } = JSON.parse(run(["check", ...paths, "--format", "json"]).stdout) as {
    files: readonly { readonly path: string; readonly findings: readonly Told[] }[];
  };
  return new Map(
    files.map(({ path, findings }) => [
      path,
      sort(findings.map(({ code, severity, message, range }) => ({ code, severity, message, range }))),
    ]),
  );
}

function toTold(diagnostics: readonly Diagnostic[]): readonly Told[] {
  return sort(
    diagnostics.map(({ code, severity, message, range }) => ({
      code,
      severity: SEVERITIES[(severity ?? 0) - 1],
      message,
      range,
    })),
  );
}

function startServer(): Promise<Client> {
  return Client.start({ capabilities: WATCHING, folders: [pathToFileURL(folder()).href] });
}

it("a file that is named and a document that is opened are told the same", async () => {
  const paths = write(CONFIGURATIONS);
  const told = askCommandLine(paths);
  expect(told.size).toBe(paths.length);
  const client = await startServer();
  const uris = new Map(paths.map((path) => [path, pathToFileURL(join(folder(), path)).href]));
  const texts = listFixtures();
  for (const [path, uri] of uris) await client.open(uri, texts[path.replace(/^\w+\//, "")] ?? "", "nianbao");
  await new Puller(client).pull();
  for (const [path, uri] of uris) {
    expect(toTold(await client.pull(uri)), path).toEqual(told.get(path));
  }
});

it("a folder that is judged and one that is opened are told the same", async () => {
  const paths = write({ plain: {}, ignoring: { ignore: ["layouts", "agencies/*1.md"] } });
  const told = askCommandLine(["."]);
  expect(told.size).toBeLessThan(paths.length);
  const puller = new Puller(await startServer());
  await puller.pull();
  for (const path of paths) {
    const found = puller.problems.get(normalizeUri(pathToFileURL(join(folder(), path)).href)) ?? [];
    expect(toTold(found), path).toEqual(told.get(path) ?? []);
  }
});
