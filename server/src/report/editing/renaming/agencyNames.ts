import type { Report } from "../../model/report.ts";
import type { ProseLine } from "../../prose/prose.ts";
import { isQuoted } from "../../prose/reportYear.ts";
import type { Span } from "../../text/range.ts";
import { bareName, fullName, readAgencyKind } from "../../words/agencies.ts";
import { agencyKey, isSameAgency } from "../../words/sameAgency.ts";
import type { PlacedEdit, RenamingPlace } from "./places.ts";

/** A place where the report names its agency, whole: 青石镇, 青石镇人民政府, 临河县青石镇人民政府. */
export interface AgencyName extends Span {
  readonly place: RenamingPlace;
  /** What stands before the agency's own name: 临河县. */
  readonly lead: string;
  /** 人民政府, 办事处, 政府, or nothing. */
  readonly suffix: string;
}

const SUFFIX = /^(?:人民政府|办事处|政府(?!信息))/;
/** A place that a name opens with: 临河县 in 临河县青石镇. */
const LEAD = /^(.{1,8}?(?:自治[区州县旗]|[省市州盟县区旗]))(?=.{2})/;
/** Before a name these may be the beginning of another: 大青石镇. */
const PART = /[大小东西南北新老上下前后]$/;

/** Every place that names the report's agency, in text order. */
export function listAgencyNames(report: Report, prose: readonly ProseLine[]): AgencyName[] {
  const own = ownNames(report);
  if (!own) return [];
  return prose.flatMap((line) => {
    const names = listInLine(line, own);
    const others = own.other === null ? [] : listInLine(line, { core: own.other, lead: "" });
    // In which short form the new agency goes nobody has said.
    const doubtful = others.map((name): AgencyName => ({ ...name, place: "doubtful" }));
    return [...names, ...doubtful].sort((a, b) => a.range.start - b.range.start);
  });
}

/** The agency's own name, without the place it lies in where the report leaves that out somewhere, and that place. */
interface OwnNames {
  readonly core: string;
  readonly lead: string;
  /** The other form of an organ's name, where title and signature have both: 人社局 of 人力资源和社会保障局. */
  readonly other: string | null;
}

function ownNames({ title, signature }: Report): OwnNames | null {
  const names = [title?.agency?.text, signature?.agency?.text].flatMap((name) =>
    name ? [bareName(name)] : [],
  );
  const [one, other = one] = names;
  if (!one || !other) return null;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.endsWith(short)) return { core: short, lead: long.slice(0, -short.length), other: null };
  const isOne = isSameAgency(agencyKey(one), agencyKey(other));
  return { core: one, lead: "", other: isOne ? other : null };
}

function listInLine(
  { kind, text, range }: ProseLine,
  { core, lead }: Pick<OwnNames, "core" | "lead">,
): AgencyName[] {
  const place = kind === "title" || kind === "signature" ? kind : "prose";
  const names: AgencyName[] = [];
  // Titles may be spaced out: 青 石 镇.
  const pattern = new RegExp([...core].map(escapeCharacter).join(kind === "body" ? "" : "\\s*"), "g");
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index);
    const isLed = lead !== "" && before.endsWith(lead);
    const start = isLed ? match.index - lead.length : match.index;
    const after = match.index + match[0].length;
    const [suffix = ""] = SUFFIX.exec(text.slice(after)) ?? [];
    const isDoubtful = isQuoted(before) || PART.test(text.slice(0, start));
    const end = after + suffix.length;
    names.push({
      range: { start: range.start + start, end: range.start + end },
      text: text.slice(start, end),
      place: isDoubtful ? "doubtful" : place,
      lead: isLed ? lead : "",
      suffix,
    });
  }
  return names;
}

function escapeCharacter(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\${character}`;
}

/**
 * The changes that give the report another agency: each name in its own form, short ones short and full ones full,
 * and 我镇 as 我街道 where the kind changes.
 * @param oldName the name that the user changes, in whichever form.
 * @param newName what it is to be.
 */
export function renameAgency(
  report: Report,
  prose: readonly ProseLine[],
  oldName: string,
  newName: string,
): PlacedEdit[] {
  const own = ownNames(report);
  if (!own) return [];
  const next = bareName(newName);
  const isLed = own.lead !== "" && oldName.startsWith(own.lead);
  const [lead = ""] = isLed ? (LEAD.exec(next) ?? []) : [];
  const core = next.slice(lead.length);
  const edits = listAgencyNames(report, prose).map((name): PlacedEdit => {
    const kept = core.startsWith(name.lead) ? "" : name.lead;
    const newLead = isLed && name.lead !== "" ? lead : kept;
    return { range: name.range, newText: newLead + withSuffix(core, name.suffix), place: name.place };
  });
  return [...edits, ...listSelfReferences(prose, own.core, core)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** The new name in the form of the old one: short, full, or as people say it (青石镇政府). */
function withSuffix(core: string, suffix: string): string {
  if (suffix === "") return core;
  const full = fullName(core);
  return suffix === "政府" && full.endsWith("人民政府") ? `${core}政府` : full;
}

/** 我镇 and 本镇, where the new agency is of another kind. */
function listSelfReferences(prose: readonly ProseLine[], oldCore: string, newCore: string): PlacedEdit[] {
  const [before, after] = [oldCore, newCore].map((name) => readAgencyKind(name).word);
  if (!before || !after || before === after) return [];
  const pattern = new RegExp(`(?<=[我本])${before}`, "g");
  return prose.flatMap(({ kind, text, range }) =>
    kind === "body"
      ? [...text.matchAll(pattern)].map(
          (match): PlacedEdit => ({
            range: { start: range.start + match.index, end: range.start + match.index + before.length },
            newText: after,
            place: "doubtful",
          }),
        )
      : [],
  );
}
