import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { successorExtension } from "../../formats/extensions.ts";
import { Failure } from "../language.ts";

const LONGEST_WAIT = 120_000;

/**
 * Has LibreOffice write a file of an old format anew, in a folder and with a profile that are thrown away after it.
 * @returns the new file's bytes, and the name they go by.
 * @throws Failure where LibreOffice is not installed, or cannot read the file.
 */
export function convertLegacy(path: string): { bytes: Uint8Array; name: string } {
  const extension = successorExtension(path);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-convert-"));
  try {
    // A name that begins with a dash would be taken for an option.
    const input = join(folder, `input${extname(path)}`);
    copyFileSync(path, input);
    const { error, status } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        ...["--headless", "--norestore", "--convert-to", extension, "--outdir", join(folder, "out"), input],
      ],
      { timeout: LONGEST_WAIT, stdio: "ignore" },
    );
    if (error && "code" in error && error.code === "ENOENT") throw notInstalled(path, extension);
    if (error || status !== 0) throw notConverted(path, extension);
    return readOutput(folder, path, extension);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOutput(folder: string, path: string, extension: string): { bytes: Uint8Array; name: string } {
  try {
    const bytes = readFileSync(join(folder, "out", `input.${extension}`));
    return { bytes, name: `${basename(path, extname(path))}.${extension}` };
  } catch {
    throw notConverted(path, extension);
  }
}

function notInstalled(path: string, extension: string): Failure {
  return new Failure({
    zh: `${path}：没有找到 LibreOffice（soffice），不能转换。请安装 LibreOffice，或在 Word、WPS 中另存为 .${extension}。`,
    en: `${path}: LibreOffice (soffice) was not found. Install it, or save the file as .${extension}.`,
  });
}

function notConverted(path: string, extension: string): Failure {
  return new Failure({
    zh: `${path}：LibreOffice 没能转换这个文件。请在 Word、WPS 中打开，另存为 .${extension}。`,
    en: `${path}: LibreOffice could not convert the file. Open it in Word or WPS and save it as .${extension}.`,
  });
}
