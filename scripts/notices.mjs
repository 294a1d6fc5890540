/**
 * What stands in the bundles of other people's work, taken from what the bundler has put there:
 * `THIRD-PARTY-NOTICES.txt`, the names and licences as these ask for it, and `sbom.cdx.json`, a bill of materials
 * (CycloneDX 1.5) in which scanners look up known faults. Both lie beside the bundles and in the packed extension.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const LICENCE = /^(?:licen[cs]e|copying|notice)/i;
const SCRIPT = /\.[cm]?js$/;
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//g;
const LEGAL = /@licen[cs]e|@licstart|copyright/i;
/** What bundlers write above a module of another package that a package is published with. */
const MODULE_WITHIN = /^\s*\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;
/** What core-js, which is installed nowhere here, says of itself in the code that it was put into. */
const CORE_JS = /version: '([\d.]+)',\s*mode: [^\n]*\s*copyright: '([^']*)',\s*license: '([^']*)'/;

/** The packages that stand in bundles, those inside other packages too, each once, in order of names. */
export function listPackages(metafiles) {
  const inputsOf = new Map();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        if (bytesInOutput === 0 || !path.includes("node_modules/")) continue;
        const folder = folderOf(path);
        inputsOf.set(folder, (inputsOf.get(folder) ?? new Set()).add(path));
      }
    }
  }
  const packages = new Map();
  for (const [folder, inputs] of inputsOf) {
    const found = readPackage(folder, inputs);
    packages.set(found.id, found);
  }
  for (const [folder, inputs] of inputsOf) {
    for (const within of listWithin(folder, inputs)) {
      if (!packages.has(within.id)) packages.set(within.id, within);
    }
  }
  return [...packages.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The folder with the manifest that names the package; some packages have others further in, without a name. */
function folderOf(path) {
  for (let folder = dirname(path); folder.includes("node_modules/"); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version) return folder;
  }
  throw new Error(`${path}: no package is known that it belongs to`);
}

/** A package with the licences in its folder and in those of its inputs, and with what is theirs alone. */
function readPackage(folder, inputs = []) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string" || license === "") throw new Error(`${folder}: its licence is not known`);
  const texts = new Set(licencesIn(folder));
  for (const path of inputs) {
    for (let within = dirname(path); within !== folder; within = dirname(within)) {
      for (const text of licencesIn(within)) texts.add(text);
    }
    for (const comment of legalComments(path)) texts.add(comment);
  }
  // Few packages only name their licence.
  const text = [...texts].join("\n\n") || `Licence: ${license}`;
  return { id: `${name}@${version}`, name, version, license, text };
}

function licencesIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && LICENCE.test(entry.name),
  );
  return files.map(({ name }) => readFileSync(join(folder, name), "utf8").trim());
}

function legalComments(path) {
  if (!SCRIPT.test(path)) return [];
  const comments = readFileSync(path, "utf8").match(BLOCK_COMMENT) ?? [];
  return comments
    .filter((comment) => LEGAL.test(comment))
    .map((comment) =>
      comment
        .replace(/^\/\*[*!]?|\*\/$/g, "")
        .replace(/^[ \t]*\*[ \t]?/gm, "")
        .trim(),
    );
}

/** The packages whose code was put into the published files of a package, where the bundler does not see them. */
function listWithin(folder, inputs) {
  const found = [];
  for (const path of inputs) {
    if (!SCRIPT.test(path)) continue;
    const code = readFileSync(path, "utf8");
    for (const name of new Set([...code.matchAll(MODULE_WITHIN)].map(([, name]) => name))) {
      found.push(readPackage(findInstalled(name, folder)));
    }
    const [, version, copyright, address] = CORE_JS.exec(code) ?? [];
    if (version === undefined) continue;
    const text = `${copyright}\n\nLicence: MIT, ${address}`;
    found.push({ id: `core-js@${version}`, name: "core-js", version, license: "MIT", text });
  }
  return found;
}

/** The folder that a package is found in from another one. */
function findInstalled(name, from) {
  for (let folder = from; folder.includes("node_modules"); folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    const beside = join(folder, name);
    if (folder.endsWith("node_modules") && existsSync(join(beside, "package.json"))) return beside;
  }
  throw new Error(`${from} holds ${name}, which is not installed`);
}

/** Writes both files into the folder of the bundles. */
export function writeNotices(metafiles, outdir, version) {
  const packages = listPackages(metafiles);
  const notices = packages.map(({ id, license, text }) => `${id} (${license})\n\n${text}\n`);
  const rule = `\n${"-".repeat(80)}\n\n`;
  const opening =
    "本扩展的程序中含有下列软件包，各按其许可证使用。\nThe bundles hold these packages, each under its licence.\n";
  writeFileSync(join(outdir, "THIRD-PARTY-NOTICES.txt"), [opening, ...notices].join(rule));
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name: "nianbao", version, "bom-ref": "nianbao" } },
    components: packages.map(({ id, name, version: itsVersion, license }) => ({
      type: "library",
      "bom-ref": id,
      name,
      version: itsVersion,
      licenses: [/[\s()]/.test(license) ? { expression: license } : { license: { id: license } }],
      purl: `pkg:npm/${name.replace("@", "%40")}@${itsVersion}`,
    })),
  };
  writeFileSync(join(outdir, "sbom.cdx.json"), `${JSON.stringify(bill, null, 1)}\n`);
}
