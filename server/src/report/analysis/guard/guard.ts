import type { TableKey } from "../../editions/edition.ts";
import type { Finding, Fix } from "../../findings/finding.ts";
import type { Report } from "../../model/report.ts";
import { isInUnreadPart } from "../../model/unread.ts";
import { readReport } from "../../reading/readReport.ts";
import { extentOf } from "../../tables/extent.ts";
import { Pieces, selectEdits } from "../../text/edits.ts";
import { touches } from "../../text/range.ts";
import { doublesTable } from "./doubles.ts";
import { leavesItsLines } from "./lines.ts";
import { cutsTags } from "./markup.ts";
import { listSet } from "./named.ts";
import type { Objection, Proposal } from "./proposal.ts";
import { findDamage, type Meant } from "./readings.ts";
import { losesWords } from "./words.ts";

const UNREAD: Objection = {
  zh: "所在部分有没读准的行，不能改动",
  en: "its section has lines that were not read, and nothing is changed there",
};

/** So many characters are read again at most to find which of many fixes does harm; those beyond are not called safe. */
const MOST_READ = 10_000_000;

const UNTRIED: Objection = {
  zh: "要核对的改动太多，没有逐一试过",
  en: "there is too much to mend, and it was not tried by itself",
};

const CLASH: Objection = { zh: "各处改动互相重叠", en: "its edits overlap" };

/**
 * The one door of mending: every fix that a rule calls safe is looked at here before it is offered or applied, in the
 * editor and on the command line alike. By its own text first (`objectTo`); then what passes is made all together and
 * the text is read again (`check`), by twos and by one where that goes wrong.
 */
export class Guard {
  readonly report: Report;
  private readonly known = new Map<Fix, Objection | null>();
  /** How many characters may still be read. */
  private left = MOST_READ;

  constructor(report: Report) {
    this.report = report;
  }

  /** What speaks against a fix by itself, without reading the text again; null where nothing does. */
  objectTo(proposal: Proposal): Objection | null {
    const { fix } = proposal;
    const known = this.known.get(fix);
    if (known !== undefined) return known;
    const objection = look(proposal, this.report);
    this.known.set(fix, objection);
    return objection;
  }

  /** What speaks against proposals that have been made: `after` is the text they lead to. */
  check(made: readonly Proposal[], after: Report): Objection | null {
    return findDamage(this.report, after, meantBy(made, this.report));
  }

  /**
   * Judges the safe fixes of findings.
   * @returns what speaks against each fix that does not pass.
   */
  judge(findings: readonly Finding[]): ReadonlyMap<Fix, Objection> {
    const objections = new Map<Fix, Objection>();
    let waiting: Proposal[] = [];
    for (const finding of findings) {
      for (const fix of finding.fixes) {
        if (!fix.safe) continue;
        const objection = this.objectTo({ finding, fix });
        if (objection) objections.set(fix, objection);
        else waiting.push({ finding, fix });
      }
    }
    // Fixes that overlap are looked at in turn.
    while (waiting.length > 0) {
      const { taken } = selectEdits(waiting.map(({ fix }) => fix.edits));
      const chosen = new Set(taken);
      for (const [proposal, objection] of this.try(waiting.filter((_, index) => chosen.has(index))))
        objections.set(proposal.fix, objection);
      const left = waiting.filter((_, index) => !chosen.has(index));
      // A fix whose edits clash with each other is never taken.
      if (left.length === waiting.length) for (const { fix } of left) objections.set(fix, CLASH);
      waiting = left.length < waiting.length ? left : [];
    }
    return objections;
  }

  private try(proposals: readonly Proposal[]): [Proposal, Objection][] {
    if (this.left <= 0) return proposals.map((proposal) => [proposal, UNTRIED]);
    this.left -= this.report.syntax.text.length;
    const next = new Pieces(this.report.syntax.text);
    next.apply(selectEdits(proposals.map(({ fix }) => fix.edits)).edits);
    const objection = this.check(proposals, readReport(next.text()));
    if (!objection) return [];
    const [only] = proposals;
    if (proposals.length === 1 && only) return [[only, objection]];
    const middle = proposals.length >> 1;
    return [...this.try(proposals.slice(0, middle)), ...this.try(proposals.slice(middle))];
  }
}

function look(proposal: Proposal, report: Report): Objection | null {
  if (touchesUnread(proposal.fix, report)) return UNREAD;
  return (
    cutsTags(proposal, report) ??
    leavesItsLines(proposal, report) ??
    losesWords(proposal, report) ??
    doublesTable(proposal, report)
  );
}

/** Whether a fix would change anything where lines were not read with certainty. */
export function touchesUnread({ edits }: Fix, report: Report): boolean {
  return edits.some(({ range }) => isInUnreadPart(report, range));
}

function meantBy(proposals: readonly Proposal[], report: Report): Meant {
  const figures = new Set<string>();
  const tables = new Set<TableKey>();
  for (const proposal of proposals) {
    if (proposal.fix.safe) for (const key of listSet(proposal, report)) figures.add(key);
    else for (const key of listTouched(proposal.fix, report)) tables.add(key);
  }
  return { figures, tables };
}

function listTouched({ edits }: Fix, report: Report): TableKey[] {
  return Object.values(report.tables).flatMap((table) => {
    const extent = table ? extentOf(report, table) : null;
    return table && extent && edits.some(({ range }) => touches(extent, range)) ? [table.key] : [];
  });
}
