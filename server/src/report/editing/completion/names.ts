import type { Report } from "../../model/report.ts";
import { bareName, fullName, readAgencyKind } from "../../words/agencies.ts";
import { type Proposal, type Spot, writtenOf } from "./proposal.ts";

/** The names by which the agency is called: 青石镇, 青石镇人民政府, 我镇, 本镇, 本机关. */
export function proposeNames({ agency }: Report, { offset, before }: Spot): Proposal[] {
  const { word } = readAgencyKind(agency ?? "");
  const names = [
    ...(agency === null ? [] : [agency, bareName(agency), fullName(agency)]),
    ...(word === null ? [] : [`我${word}`, `本${word}`]),
    "本机关",
  ];
  return [...new Set(names)].flatMap((name): Proposal[] => {
    const written = writtenOf(before, name);
    if (!written) return [];
    const range = { start: offset - written.length, end: offset };
    return [
      {
        kind: "agency",
        label: name,
        detail: { zh: "本报告的机关", en: "The reporting agency" },
        range,
        replaceEnd: offset,
        newText: name,
        snippet: null,
        filter: written.filter,
        about: null,
      },
    ];
  });
}
