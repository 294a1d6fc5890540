import type { Budget } from "../budget.ts";
import { childrenOf, decodePart, parseXml, type XmlElement, type XmlPart } from "./xml.ts";
import { Package } from "./zip.ts";

/** A relationship of a part (ISO/IEC 29500-2, 9.3): what it means, and the part that it leads to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `numbering`, `styles`, `worksheet`. */
  readonly type: string;
  /** A name in the package; null for what lies outside of it, which is never looked at. */
  readonly target: string | null;
}

/** An Office Open XML package: its parts by their relationships. */
export class OfficePackage {
  readonly zip: Package;
  private readonly parts = new Map<string, XmlPart | null>();

  constructor(
    bytes: Uint8Array,
    private readonly budget: Budget,
  ) {
    this.zip = new Package(bytes, budget);
  }

  /** A part that holds XML, parsed once; null where there is none of the name. */
  part(name: string): XmlPart | null {
    const known = this.parts.get(name);
    if (known !== undefined) return known;
    const bytes = this.zip.read(name);
    const part = bytes ? parseXml(name, decodePart(name, bytes), this.budget) : null;
    this.parts.set(name, part);
    return part;
  }

  /** The relationships of a part; of the package itself for an empty name. */
  relationships(part: string): readonly Relationship[] {
    const slash = part.lastIndexOf("/");
    const folder = part.slice(0, slash + 1);
    const root = this.part(`${folder}_rels/${part.slice(slash + 1)}.rels`)?.root ?? null;
    return childrenOf(root, "rel:Relationship").map((element) => readRelationship(element, folder));
  }

  /** The part that a part's relationship of a type leads to; null where there is none. */
  related(part: string, type: string): XmlPart | null {
    const target = this.relationships(part).find((relationship) => relationship.type === type)?.target;
    return target ? this.part(target) : null;
  }
}

function readRelationship({ attributes }: XmlElement, folder: string): Relationship {
  const target = attributes.get("Target") ?? "";
  const type = attributes.get("Type") ?? "";
  return {
    id: attributes.get("Id") ?? "",
    type: type.slice(type.lastIndexOf("/") + 1),
    target: attributes.get("TargetMode") === "External" ? null : resolve(folder, target),
  };
}

/** A target as a name in the package: relative to the folder of its part, or from the root. */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folder}${target}`.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}
