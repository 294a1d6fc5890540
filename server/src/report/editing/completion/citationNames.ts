import type { Report } from "../../model/report.ts";
import { CITATIONS, type Citation } from "../../words/citations.ts";
import { type Proposal, type Spot, type Written, writtenOf, writtenWhole } from "./proposal.ts";

/** So many letters have to be written before they are taken for the sounds of a title. */
const LEAST_LETTERS = 2;

/** The laws and documents that such reports cite, as they are to be cited: in 《》, or by the sounds of their titles. */
export function proposeCitations(report: Report, { offset, before, after }: Spot): Proposal[] {
  const open = before.lastIndexOf("《");
  const isOpen = open > before.lastIndexOf("》");
  const letters = /[a-z]+$/i.exec(before)?.[0] ?? "";
  if (!isOpen && letters.length < LEAST_LETTERS) return [];
  const typed = isOpen ? before.slice(open + 1) : letters;
  return CITATIONS.filter((citation) => isInForce(citation, report.year)).flatMap((citation): Proposal[] => {
    const written = findWritten(citation, typed, isOpen);
    if (!written) return [];
    const number = citation.number === null ? "" : `（${citation.number}）`;
    const closed = isOpen && after.startsWith("》") ? 1 : 0;
    // A number that is there already need not be written again.
    const tail = after.slice(closed).startsWith("（") ? "" : number;
    const end = offset + closed;
    return [
      {
        kind: "citation",
        label: `《${citation.title}》`,
        detail: { zh: citation.number ?? citation.issuer.zh, en: citation.number ?? citation.issuer.en },
        range: { start: offset - typed.length, end },
        replaceEnd: end,
        newText: `${isOpen ? "" : "《"}${citation.title}》${tail}`,
        snippet: null,
        filter: written.filter,
        about: `citation/${citation.key}`,
      },
    ];
  });
}

function findWritten({ title, shortTitles }: Citation, typed: string, isOpen: boolean): Written | null {
  const names = [title, ...shortTitles, title.replace(/^中华人民共和国/, "")];
  if (isOpen) return writtenWhole(typed, names);
  return names.map((name) => writtenOf(typed, name)).find((written) => written !== null) ?? null;
}

/** Whether a report of a year may still cite it. */
function isInForce({ superseded }: Citation, year: number | null): boolean {
  return superseded === null || (year !== null && year < superseded.fromYear);
}
