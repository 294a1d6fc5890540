/** The least a checker can do: read every report of a folder and split it into lines and cells. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
let cells = 0;
for (const name of readdirSync(folder).sort()) {
  const text = readFileSync(join(folder, name), "utf8");
  for (const line of text.split("\n")) cells += line.split(/[\t|]/).length;
}
console.log(cells);
