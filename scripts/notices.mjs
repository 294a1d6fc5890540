/**
 * What stands in the bundles of other people's work, taken from what the bundler has put there:
 * `THIRD-PARTY-NOTICES.txt`, the names and licences as these ask for it, and `sbom.cdx.json`, a bill of materials
 * (CycloneDX 1.5) in which scanners look up known faults. Both lie beside the bundles and in the packed extension.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/** The folders of the packages that inputs of a bundle lie in, each once, in order of names. */
export function listPackages(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        if (bytesInOutput > 0 && path.includes("node_modules/")) folders.add(folderOf(path));
      }
    }
  }
  return [...folders].map(readPackage).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The folder with the manifest that names the package; some packages have others further in, without a name. */
function folderOf(path) {
  for (let folder = dirname(path); folder.includes("node_modules/"); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version) return folder;
  }
  throw new Error(`${path}: no package is known that it belongs to`);
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
  if (typeof license !== "string" || license === "") throw new Error(`${folder}: its licence is not known`);
  // Few packages only name their licence.
  return { id: `${name}@${version}`, name, version, license, text: text || `Licence: ${license}` };
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
