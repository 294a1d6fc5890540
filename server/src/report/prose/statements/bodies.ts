import { fullName, readAgencyKind } from "../../words/agencies.ts";
import { isWord, type Token } from "./tokens.ts";

/** Tells an agency's own names from those of others. */
export interface BodyReader {
  /** Whether words that end as names of bodies do name another than the agency. */
  isOther(name: string): boolean;
  /** Whether words are the agency's own name, shortened or not: 省司法厅 in 安河省司法厅. */
  isOwnName(name: string): boolean;
  /** Whether all of a region is the agency's own: 全县 for a county's government, not for its offices. */
  isOtherRegion(word: string): boolean;
  /** Whether it is the office that reports for a government itself. */
  readonly isOffice: boolean;
  /** Whether 本级 behind a word is the agency itself: 市政府本级 for the government's office, 市本级 for a bureau of the city. */
  isOwnLevel(word: string): boolean;
  /** Whether it governs departments, whose numbers are its own where all of them are meant. */
  readonly governs: boolean;
}

/** What words end in that name a body, or people for whom another number holds. */
const BODY_END =
  /(?:局|委|办|厅|院|所|站|中心|部门|单位|科室|股室|镇|乡|街道|村|社区|县|市|区|州|旗|省|盟|政府|公司|学校|医院|大队|支队|法院|办公室|委员会|管委会|总署|窗口|信箱|热线|平台|机关|街道.{0,8}队)$/;
/** Words for all the bodies below one. */
const MANY = /^各|部门|单位|乡镇|镇街|系统|机构|行政机关/;
/** 全市市场监管部门, 全市公安机关: one branch of all that a government answers for. */
const BRANCH =
  /(?:监管|公安|税务|教育|卫健|卫生健康|民政|财政|司法|执法|交通|运输|农业|农村|水利|住建|审计|应急|应急管理|消防|环境|环保|资源|人社|医保|文旅|林业|审批|城管|统计)(?:系统?|机关|部门)?$/;
const OFFICIAL = /人民政府|政府|机关/g;
const OFFICE = /(?:办公室|办)$/;
const OWN_LEVEL = "本级";
/** The office that reports for a government itself. */
const GOVERNMENT_OFFICE = /政府办公[室厅]$/;
/** 城市管理局 is of no 市 by that word. */
const NO_REGION = /城市|都市/g;
const LAST_REGION = /[省市县区州旗盟](?=[^省市县区州旗盟]*$)/;
const GOVERNS: readonly (string | null)[] = ["county", "city", "province"];

/** @param agency the agency's name as title and signature give it; empty where none does. */
export function readBodies(agency: string): BodyReader {
  const names = agency === "" ? [] : [agency, fullName(agency)];
  const word = agency === "" ? null : readAgencyKind(agency).word;
  const level = agency === "" ? null : readAgencyKind(agency).level;
  const governs = GOVERNS.includes(level) && word !== null;
  const isOther = (name: string): boolean => {
    if (!BODY_END.test(name)) return false;
    const bare = (governs ? name : name.replace(OFFICE, "")).replace(OFFICIAL, "");
    return !names.some(
      (own) => isSubsequence(name, own) || (bare !== "" && isSubsequence(bare, own)) || name.endsWith(own),
    );
  };
  const isOffice = GOVERNMENT_OFFICE.test(agency);
  const region = LAST_REGION.exec(agency.replace(NO_REGION, ""))?.[0];
  return {
    governs,
    isOffice,
    isOther,
    isOwnLevel: (prefix) => {
      if (isOffice) return /(?:政府|政府办|政府办公[室厅])$/.test(prefix) && !isOther(prefix);
      if (level !== "department") return false;
      const isOwn = prefix === region || (BODY_END.test(prefix) && prefix.length > 1 && !isOther(prefix));
      return isOwn || ["", word, "机关"].includes(prefix);
    },
    // An office is not the government that it serves.
    isOwnName: (name) =>
      name.length > 1 && BODY_END.test(name) && agency.endsWith(name.slice(-1)) && !isOther(name),
    isOtherRegion: (region) => {
      if (agency === "") return false;
      if (level === null && word === null) return !agency.includes(region);
      return word !== region;
    },
  };
}

/** Whether the characters of a name stand in another in their order: 市住建局 in 临河市住房和城乡建设局. */
function isSubsequence(name: string, other: string): boolean {
  let at = 0;
  for (const char of other) if (char === name.charAt(at)) at++;
  return at === name.length;
}

/** Whether words end as names of bodies do. */
export function isBodyLike(words: string): boolean {
  return BODY_END.test(words);
}

/** Whose number a clause tells. */
export interface Body {
  /** True for another body's, false for the agency's own, null where the clause names nobody. */
  readonly isOther: boolean | null;
  /** Whether what is not known before the words that tell what is counted is the agency's own name and nothing else. */
  readonly isNameAlone: boolean;
}

/** @param first the index of the first token that tells what is counted; negative where none does. */
export function readBody(tokens: readonly Token[], first: number, bodies: BodyReader): Body {
  let isOwn = false;
  let isOfOthers = false;
  let isOfPart = false;
  for (const [at, token] of tokens.entries()) {
    if (!isWord(token)) continue;
    if (token.kind === "region" && bodies.isOtherRegion(token.value))
      return { isOther: true, isNameAlone: false };
    if (token.form === OWN_LEVEL && bodies.isOwnLevel(nameBefore(tokens, at))) isOwn = true;
    else if (token.kind === "body" && token.value === "other") {
      isOfOthers = true;
      isOfPart ||= !MANY.test(token.form);
    } else if (token.kind === "body" || token.kind === "region") isOwn = true;
  }
  const subject = subjectOf(first < 0 ? tokens : tokens.slice(0, first));
  if (bodies.governs && BRANCH.test(subject)) return { isOther: true, isNameAlone: false };
  // 全县各部门, 县政府及各乡镇 are all that a government answers for.
  const [government = ""] = subject.split(/[及和与、]/);
  const isJoined = tokens.some(
    (token) => token.kind === "connector" || ("form" in token && token.form.startsWith("各")),
  );
  const isOfOwn = isOwn || (isJoined && BODY_END.test(government) && !bodies.isOther(government));
  const isAll = bodies.governs && isOfOwn && !isOfPart;
  if (isOfOthers) return { isOther: !isAll, isNameAlone: false };
  if (subject === "") return { isOther: isOwn ? false : null, isNameAlone: false };
  if (bodies.isOther(subject) && !areOwn(subject, bodies))
    return { isOther: !(isAll && isOwn), isNameAlone: false };
  const isName = BODY_END.test(subject);
  const after = tokens.slice(Math.max(first, 0));
  return { isOther: isOwn || isName ? false : null, isNameAlone: isName && !after.some(isUnknown) };
}

/** 县政府及县政府办公室 are one body to the office. */
function areOwn(subject: string, bodies: BodyReader): boolean {
  const names = subject.split(JOINS);
  return names.length > 1 && names.every((name) => BODY_END.test(name) && !bodies.isOther(name));
}

const JOINS = /以及|[及和与、]/;

/** What is not known right before a token, from its first to its last character. */
function nameBefore(tokens: readonly Token[], at: number): string {
  const last = tokens.slice(0, at).findLastIndex(({ kind }) => kind !== "unknown" && kind !== "filler");
  const name = subjectOf(tokens.slice(last + 1, at));
  return tokens[at - 1]?.kind === "unknown" ? name : "";
}

/** What is not known before what is counted, from its first to its last character. */
function subjectOf(tokens: readonly Token[]): string {
  const from = tokens.findIndex(isUnknown);
  const to = tokens.findLastIndex(isUnknown);
  return tokens
    .slice(Math.max(from, 0), to + 1)
    .map((token) => ("form" in token ? token.form : ""))
    .join("");
}

function isUnknown({ kind }: Token): boolean {
  return kind === "unknown";
}
