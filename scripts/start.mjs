/**
 * Opens VS Code with the extension on the examples: `npm start [-- --server] [--port N] [--once]`.
 * A VS Code that is installed here is used (or the one that NIANBAO_CODE names); else, or with `--server` or
 * `--port`, VS Code's own server is started for a browser. `--once` ends as soon as it can be reached.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EXAMPLES = join(ROOT, "examples");
const IS_WINDOWS = process.platform === "win32";
const IS_ENGLISH = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");

const { values } = parseArgs({
  options: {
    server: { type: "boolean", default: false },
    port: { type: "string" },
    once: { type: "boolean", default: false },
  },
});
const port = Number(values.port ?? 0);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  giveUp(say(`端口须为 0 到 65535 的整数：${values.port}`, `a port is a number up to 65535: ${values.port}`));
}

runNpm("build");
const code = values.server || values.port !== undefined ? undefined : findCode();
if (code) openDesktop(code);
else await serve();

function openDesktop(command) {
  console.log(say(`正在打开 VS Code：${EXAMPLES}`, `Opening VS Code: ${EXAMPLES}`));
  const args = [`--extensionDevelopmentPath=${ROOT.replace(/[\\/]$/, "")}`, EXAMPLES];
  const child = IS_WINDOWS
    ? // The command is a script of the shell, whose arguments may hold spaces.
      spawn(
        `"${command}"`,
        args.map((argument) => `"${argument}"`),
        { shell: true, stdio: "inherit" },
      )
    : spawn(command, args, { stdio: "inherit" });
  child.once("error", (error) => giveUp(`${command}: ${error.message}`));
  child.once("exit", (status) => {
    process.exitCode = status ?? 1;
  });
}

async function serve() {
  runNpm("package");
  const { install } = await import("../test/editor/install.mjs");
  const reason = install({ needsBrowser: false });
  if (reason) {
    giveUp(
      say(
        `这里没有 VS Code 可用：${reason}。请安装 VS Code，或用 NIANBAO_CODE 指明它的命令。`,
        `There is no VS Code here: ${reason}. Install VS Code, or let NIANBAO_CODE name its command.`,
      ),
    );
  }
  const { startServer } = await import("../test/editor/server.mjs");
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const server = await startServer({
    vsix: join(ROOT, `nianbao-${version}.vsix`),
    language: IS_ENGLISH ? "en" : "zh-cn",
    port,
    isDriven: false,
  });
  console.log(say("请在浏览器中打开：", "Open in a browser:"));
  console.log(`${server.address}/?folder=${encodeURIComponent(EXAMPLES)}`);
  if (values.once) {
    await server.stop();
    return;
  }
  console.log(say("按 Ctrl+C 结束。", "Ctrl+C ends it."));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
}

/** The command of a VS Code on this machine. */
function findCode() {
  if (process.env.NIANBAO_CODE) return process.env.NIANBAO_CODE;
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, IS_WINDOWS ? "code.cmd" : "code"))
    .find((path) => existsSync(path));
}

function runNpm(script) {
  const { status } = spawnSync("npm", ["run", "-s", script], {
    cwd: ROOT,
    shell: IS_WINDOWS,
    // What packing lists is of no interest here.
    stdio: ["ignore", script === "package" ? "ignore" : "inherit", "inherit"],
  });
  if (status !== 0) giveUp(say(`npm run ${script} 未成功。`, `npm run ${script} failed.`));
}

function say(chinese, english) {
  return IS_ENGLISH ? english : chinese;
}

function giveUp(message) {
  console.error(message);
  process.exit(1);
}
