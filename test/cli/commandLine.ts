import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as its users have it, bundled once for a test file, with a new folder for each test. */
export interface CommandLine {
  /** The folder that commands are run in. */
  folder(): string;
  /** The bundle that is run. */
  readonly program: string;
  /** Runs `nianbao`. */
  run(args: readonly string[], options?: { input?: string; env?: Record<string, string>; uid?: number }): Run;
  /** Writes a file (and the folders it lies in), and returns its name. */
  put(name: string, content: string | Uint8Array): string;
  read(name: string): string;
}

/** Makes the command line ready for the tests of a file. */
export function commandLine(): CommandLine {
  const built = mkdtempSync(join(tmpdir(), "nianbao-cli-"));
  const cli = join(built, "cli.js");
  let folder = "";

  beforeAll(() => {
    // Outside of the repository nothing else says that these are modules.
    writeFileSync(join(built, "package.json"), '{"type":"module"}');
    const build = ["esbuild.mjs", "--outdir", built, "cli.start", "cli", "formats"];
    execFileSync(process.execPath, build, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));
  beforeEach(() => {
    folder = join(mkdtempSync(join(built, "case-")), "测试 目录（一）");
    mkdirSync(folder);
  });

  return {
    folder: () => folder,
    program: cli,
    run(args, options = {}) {
      const env = {
        PATH: process.env.PATH ?? "",
        LANG: "zh_CN.UTF-8",
        XDG_CACHE_HOME: join(built, "cache"),
        ...options.env,
      };
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
        env,
        ...(options.input === undefined ? {} : { input: options.input }),
        ...(options.uid === undefined ? {} : { uid: options.uid }),
      });
      return { status, stdout, stderr };
    },
    put(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      return name;
    },
    read: (name) => readFileSync(join(folder, name), "utf8"),
  };
}
