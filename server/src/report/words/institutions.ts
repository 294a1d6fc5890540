/** How a body that is neither a government nor a bureau speaks of itself. */
export interface Institution {
  /** The word after 我 and 本: 我院; null where there are several. */
  readonly word: string | null;
  /** Words after 我 and 本 that cannot be its own. */
  readonly foreign: ReadonlySet<string>;
  /**
   * What such a body calls itself. Null where its kind alone tells that other words are not its own; else it may be a bureau
   * as well (an archive, a service centre), and the others are not unless the report has one of these.
   */
  readonly own: RegExp | null;
}

interface Kind {
  readonly end: RegExp;
  readonly word: string | null;
  readonly foreign: readonly string[];
  readonly own?: RegExp;
}

const TOWNSHIPS = ["镇", "乡", "街道", "街道办事处", "办事处"];
const BUREAUS = ["局", "厅"];

/** The first whose ending a name has holds. */
const KINDS: readonly Kind[] = [
  {
    end: /(?:医院|保健院)$/,
    word: "院",
    foreign: [...BUREAUS, ...TOWNSHIPS, "委", "校", "公司", "关"],
  },
  { end: /卫生院$/, word: "院", foreign: [...BUREAUS, "委", "校", "公司", "关"] },
  {
    end: /(?:大学|中学|小学|学校|幼儿园|第[一二三四五六七八九十]+中)$/,
    word: null,
    foreign: [...BUREAUS, "委", "院", "公司", "关"],
  },
  { end: /学院$/, word: null, foreign: [...BUREAUS, "委", "公司", "关"] },
  {
    end: /(?:公司|集团)$/,
    word: null,
    foreign: [...BUREAUS, ...TOWNSHIPS, "委", "院", "校", "关"],
  },
  { end: /海关$/, word: "关", foreign: [...BUREAUS, ...TOWNSHIPS, "委", "院", "校", "公司", "中心"] },
  {
    end: /(?:联合会|供销合作社|联合社|供销社|监狱|戒毒所)$/,
    word: null,
    foreign: [...BUREAUS, ...TOWNSHIPS, "委", "院", "校", "公司", "关", "中心"],
  },
  {
    end: /(?:消防救援|边境管理|调查|水文勘测)(?:支队|总队|大队|队)$/,
    word: null,
    foreign: [...BUREAUS, ...TOWNSHIPS, "委", "院", "校", "公司", "关", "中心"],
  },
  {
    end: /中心$/,
    word: "中心",
    foreign: [...BUREAUS, ...TOWNSHIPS, "委", "校", "公司", "关"],
    own: /[我本]中心(?![镇城区])|(?<=[，。；：\n年]|年度)中心(?![镇城区])/,
  },
  { end: /馆$/, word: "馆", foreign: [...BUREAUS, ...TOWNSHIPS, "委", "校", "公司", "关"], own: /[我本]馆/ },
  {
    end: /院$/,
    word: "院",
    foreign: [...BUREAUS, ...TOWNSHIPS, "委", "校", "关"],
    own: /(?:我|(?<![^，。；：\n])本)院(?![子落士内外])/,
  },
  {
    end: /(?:管理委员会|管委会)$/,
    word: null,
    foreign: [...BUREAUS, ...TOWNSHIPS, "院", "校", "公司", "关"],
    own: /管委会|[我本]区|我委/,
  },
  // A committee may have been a bureau, and be one to its readers still.
  { end: /委员?会?$/, word: "委", foreign: [...BUREAUS, "关"], own: /我委(?![托员派任屈])/ },
];

/** What the ending of an agency's name tells of how it speaks of itself; null for governments, bureaus and offices. */
export function readInstitution(name: string): Institution | null {
  const kind = KINDS.find(({ end }) => end.test(name));
  if (!kind) return null;
  const { word, foreign, own = null } = kind;
  // A hospital of a town may say 我镇 of its place; of two names in one the report goes by either.
  const isOfTownship = /[镇乡]|街道/.test(name);
  const isOfTwoNames = /[局厅（(]/.test(name.slice(0, -2)) && own !== null;
  const isOfUniversity = /大学|学院/.test(name);
  const words = foreign.filter(
    (other) =>
      !(isOfTownship && TOWNSHIPS.includes(other)) &&
      !(isOfTwoNames && BUREAUS.includes(other)) &&
      !(isOfUniversity && other === "校"),
  );
  return { word, foreign: new Set(words), own };
}
