import type { Coordinate, RowSpec, TableSpec } from "../editions/edition.ts";
import type { Cell } from "../model/report.ts";
import type { Text } from "../text/language.ts";
import type { Tie } from "./evaluate.ts";

/** What stands in an identity for a figure that is absent, blank or no number. */
const UNKNOWN = "□";
/** When more parts than these are not known they are only counted. */
const MOST_UNKNOWN = 3;
/** A label longer than this is cut at its first 、. */
const LONG_LABEL = 20;

/**
 * An identity with its figures filled in: `✓ 总计 3 ＝ 自然人 2 ＋ 商业企业 1（其余 4 项为 0）`. Parts that are 0 are summed up in
 * words, but for `focus`, the figure that is asked about.
 */
export function writeTie(spec: TableSpec, tie: Tie, focus?: Cell): Text {
  const { identity, state, missing } = tie;
  const isUnknown = ({ row, column }: Coordinate): boolean =>
    missing.some((member) => member.row === row && member.column === column);
  const cells = [...tie.leftCells, ...tie.rightCells];
  const terms = (members: readonly Coordinate[]): readonly Term[] =>
    members.map((member): Term => {
      const cell = cells.find(({ row, column }) => row === member.row && column === member.column);
      const value = cell?.figure.kind === "number" && !isUnknown(member) ? cell.figure.value : null;
      return { member, value, isFocus: cell !== undefined && cell === focus };
    });
  const left = terms(identity.left);
  const right = terms(identity.right);
  const isLong = right.filter(({ value }) => value === null).length > MOST_UNKNOWN;
  const isShown = ({ value, isFocus }: Term): boolean =>
    isFocus || identity.kind === "balance" || (value === null ? !isLong : value !== 0);
  // To name a figure takes longer than to see whether it is to be named.
  const name = ({ member }: Term): string => nameMember(spec, tie, member);
  const whole = writeSum(left, name);
  const parts = writeParts(
    writeSum(right.filter(isShown), name),
    right.filter((term) => !isShown(term)),
  );
  if (state === "open") {
    return {
      zh: `○ ${whole} ＝ ${parts.zh}；${UNKNOWN} 处没有可靠的数，不能核对`,
      en: `○ ${whole} ＝ ${parts.en}; ${UNKNOWN} has no certain number, so it cannot be checked`,
    };
  }
  if (state === "balanced") return { zh: `✓ ${whole} ＝ ${parts.zh}`, en: `✓ ${whole} ＝ ${parts.en}` };
  const [leftSum, rightSum] = [tie.left ?? 0, tie.right ?? 0];
  const sides = (part: string): string =>
    `${whole}${left.length > 1 ? ` ＝ ${leftSum}` : ""} ≠ ${rightSum} ＝ ${part}`;
  const difference = round(Math.abs(leftSum - rightSum));
  const isMore = leftSum > rightSum;
  return {
    zh: `✗ ${sides(parts.zh)}，${left.length > 1 ? "左边" : ""}${isMore ? "多" : "少"} ${difference}`,
    en: `✗ ${sides(parts.en)}: ${difference} too ${isMore ? "high" : "low"}`,
  };
}

interface Term {
  readonly member: Coordinate;
  /** Null where the figure cannot be relied on. */
  readonly value: number | null;
  readonly isFocus: boolean;
}

function writeSum(terms: readonly Term[], nameOf: (term: Term) => string): string {
  return terms
    .map((term) => {
      const name = nameOf(term);
      // A full-width bracket brings its own space.
      return `${name}${name.endsWith("）") ? "" : " "}${term.value ?? UNKNOWN}`;
    })
    .join(" ＋ ");
}

/** The parts that are told one by one, and how many of the rest are 0 or not known. */
function writeParts(sum: string, rest: readonly Term[]): Text {
  if (rest.length === 0) return { zh: sum, en: sum };
  const zeros = rest.filter(({ value }) => value === 0).length;
  const counts: readonly (readonly [number, string])[] = [
    [zeros, "0"],
    [rest.length - zeros, UNKNOWN],
  ];
  const told = counts.filter(([count]) => count > 0);
  const zh = told.map(([count, value]) => `${count} 项为 ${value}`).join("，");
  const en = told.map(([count, value]) => `${count} are ${value}`).join(", ");
  return sum === "" ? { zh, en } : { zh: `${sum}（其余 ${zh}）`, en: `${sum} (the other ${en})` };
}

/** Differences of amounts without the dust of binary fractions. */
function round(value: number): number {
  return Number(value.toFixed(6));
}

/**
 * A member as an identity names it: of one row by its column, of one column by its row, in the balance line by
 * its numeral alone (一, 三（七）).
 */
function nameMember(spec: TableSpec, { identity }: Tie, member: Coordinate): string {
  const rows = spec.blocks.flatMap((block) => block.rows);
  const isMember = (cell: Coordinate): boolean => cell.row === member.row && cell.column === member.column;
  const row = rows.find((candidate) => candidate.cells.some(isMember));
  if (!row) return member.row;
  if (identity.kind === "balance") return nameNumeral(row);
  const isOneRow = identity.right.every((other) => other.row === member.row);
  const column = row.cells.find(isMember)?.columnName.zh ?? member.column;
  return isOneRow ? column.replace(/^.*·/, "") : nameShortly(row);
}

/** `三（七）` of 三、本年度办理结果 · （七）总计. */
function nameNumeral({ label, groups }: RowSpec): string {
  return [...groups, label ?? ""].map((words) => numeralOf(words).replace("、", "")).join("");
}

/** `（四）1.本机关不掌握相关政府信息`: the numeral of its group before a label without its notes. */
function nameShortly({ label, groups, name }: RowSpec): string {
  if (label === null) return name.zh;
  const group = groups.length > 1 ? numeralOf(groups[groups.length - 1] ?? "") : "";
  const bare = label.replace(/(?<=.)（[^）]{8,}）$/, "");
  return group + (bare.length > LONG_LABEL ? bare.replace(/、.*$/, "") : bare);
}

function numeralOf(label: string): string {
  return /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/.exec(label)?.[0] ?? "";
}
