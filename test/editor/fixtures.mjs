/** The folder that the editor tests open: invented reports, one of them with defects, and a text that is none. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const SOURCES = new URL("./fixtures/", import.meta.url);

/**
 * The names of the folder's files, and the defects of the wrong report:
 * - `grantedTotal`: a row's total. The other identities agree that it is the wrong figure, so the fix is safe.
 * - `licensing`: a number in full-width digits, safe to write in the usual ones.
 * - `reconsiderationTotal`: a total in one identity only, whose parts may be wrong as well, so that no fix is safe.
 */
export const REPORTS = JSON.parse(read("reports.json"));

/** Makes the folder anew, under a name with a blank and brackets. */
export function prepareFolder() {
  const folder = join(mkdtempSync(join(tmpdir(), "nianbao-reports-")), "测试 目录（一）");
  mkdirSync(folder);
  fillFolder(folder);
  return folder;
}

/** Writes the folder's files as they were at first. */
export function fillFolder(folder) {
  const clean = read(REPORTS.clean);
  const wrong = spoil(clean.replaceAll("临河县", "青石镇"));
  writeFileSync(join(folder, REPORTS.clean), clean);
  writeFileSync(join(folder, REPORTS.wrong), wrong);
  writeFileSync(join(folder, REPORTS.ownLanguage), wrong);
  writeFileSync(join(folder, REPORTS.textFile), clean.replaceAll("临河县", "云溪乡"));
  writeFileSync(join(folder, REPORTS.readme), read(REPORTS.readme));
}

/** A text in the encoding that Windows writes; only characters of two bytes at the most are known. */
export function encodeGb18030(text) {
  const decoder = new TextDecoder("gb18030");
  const pairs = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Uint8Array.of(lead, trail);
      const letters = decoder.decode(bytes);
      if (letters.length === 1) pairs.set(letters, bytes);
    }
  }
  const encoded = [...text].map((letter) => pairs.get(letter) ?? Buffer.from(letter, "latin1"));
  return Buffer.concat(encoded);
}

export function removeFolder(folder) {
  rmSync(dirname(folder), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function read(name) {
  return readFileSync(new URL(encodeURIComponent(name), SOURCES), "utf8");
}

function spoil(text) {
  return Object.values(REPORTS.defects).reduce((spoilt, { right, wrong }) => {
    if (!spoilt.includes(right)) throw new Error(`the clean report lacks: ${right}`);
    return spoilt.replace(right, wrong);
  }, text);
}
