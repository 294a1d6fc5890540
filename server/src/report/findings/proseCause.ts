import type { Text } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import type { Cause, Problem } from "./finding.ts";

/** How a slip that running text shows in many places is told of one line, and of all. */
export interface ProseSlip {
  /** Slips of one rule with equal keys have one cause: text taken from a PDF has a space in every line. */
  readonly key: string;
  /** A place in a few words, for the list of all of them. */
  readonly place: Text;
  /** The places in the line. */
  readonly ranges: readonly Range[];
  /** The title of one repair of all places. */
  readonly fix: Text;
  /** Tells of so many lines and of the places in them. */
  tellAll(lines: number, places: number): Text;
}

/** A problem that may stand in many lines for one cause, with its part in the repair of all of them. */
export function asSlip(problem: Problem, { key, place, ranges, fix: title, tellAll }: ProseSlip): Problem {
  const cause: Cause = {
    key,
    place,
    ranges,
    rows: 1,
    cells: ranges.length,
    tellAll: ({ rows, cells }) => tellAll(rows, cells),
  };
  const fixes = (problem.fixes ?? []).map((fix) => ({ ...fix, shared: { key, title, edits: fix.edits } }));
  return { ...problem, cause, fixes };
}

/** A problem that is told in the same words wherever it stands: the same wrong word, the same wrong year. */
export function asRepeated(problem: Problem, key: string): Problem {
  const { message, range, fixes = [] } = problem;
  const [first] = fixes;
  return asSlip(problem, {
    key,
    place: { zh: "同样的写法", en: "The same again" },
    ranges: [range],
    fix: {
      zh: `全部${first?.title.zh ?? "改正"}`,
      en: `${first?.title.en ?? "Mend it"} everywhere`,
    },
    tellAll: (lines) => ({
      zh: `${message.zh}这样的共 ${lines} 处。`,
      en: `${message.en} There are ${lines} of them.`,
    }),
  });
}
