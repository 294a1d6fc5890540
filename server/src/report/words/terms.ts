import type { Text } from "../text/language.ts";

/**
 * A word that is always wrong in such reports where its guards hold. Guards look at the words of the same line: `before`
 * and `after` have to match, `notBefore` and `notAfter` must not.
 */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  /** Why, with where that is laid down. */
  readonly reason: Text;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly notBefore?: RegExp;
  readonly notAfter?: RegExp;
}

type Guards = Pick<WrongWord, "before" | "after" | "notBefore" | "notAfter">;

const DICTIONARY: Text = { zh: "《现代汉语词典》", en: "the Contemporary Chinese Dictionary" };
const VARIANTS: Text = {
  zh: "《第一批异形词整理表》（GF 1001—2001）",
  en: "the list of variant words, GF 1001-2001",
};
const CHARACTERS: Text = { zh: "《通用规范汉字表》", en: "the General Standard Characters" };

/** Words confused with others of like sound; `zh` and `en` say how they differ. */
function confused(wrong: string, right: string, zh: string, en: string, guards: Guards = {}): WrongWord {
  return {
    wrong,
    right,
    reason: { zh: `${zh}（${DICTIONARY.zh}）`, en: `${en} (${DICTIONARY.en})` },
    ...guards,
  };
}

/** Two ways of writing a word, of which one is the standard. */
function variant(wrong: string, right: string, source: Text, guards: Guards = {}): WrongWord {
  return {
    wrong,
    right,
    reason: {
      zh: `规范写法是“${right}”，见${source.zh}`,
      en: `the standard form is ${right}, see ${source.en}`,
    },
    ...guards,
  };
}

/** A character mistyped or misread: there is no such word. */
function slip(wrong: string, right: string, guards: Guards = {}): WrongWord {
  return {
    wrong,
    right,
    reason: {
      zh: `错别字，没有“${wrong}”这个词（${DICTIONARY.zh}）`,
      en: `there is no such word (${DICTIONARY.en})`,
    },
    ...guards,
  };
}

/** A word typed twice; only such as never follow themselves. */
function doubled(word: string, guards: Guards = {}): WrongWord {
  return {
    wrong: word + word,
    right: word,
    reason: { zh: `“${word}”多写了一遍`, en: `“${word}” is written twice` },
    ...guards,
  };
}

const UNTIL: readonly [string, string] = [
  "“截止”是到期停止，“截至”才是到某时为止",
  "截止 is to come to an end, 截至 is up to a time",
];
const DATE =
  /^\s*(?:\d{4}\s*年|\d{1,2}\s*月|[〇零一二三四五六七八九]{4}年|本?报告期|[本今去上]年|年[底末]|[本上]月|发稿|当前|现在|今[日天]|日前)(?![^，。；]*前)/;
/** In “台帐” and “帐号” the character is 账; tents and curtains keep theirs. */
const NO_TENT: Guards = { notAfter: /^[篷幕子房]/ };
const LOG_IN: readonly [string, string] = [
  "“登陆”是登上陆地，进入网站、系统是“登录”",
  "登陆 is to go ashore, to log in is 登录",
];
const SITE =
  /^(?:[^，。；、！？期前后时]{0,10}?)(?:网站|网址|平台|系统|门户|官网|页面|后台|[账帐][号户]|邮箱|APP|app|客户端|小程序|公众号|服务网|密码|界面|入口|次数|用户名)/;
const MUST: readonly [string, string] = [
  "“必需”是不可缺少，“必须”才是一定要",
  "必需 is indispensable, must is 必须",
];
/** 做 为企业服务: two words. */
const FOR_OTHERS = /^(?:[^，。；]{1,6}(?:服务|办事|办实事|解难|着想|排忧)|什么)/;

const CONFUSED: readonly WrongWord[] = [
  confused("截止目前", "截至目前", ...UNTIL),
  confused("截止", "截至", ...UNTIL, {
    before: /(?:^|[，。；：、（()）为是]|数据|统计|情况)\s*$/,
    after: DATE,
  }),
  confused("登陆", "登录", ...LOG_IN, {
    after: SITE,
    notBefore: /(?:台风|风暴|气旋|抢滩|部队)[^，。；]{0,8}$/,
  }),
  confused("必需", "必须", ...MUST, {
    after: /^(?:及时|严格|坚持|加强|做到|落实|按照|依法|认真|进一步|高度重视|确保|把|将|要(?![素件求点的]))/,
  }),
  confused("做为", "作为", "当作、就身份而言用“作为”", "in the sense of “as” it is 作为", {
    before: /(?:^|[，。；：、）])$/,
    notAfter: FOR_OTHERS,
  }),
  confused("做为", "作为", "当作、就身份而言用“作为”", "in the sense of “as” it is 作为", {
    before: /[把将][^，。；]{1,30}$/,
    notAfter: FOR_OTHERS,
  }),
  confused("反应", "反映", "把情况、意见告诉人是“反映”", "to report what people say is 反映", {
    before: /(?:群众|百姓|网民|市民|居民|村民|企业)$/,
    after: /^的?(?:问题|情况|诉求|意见|困难)/,
  }),
  confused("公布于众", "公之于众", "成语是“公之于众”", "the set phrase is 公之于众"),
  confused("既使", "即使", "表示让步用“即使”", "“even if” is 即使", { notAfter: /^[^。；]*[又更还]/ }),
  confused("即然", "既然", "表示前提用“既然”", "“since” is 既然", {
    notBefore: /[立随当]$/,
    notAfter: /^后/,
  }),
  confused("签定", "签订", "订立合同、协议是“签订”", "to sign a contract is 签订", {
    after: /^[^，。；]{0,12}(?:协议|合同|责任[书状]|承诺书|目标书|保密书|意向书)/,
    notBefore: /[标抽便书会]$/,
  }),
];

const VARIANT: readonly WrongWord[] = [
  ..."号户目簿本册务款"
    .split("")
    .map((char) => variant(`帐${char}`, `账${char}`, VARIANTS, { notBefore: /[蚊营]$/ })),
  ..."台记结报查建对挂入转做".split("").map((char) => variant(`${char}帐`, `${char}账`, VARIANTS, NO_TENT)),
  variant("部份", "部分", VARIANTS, { notAfter: /^[额儿数]/ }),
  variant("成份", "成分", VARIANTS, { notAfter: /^[额数儿内]/ }),
  variant("人材", "人才", VARIANTS, { notAfter: /^[料质]/ }),
  variant("按步就班", "按部就班", VARIANTS),
  variant("再接再砺", "再接再厉", VARIANTS),
  variant("禀承", "秉承", VARIANTS),
  variant("瞭解", "了解", VARIANTS),
  variant("答覆", "答复", CHARACTERS, { notAfter: /^盖/ }),
  variant("回覆", "回复", CHARACTERS, { notAfter: /^盖/ }),
  variant("复盖", "覆盖", CHARACTERS, { notBefore: /[答回批重恢修]$/, notAfter: /^[章印有]/ }),
];

const SLIPS: readonly WrongWord[] = [
  slip("按装", "安装", { notAfter: /^[机置修备载配订帧箱车]/ }),
  slip("布署", "部署", { notBefore: /[公发颁宣分]$/, notAfter: /^[名长]/ }),
  slip("己经", "已经", { notBefore: /自$/, notAfter: /^[营办手费]/ }),
  slip("气侯", "气候"),
  slip("充份", "充分", { notBefore: /[补扩]$/, notAfter: /^[额数]/ }),
  slip("再接再励", "再接再厉"),
  slip("再接再历", "再接再厉"),
  slip("一如继往", "一如既往"),
  slip("相辅相承", "相辅相成"),
  slip("循序渐近", "循序渐进"),
  slip("持之以衡", "持之以恒"),
  slip("实事求实", "实事求是"),
  slip("防碍", "妨碍", { notBefore: /国$/ }),
  slip("竟争", "竞争", { notBefore: /究$/ }),
  slip("竟聘", "竞聘", { notBefore: /究$/ }),
  slip("通迅", "通讯", { notAfter: /^[速猛捷即]/ }),
  slip("资迅", "资讯", { notAfter: /^[速猛捷即]/ }),
  slip("简迅", "简讯", { notAfter: /^[速猛捷即]/ }),
  slip("严恪", "严格", { notAfter: /^守/ }),
  slip("贯切", "贯彻", { after: /^(?:落实|执行|学习|实施|党)/ }),
  slip("反溃", "反馈"),
  slip("座落", "坐落", { after: /^[于在]/, notBefore: /[讲课一该每]$/ }),
  slip("另人满意", "令人满意"),
  slip("园满", "圆满", { after: /^(?:完成|成功|结束|解决|办结)/, notBefore: /[公校花果田家乐庭庄]$/ }),
  slip("意见建义", "意见建议"),
  slip("办工厅", "办公厅"),
  slip("办工室", "办公室"),
  slip("行政复义", "行政复议"),
  slip("行政诉颂", "行政诉讼"),
  slip("申清公开", "申请公开", { notBefore: /重$/ }),
  slip("依申清", "依申请"),
  slip("规犯性文件", "规范性文件"),
  slip("信息公开条列", "信息公开条例"),
  slip("条列", "条例", { before: /(?:行政法规|本|该|按照|依照|根据)$/ }),
  slip("透名度", "透明度"),
  slip("知情全", "知情权", { after: /^(?:、|，|。|；|和|与|得到)/ }),
  slip("公从号", "公众号"),
  slip("社会主议", "社会主义"),
  slip("以人名为中心", "以人民为中心"),
  slip("人名群众", "人民群众"),
  slip("公告兰", "公告栏", { notAfter: /^[州考花溪陵山西坪]/ }),
  slip("公示兰", "公示栏", { notAfter: /^[州考花溪陵山西坪]/ }),
  slip("有续", "有序", { after: /^(?:推进|开展|进行|运行)/, notBefore: /没$/ }),
  slip("建全", "健全", {
    after: /^(?:完善|制度|机制|体系|政府信息|政务公开|信息公开|工作)/,
    notBefore: /[新续改扩修]$/,
  }),
  slip("提生", "提升", { after: /^(?:工作|业务|服务|公开|能力|质量|水平)/, notBefore: /前$/ }),
  slip("自燃人", "自然人"),
  slip("政府信心公开", "政府信息公开"),
  slip("政务工开", "政务公开"),
  slip("信息工开", "信息公开"),
  slip("申请工开", "申请公开"),
  slip("行政复仪", "行政复议"),
  slip("宣传兰", "宣传栏", { notAfter: /^[州考花溪陵山西坪]/ }),
];

const DOUBLED: readonly WrongWord[] = [
  ..."通过 进行 加强 推进 推动 开展 坚持 按照 根据 以及 对于 关于 积极 及时 严格 认真 主动 存在 落实 完善 健全 进一步 截至"
    .split(" ")
    .map((word) => doubled(word)),
  ...["我镇", "我乡", "我局", "我县", "我市", "我区", "我办", "本年度", "习近平"].map((word) =>
    doubled(word),
  ),
  ..."不断 持续 切实 全面 大力 着力 充分 确保 提升 提高 强化 优化 聚焦 围绕 依托 印发 召开 收到 加大 促进 以来 全年"
    .split(" ")
    .map((word) => doubled(word)),
  doubled("公开", {
    before: /(?:及时|全面|累计|依法|集中|定期|统一)$/,
    after: /^(?:政府|各类|信息|了|财政|涉及)/,
  }),
  ..."问题 机制 要求 渠道 水平 能力 审核 解读 内容 保障 受理 监督 平台 发布 措施 任务 职责 质量 需求"
    .split(" ")
    .map((word) => doubled(word)),
  doubled("工作", { notAfter: /^(?:人员|组|日|站)/ }),
  doubled("信息", { notAfter: /^[化员处科办]/ }),
  doubled("部门", { notAfter: /^[预决]/ }),
  doubled("申请", { notAfter: /^[人书表]/ }),
  doubled("制度", { notAfter: /^化/ }),
  doubled("管理", { notAfter: /^[办条规局人制员]/ }),
  doubled("服务", { notAfter: /^[中大平对事热]/ }),
  doubled("建设", { notAfter: /^[工项用单局]/ }),
  doubled("培训", { notAfter: /^[班机学会]/ }),
  doubled("答复", { notAfter: /^书/ }),
  doubled("统计", { notAfter: /^[局数期表]/ }),
  doubled("公众", { notAfter: /^号/ }),
  doubled("继续", { notAfter: /^教育/ }),
  doubled("举办", { notAfter: /^[方单地]/ }),
  doubled("情况", { notAfter: /^(?:说明|通报|报告|汇总|反馈|[表介])/ }),
  // A unit or a small word typed twice; 件件有回音, 标的的 and 在在线平台 are none.
  ..."条件个次期项场篇份".split("").map((unit) => doubled(unit, { before: /\d$/ })),
  doubled("的", { notBefore: /[目标打有]$/, notAfter: /^[确士]/ }),
  doubled("在", { before: /(?:^|[，。；：、均已仍])$/, notAfter: /^[线职校编建册岗逃]/ }),
  doubled("为", { before: /(?:^|[，。；：、均])$/, notAfter: /^民/ }),
  doubled("均", { notBefore: /[平人户]$/, notAfter: /^[衡等匀摊分]/ }),
  doubled("已", { notBefore: /不$/ }),
  doubled("以", { after: /^(?:人民|群众|病人|服务|公开|习近平)/, notBefore: /[所可给予加足难何]$/ }),
  doubled("组织", { notAfter: /^[部法处科关机人]/ }),
  doubled("群众", { notAfter: /^(?:性|工作)/ }),
];

/** Words that are wrong in every such report; users add their own (`terms` in nianbao.config.json). */
export const WRONG_WORDS: readonly WrongWord[] = [...CONFUSED, ...VARIANT, ...SLIPS, ...DOUBLED];
