import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Whether LibreOffice is installed; tests that need it are skipped where it is not. */
export const HAS_LIBRE_OFFICE = spawnSync("soffice", ["--version"]).status === 0;

/** Has LibreOffice write some documents in another format; in the order given. */
export function convertAll(documents: readonly Uint8Array[], from: string, to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-office-"));
  try {
    mkdirSync(join(folder, "out"));
    const names = documents.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.${from}`), bytes);
      return join(folder, `${index}.${from}`);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), ...names];
    spawnSync("soffice", args, { stdio: "ignore", timeout: 110_000 });
    const extension = to.split(":")[0];
    return documents.map(
      (_, index) => new Uint8Array(readFileSync(join(folder, "out", `${index}.${extension}`))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
