import { type BodyReader, isBodyLike } from "../bodies.ts";
import { isWord, type Token } from "../tokens.ts";

const DECISIONS = new Set(["licensing", "penalty", "compulsion"]);
const DECIDES = new Set(["decided", "handled", "concluded"]);
const DOCUMENTS = new Set(["normativeDocument", "regulation"]);
/** 县政府名义, 县人民政府名义, (县)政府办公室名义. */
const IN_NAME = /名义$/;
const OF_REGION = /^(省|市|县|区|旗|州|盟)/;
const OTHER_ACTS = /取消|下放|承接|划转|移交|梳理|清理|委托|赋权/;
/** Words that close the name of a sort. */
const SORT = new Set(["等", "类"]);

/** Whether what a noun means has sorts that are counted. */
export function mayBeOfSome(noun: string): boolean {
  return DECISIONS.has(noun) || DOCUMENTS.has(noun);
}

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
  if (DECISIONS.has(noun.value)) return !tokens.some(isOtherAct) && isSortOfDecisions(before);
  return DOCUMENTS.has(noun.value) && isInOwnName(before, bodies);
}

/** 防雷等行政许可, 变更类行政许可 name their sort; behind a verb of deciding what nobody knows is one: 核发采矿行政许可. */
function isSortOfDecisions(before: readonly Token[]): boolean {
  const verb = before.findIndex((token) => token.kind === "verb");
  const told = before[verb];
  if (told && !(isWord(told) && DECIDES.has(told.value))) return false;
  const sort = before.slice(verb + 1);
  if (sort.some((token) => token.kind === "unknown" && isBodyLike(token.form))) return false;
  const last = sort.at(-1);
  if (last !== undefined && "form" in last && SORT.has(last.form)) return sort.length > 1;
  const isUnknown = sort.some(({ kind }) => kind === "unknown");
  return (
    told !== undefined &&
    isUnknown &&
    sort.every(({ kind }) => kind === "unknown" || kind === "connector" || kind === "filler")
  );
}

/** Whether documents are those of the government that the agency is, or whose office it is. */
function isInOwnName(before: readonly Token[], bodies: BodyReader): boolean {
  if (!bodies.governs && !bodies.isOffice) return false;
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

/** 取消农药等行政许可 14 件, 指导作出占道经营类行政处罚 86 件: something else than deciding. */
function isOtherAct(token: Token): boolean {
  return token.kind === "silencer" || (token.kind === "unknown" && OTHER_ACTS.test(token.form));
}

function isTelling({ kind }: Token): boolean {
  return kind === "unknown" || kind === "noun" || kind === "silencer" || kind === "verb";
}
