import { type BodyReader, isBodyLike } from "../bodies.ts";
import { isWord, type Token } from "../tokens.ts";

const DECISIONS = new Set(["licensing", "penalty", "compulsion"]);
const DECIDES = new Set(["decided", "handled", "concluded"]);
const DOCUMENTS = new Set(["normativeDocument", "regulation"]);
/** 县政府名义, 县人民政府名义, (县)政府办公室名义. */
const IN_NAME = /名义$/;
const OF_REGION = /^(省|市|县|区|旗|州|盟)/;
/** Words that close the name of a sort. */
const SORT = new Set(["等", "类"]);

/**
 * Whether a clause certainly counts some of what it names, and no more than that: 作出环评等行政许可 14 件 is a sort of
 * licences, 以县政府名义印发的规范性文件 3 件 of a county's documents those of its government.
 * @param at the index of the number; negative where there is none.
 */
export function isOfSome(tokens: readonly Token[], at: number, bodies: BodyReader): boolean {
  if (at < 1 || tokens.slice(at + 1).some(isTelling)) return false;
  const nouns = tokens.slice(0, at).filter(({ kind }) => kind === "noun");
  const [noun] = nouns;
  if (!noun || nouns.length > 1 || !isWord(noun)) return false;
  const before = tokens.slice(0, tokens.indexOf(noun));
  const after = tokens.slice(tokens.indexOf(noun) + 1, at);
  if (after.some(isTelling)) return false;
  if (DECISIONS.has(noun.value)) return isSortOfDecisions(before);
  return DOCUMENTS.has(noun.value) && isInOwnName(before, bodies);
}

/** What nobody knows behind a verb of deciding, or before 等 or 类: 核发采矿行政许可, 防雷等行政许可. */
function isSortOfDecisions(before: readonly Token[]): boolean {
  const verb = before.findLastIndex((token) => token.kind === "verb");
  const told = before[verb];
  if (told && !(isWord(told) && DECIDES.has(told.value))) return false;
  const sort = before.slice(verb + 1);
  const last = sort.at(-1);
  const isNamed = last !== undefined && "form" in last && SORT.has(last.form);
  return (
    (told !== undefined || isNamed) &&
    sort.some(({ kind }) => kind === "unknown") &&
    sort.every(
      (token) =>
        (token.kind === "unknown" && !isBodyLike(token.form)) ||
        token.kind === "connector" ||
        token.kind === "filler" ||
        ("form" in token && SORT.has(token.form)),
    )
  );
}

/** Whether documents are those of the government that the agency is. */
function isInOwnName(before: readonly Token[], bodies: BodyReader): boolean {
  if (!bodies.governs) return false;
  const names = before.filter((token) => "form" in token && IN_NAME.test(token.form));
  return (
    names.length > 0 &&
    names.every((token) => {
      const [region] = OF_REGION.exec("form" in token ? token.form : "") ?? [];
      return region === undefined || !bodies.isOtherRegion(region);
    }) &&
    before.every(({ kind }) => kind !== "noun" && kind !== "quantity")
  );
}

function isTelling({ kind }: Token): boolean {
  return kind === "unknown" || kind === "noun" || kind === "silencer" || kind === "verb";
}
