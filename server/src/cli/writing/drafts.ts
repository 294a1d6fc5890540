import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** A draft's name tells the machine and the process that writes it; it is short whatever the file is called. */
const DRAFT = /^\.nianbao-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.tmp$/;
/** A draft of another machine, on a shared disk, is left over when it is older (milliseconds). */
const LONGEST_LIFE = 24 * 60 * 60 * 1000;

/** The name of a new draft; no two are the same. */
export function draftName(): string {
  return `.nianbao-${machineName()}-${process.pid}-${randomBytes(8).toString("hex")}.tmp`;
}

function machineName(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

/** Removes from a folder the drafts of runs that were cut short. What cannot be removed stays. */
export function sweepDrafts(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, machine, process = ""] = DRAFT.exec(name) ?? [];
      if (machine === undefined) continue;
      const path = join(folder, name);
      const isLeft =
        machine === machineName()
          ? !isRunning(Number(process))
          : Date.now() - statSync(path).mtimeMs > LONGEST_LIFE;
      if (isLeft) rmSync(path, { force: true });
    }
  } catch {
    // The folder cannot be read, or somebody else has swept it.
  }
}

/** Whether a process of this machine is there; one that belongs to somebody else is. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
