/**
 * Invented reports in the ways real agencies write theirs. Each is sound: a careful reviewer would find nothing to
 * object to in its words, and its figures balance and agree with them.
 */
export interface Voice {
  readonly agency: string;
  readonly year: number;
  /** How the title is written; without it, agency + year + the standard's words. */
  readonly title?: string;
  readonly preamble?: string;
  readonly overview: readonly string[];
  readonly improvement: readonly string[];
  readonly other: readonly string[];
  readonly signature: readonly string[];
  /** Figures that are not 0, as `table/row/column`; totals included. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** Figures of one row of table 三 with its total. */
function row(key: string, columns: Readonly<Record<string, number>>): Record<string, number> {
  const total = Object.values(columns).reduce((sum, value) => sum + value, 0);
  return {
    ...Object.fromEntries(
      Object.entries(columns).map(([column, value]) => [`requests/${key}/${column}`, value]),
    ),
    [`requests/${key}/total`]: total,
  };
}

export const VOICES: readonly Voice[] = [
  {
    agency: "青石镇",
    year: 2024,
    preamble:
      "根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求，编制本报告。报告中数据的统计期限自2024年1月1日起至2024年12月31日止。如有疑问，请与青石镇党政综合办公室联系（电话：0000-6543210）。",
    overview: [
      "2024年，青石镇认真贯彻落实党中央、国务院关于政务公开工作的决策部署，紧扣群众关切，扎实推进政府信息公开。",
      "（一）主动公开情况。全年通过县政府门户网站公开信息132条，其中通知公告45条、财政信息12条、民生信息75条。",
      "（二）依申请公开情况。全年收到政府信息公开申请6件，其中自然人5件、商业企业1件；上年结转1件；办结7件，无结转下年度办理的申请。",
      "（三）政府信息管理情况。落实“先审查、后公开”，对拟公开的信息逐条审核，全年未发生失泄密事件。",
      "（四）平台建设情况。设置公开查阅点2处，更新触摸屏内容60余次。",
      "（五）监督保障情况。组织业务培训3次，将政务公开纳入年度考核，未发生责任追究情形。",
    ],
    improvement: [
      "存在的问题：一是公开的深度不够，二是政策解读形式单一，三是人员更换较勤。",
      "改进的措施：一是细化公开目录，二是增加图解和视频，三是加强培训。2025年将着力提升解读质量。",
    ],
    other: ["2024年，青石镇未收取政府信息公开信息处理费，无其他需要报告的事项。"],
    signature: ["青石镇人民政府", "2025年1月16日"],
    figures: {
      ...row("received", { naturalPerson: 5, business: 1 }),
      ...row("carriedIn", { naturalPerson: 1 }),
      ...row("granted", { naturalPerson: 4, business: 1 }),
      ...row("unavailable.notHeld", { naturalPerson: 2 }),
      ...row("outcomeTotal", { naturalPerson: 6, business: 1 }),
      "proactive/licensing/decisions": 43,
      "proactive/normativeDocument/inForce": 2,
    },
  },
  {
    agency: "云溪乡人民政府",
    year: 2023,
    overview: [
      "一年来，云溪乡在县委、县政府的坚强领导下，坚持以公开为常态、不公开为例外，稳步推进政府信息公开工作。本年度报告数据统计期为2023年1月1日至12月31日。",
      "（一）主动公开。主动公开政府信息58条，较上年增加9条。其中，网站公开31条，微信公众号公开27条。",
      "（二）依申请公开。2023年未收到政府信息公开申请。",
      "（三）政府信息管理。明确专人负责信息的收集、整理和发布，规范性文件实行动态调整，本年度未制发行政规范性文件。",
      "（四）政府信息公开平台建设。政务公开专区全年开放，便民查询机运行正常。",
      "（五）监督保障。社会评议结果良好，责任追究情况为零。",
    ],
    improvement: [
      "我乡政府信息公开工作取得一定成绩，但与群众期盼仍有差距：第一，主动公开意识有待增强；第二，信息更新还不够及时。",
      "下一步，我乡将从两方面改进：第一，加强学习；第二，健全机制。",
    ],
    other: ["按照《政府信息公开信息处理费管理办法》，本年度未产生信息处理费。"],
    signature: ["云溪乡人民政府", "2024年1月22日"],
  },
  {
    agency: "临河县人民政府",
    year: 2024,
    preamble:
      "本报告依据《中华人民共和国政府信息公开条例》第五十条的规定编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。所列数据的统计期限从2024年1月1日至2024年12月31日。",
    overview: [
      "2024年，临河县坚持以人民为中心的发展思想，全县政府信息公开工作稳中有进。",
      "（一）主动公开。全县各级行政机关主动公开政府信息1.2万余条。县政府及县政府办公室制发行政规范性文件4件，废止1件，现行有效19件，均已在门户网站集中公开。",
      "（二）依申请公开。2024年新收政府信息公开申请45件，比2023年减少3件，上年结转2件，共办结44件，结转下年度继续办理3件。",
      "（三）政府信息管理。开展公开信息清理两轮，更正错别字36处。",
      "（四）政府信息公开平台建设。门户网站日均访问量3200人次，新媒体账号粉丝达5万人。",
      "（五）监督保障。年内举办培训班2期，培训180人次；对12个乡镇、28个部门开展考核，约谈2人，未发生因信息公开被追责的情形。",
    ],
    improvement: [
      "主要问题：一是部分单位重视程度不够；二是依申请公开答复的规范性有待提高；三是基层公开力量薄弱。",
      "针对上述问题，采取以下措施：一是压实责任，将公开工作与业务工作同部署、同落实；二是统一答复文书格式；三是开展巡回指导。2023年报告提出的三项问题均已整改到位。",
    ],
    other: [
      "（一）收取信息处理费情况。2024年全县未收取信息处理费。",
      "（二）人大代表建议和政协提案办理结果公开情况。公开办理结果66件。",
    ],
    signature: ["临河县人民政府", "2025年3月18日"],
    figures: {
      ...row("received", { naturalPerson: 38, business: 5, legalService: 2 }),
      ...row("carriedIn", { naturalPerson: 2 }),
      ...row("granted", { naturalPerson: 20, business: 3, legalService: 2 }),
      ...row("partlyGranted", { naturalPerson: 4 }),
      ...row("denied.thirdParty", { naturalPerson: 1, business: 1 }),
      ...row("unavailable.notHeld", { naturalPerson: 9, business: 1 }),
      ...row("notProcessed.petition", { naturalPerson: 2 }),
      ...row("otherHandling.rest", { naturalPerson: 1 }),
      ...row("outcomeTotal", { naturalPerson: 37, business: 5, legalService: 2 }),
      ...row("carriedOut", { naturalPerson: 3 }),
      "proactive/normativeDocument/issued": 4,
      "proactive/normativeDocument/repealed": 1,
      "proactive/normativeDocument/inForce": 19,
      "proactive/licensing/decisions": 5612,
      "proactive/penalty/decisions": 823,
      "proactive/compulsion/decisions": 17,
      "proactive/fee/amount": 356.72,
      "disputes/reconsideration/upheld": 2,
      "disputes/reconsideration/corrected": 1,
      "disputes/reconsideration/total": 3,
      "disputes/directLitigation/pending": 1,
      "disputes/directLitigation/total": 1,
    },
  },
  {
    agency: "临河县财政局",
    year: 2024,
    overview: [
      "本报告中数据的统计期限自2024年1月1日起，至2024年12月31日止。",
      "1.主动公开情况。我局围绕预算决算、政府采购、惠农补贴等重点领域，全年主动公开信息215条；公开2023年度部门决算和2024年度部门预算各1份。",
      "2.依申请公开情况。全年受理政府信息公开申请3件，均在法定期限内答复，其中予以公开2件，本机关不掌握相关政府信息1件。",
      "3.政府信息管理情况。建立公开清单，明确股室职责。",
      "4.平台建设情况。依托县政府门户网站部门频道公开信息。",
      "5.监督保障情况。主要领导听取专题汇报2次，接受社会监督，未收到投诉举报。",
    ],
    improvement: [
      "存在的主要问题：业务股室对公开属性的把握还不够准确。",
      "改进情况：一是开展业务培训，逐件讲解公开属性的认定；二是定期通报。",
    ],
    other: ["本年度没有收取信息处理费。"],
    signature: ["临河县财政局", "2025年1月24日"],
    figures: {
      ...row("received", { naturalPerson: 2, business: 1 }),
      ...row("granted", { naturalPerson: 1, business: 1 }),
      ...row("unavailable.notHeld", { naturalPerson: 1 }),
      ...row("outcomeTotal", { naturalPerson: 2, business: 1 }),
      "proactive/licensing/decisions": 12,
    },
  },
  {
    agency: "白河街道办事处",
    year: 2022,
    title: "白河街道办事处 2022 年政府信息公开工作年度报告",
    overview: [
      "2022年，白河街道办事处坚持便民利民，全面落实政务公开工作要点。统计期限为2022年1月1日至2022年12月31日。",
      "一是主动公开情况。街道通过政府网站、公告栏、居民微信群公开信息320条次。",
      "二是依申请公开情况。本年度收到信息公开申请1件，已依法答复。",
      "三是政府信息管理情况。坚持专人管理、分级审核。",
      "四是政府信息公开平台建设情况。更新政务公开栏12期。",
      "五是监督保障情况。聘请社会监督员5名，纳入科室考核。",
    ],
    improvement: [
      "街道的信息公开工作还存在公开内容不够丰富等问题。下一步，街道将紧扣居民需求，丰富公开内容，优化公开方式，提高公开实效。",
    ],
    other: ["无收取信息处理费的情况，没有其他需要报告的事项。"],
    signature: ["白河街道办事处", "2023年1月9日"],
    figures: {
      ...row("received", { otherOrganisation: 1 }),
      ...row("notProcessed.repeated", { otherOrganisation: 1 }),
      ...row("outcomeTotal", { otherOrganisation: 1 }),
    },
  },
  {
    agency: "江北省水利厅",
    year: 2024,
    preamble:
      "按照《中华人民共和国政府信息公开条例》规定，现公布江北省水利厅2024年政府信息公开工作年度报告。本报告的数据统计期限为2024年1月1日至2024年12月31日。",
    overview: [
      "（一）深化主动公开。我厅门户网站发布信息4268条，同比增长6.3%；“江北水利”微信公众号发布信息1120条，阅读量超过80万次。制定行政规范性文件2件，均同步公开解读材料。",
      "（二）规范依申请公开。收到申请19件，结转上年度申请1件，全部按期办结。申请内容主要涉及水资源管理、河道采砂、工程征地等方面。",
      "（三）加强政府信息管理。落实保密审查“三审制”，对2018年以来公开的文件逐一复核。",
      "（四）优化公开平台。完成网站适老化改造，新增智能问答功能，答复准确率达95%以上。",
      "（五）强化监督保障。将政务公开纳入绩效考核，权重4分。2024年举办培训1期，参训75人。",
    ],
    improvement: [
      "2024年，我厅政府信息公开工作取得新进展，但仍存在不足：政策解读的针对性不强，公众参与的渠道不够多。",
      "2025年，我厅将做好以下工作：一是提升解读质量；二是扩大公众参与；三是加强队伍建设。",
    ],
    other: ["我厅2024年未收取信息处理费。"],
    signature: ["江北省水利厅", "2025年1月27日"],
    figures: {
      ...row("received", { naturalPerson: 12, business: 4, research: 1, legalService: 2 }),
      ...row("carriedIn", { naturalPerson: 1 }),
      ...row("granted", { naturalPerson: 8, business: 3, research: 1, legalService: 2 }),
      ...row("partlyGranted", { naturalPerson: 2 }),
      ...row("denied.enforcementFile", { business: 1 }),
      ...row("unavailable.notReadyMade", { naturalPerson: 3 }),
      ...row("outcomeTotal", { naturalPerson: 13, business: 4, research: 1, legalService: 2 }),
      "proactive/normativeDocument/issued": 2,
      "proactive/normativeDocument/inForce": 31,
      "proactive/regulation/inForce": 0,
      "proactive/licensing/decisions": 286,
      "proactive/penalty/decisions": 5,
      "proactive/fee/amount": 12043.5,
    },
  },
  {
    agency: "临河市人民政府",
    year: 2021,
    overview: [
      "2021年，临河市政府信息公开工作有力有序推进，统计时间为2021年1月1日至2021年12月31日。",
      "（一）主动公开更加及时。全市主动公开政府信息35871条，其中市政府网站公开5013条。公布市政府规章现行有效文本7件，制发行政规范性文件11件。",
      "（二）依申请公开更加规范。全市共收到政府信息公开申请612件，办结598件。市政府本级新收申请88件。",
      "（三）信息管理更加严格。推进规章、行政规范性文件集中统一公开。",
      "（四）平台建设更加完善。建成政务公开专区16个，覆盖全部县（市、区）。",
      "（五）监督保障更加有力。开展第三方评估，结果予以通报。",
    ],
    improvement: [
      "对照要求，还存在以下不足：一是县级平台更新不均衡。二是解读质量不高。下一步将重点做好：一是强化调度。二是提升质量。",
    ],
    other: ["2021年，市政府及各部门、各县（市、区）均未收取政府信息公开信息处理费。"],
    signature: ["临河市人民政府", "2022年3月28日"],
    figures: {
      ...row("received", { naturalPerson: 88 }),
      ...row("granted", { naturalPerson: 80 }),
      ...row("notProcessed.excessive", { naturalPerson: 8 }),
      ...row("outcomeTotal", { naturalPerson: 88 }),
      "proactive/regulation/issued": 1,
      "proactive/regulation/inForce": 7,
      "proactive/normativeDocument/issued": 11,
      "proactive/normativeDocument/repealed": 4,
      "proactive/normativeDocument/inForce": 96,
      "proactive/licensing/decisions": 20311,
    },
  },
  {
    agency: "松岭乡",
    year: 2024,
    overview: [
      "松岭乡2024年政府信息公开工作情况如下（统计期：2024年1月1日—12月31日）：",
      "（一）主动公开：依法公开机构职能、财政预决算、惠民补贴等信息，共计76条。",
      "（二）依申请公开：公布受理渠道，全年无申请。",
      "（三）政府信息管理：严格执行“谁公开、谁审查、谁负责”。",
      "（四）政府信息公开平台建设：村务公开栏、乡政府公开栏定期更新。",
      "（五）监督保障：设立监督电话（0000-6620033），落实责任追究制度。",
    ],
    improvement: ["（一）存在的问题。公开载体不多。", "（二）改进措施。用好广播、宣传栏。"],
    other: ["未收取信息处理费，无需要报告的其他事项。"],
    signature: ["松岭乡人民政府", "2025年2月6日"],
  },
  {
    agency: "石桥镇人民政府",
    year: 2024,
    overview: [
      "2024年，石桥镇聚焦“百姓点题、政府答题”，以“线上＋线下”方式推动公开。统计期限自2024年1月1日起至2024年12月31日止。",
      "（一）主动公开。全年公开信息共102条，其中线上80条、线下22条。公开行政处罚决定9件，行政强制决定1件。",
      "（二）依申请公开。收到公民申请十二件，其中予以公开八件、部分公开一件、不予公开一件、无法提供二件。",
      "（三）政府信息管理。对镇政府网页开展了两次“回头看”，纠正错敏词5处。",
      "（四）平台建设。微信公众号推送消息210期。",
      "（五）监督保障。纪委监督检查1次，整改问题3个。",
    ],
    improvement: [
      "问题：首先，公开内容不够全面；其次，公开时效有待提高；最后，人员力量不足。",
      "措施：首先，梳理公开事项；其次，明确时限；最后，配齐配强人员。",
    ],
    other: ["本年度，石桥镇未发生收取信息处理费的情况。"],
    signature: ["石桥镇人民政府", "二〇二五年一月十三日"],
    figures: {
      ...row("received", { naturalPerson: 12 }),
      ...row("granted", { naturalPerson: 8 }),
      ...row("partlyGranted", { naturalPerson: 1 }),
      ...row("denied.internalAffairs", { naturalPerson: 1 }),
      ...row("unavailable.stillUnclear", { naturalPerson: 2 }),
      ...row("outcomeTotal", { naturalPerson: 12 }),
      "proactive/penalty/decisions": 9,
      "proactive/compulsion/decisions": 1,
    },
  },
  {
    agency: "临河县公安局",
    year: 2023,
    overview: [
      "根据《中华人民共和国政府信息公开条例》，现将2023年工作情况报告如下，数据截至2023年12月31日。",
      "（一）主动公开情况。发布警务信息640条，公布行政许可事项24项、行政处罚依据清单1份。",
      "（二）依申请公开情况。收到政府信息公开申请8件，其中信访类申请2件不予处理，行政执法案卷类申请3件不予公开，其余3件予以公开。",
      "（三）政府信息管理情况。严格区分警务工作秘密与公开信息，定期评估。",
      "（四）平台建设情况。“平安临河”公众号关注人数增长1.5万人。",
      "（五）监督保障情况。邀请“两代表一委员”座谈2场，征求意见17条。",
    ],
    improvement: [
      "存在问题：一是部分民警对条例的学习不够深入，二是信息公开与执法保密的界限把握不准。",
      "改进措施：一是举办专题培训，二是发布典型案例，三是加强审核把关。",
    ],
    other: ["2023年，我局未向申请人收取信息处理费。"],
    signature: ["临河县公安局", "2024年1月29日"],
    figures: {
      ...row("received", { naturalPerson: 7, legalService: 1 }),
      ...row("granted", { naturalPerson: 2, legalService: 1 }),
      ...row("denied.enforcementFile", { naturalPerson: 3 }),
      ...row("notProcessed.petition", { naturalPerson: 2 }),
      ...row("outcomeTotal", { naturalPerson: 7, legalService: 1 }),
      "proactive/licensing/decisions": 15230,
      "proactive/penalty/decisions": 1896,
      "proactive/compulsion/decisions": 64,
      "proactive/fee/amount": 88,
      "disputes/postReconsiderationLitigation/upheld": 1,
      "disputes/postReconsiderationLitigation/total": 1,
    },
  },
  {
    agency: "东川区教育局",
    year: 2024,
    overview: [
      "2024年，东川区教育局持续做好招生入学、教师招聘、校园安全等信息的公开。统计期限：2024年1月1日至2024年12月31日。",
      "（一）主动公开。区教育局主动公开信息156条，公开民办学校年检结果18所。发布《东川区2024年义务教育招生工作实施意见》及解读。",
      "（二）依申请公开。共收到申请5件，办结4件，结转下年度1件。",
      "（三）政府信息管理。指导全区46所中小学（幼儿园）公开信息，各校公开信息2300余条。",
      "（四）政府信息公开平台建设。开通“教育公开”专栏，下设8个子栏目。",
      "（五）监督保障。印发《东川区教育局政府信息公开工作制度》，开展检查2次；2022年通报的问题已整改完毕。",
    ],
    improvement: [
      "学校公开不平衡的问题依然存在。对此，我局建立了“月提醒、季检查”机制，全年提醒11次，督促9所学校补充公开。",
    ],
    other: ["2024年我局未收取信息处理费，没有其他需要报告的事项。"],
    signature: ["东川区教育局", "2025年1月21日"],
    figures: {
      ...row("received", { naturalPerson: 4, charity: 1 }),
      ...row("granted", { naturalPerson: 2, charity: 1 }),
      ...row("notProcessed.publication", { naturalPerson: 1 }),
      ...row("outcomeTotal", { naturalPerson: 3, charity: 1 }),
      ...row("carriedOut", { naturalPerson: 1 }),
      "proactive/licensing/decisions": 7,
    },
  },
  {
    agency: "临河经济开发区管理委员会",
    year: 2024,
    overview: [
      "临河经济开发区管理委员会（以下简称“管委会”）2024年政府信息公开工作总体平稳。本报告数据统计期限为2024年1月1日至2024年12月31日。",
      "（一）主动公开。管委会公开招商政策、项目审批、环境影响评价等信息98条，同比增加15条。",
      "（二）依申请公开。未收到政府信息公开申请，也未发生因政府信息公开引起的行政复议、行政诉讼。",
      "（三）政府信息管理。办公室归口管理，各局（办）分工负责。",
      "（四）平台建设。开发区网站集约到市政府网站群，运行稳定。",
      "（五）监督保障。配备专职人员1名、兼职人员6名，列入部门目标责任考核。",
    ],
    improvement: ["企业获取政策信息的便利度有待提升。管委会将整合涉企政策，推行“一企一策”精准推送。"],
    other: ["管委会2024年度没有收取信息处理费。"],
    signature: ["临河经济开发区管理委员会", "2025年1月15日"],
    figures: { "proactive/licensing/decisions": 131 },
  },
  {
    agency: "临河县卫生健康局",
    year: 2024,
    overview: [
      "根据条例要求，现将临河县卫生健康局2024年政府信息公开情况予以公布，数据统计自2024年1月1日至2024年12月31日。",
      "（一）主动公开。公开疫情防控、医疗服务、职业健康等信息181条。公布“双随机、一公开”抽查结果92条，行政处罚信息14条。",
      "（二）依申请公开。全年共收到申请2件，均为自然人提出，1件予以公开，1件因内容不明确经补正后仍不明确无法提供。",
      "（三）政府信息管理。对公开文本的个人信息做去标识化处理。",
      "（四）平台建设。“健康临河”公众号发布科普文章260篇。",
      "（五）监督保障。聘请法律顾问审核答复文书2份。",
    ],
    improvement: ["公立医院信息公开不够规范。已制定公开目录，组织13家医疗机构逐项对照整改。"],
    other: ["依据《政府信息公开信息处理费管理办法》收取信息处理费的情况：2024年未收取。"],
    signature: ["临河县卫生健康局", "2025年1月23日"],
    figures: {
      ...row("received", { naturalPerson: 2 }),
      ...row("granted", { naturalPerson: 1 }),
      ...row("unavailable.stillUnclear", { naturalPerson: 1 }),
      ...row("outcomeTotal", { naturalPerson: 2 }),
      "proactive/licensing/decisions": 407,
      "proactive/penalty/decisions": 14,
    },
  },
  {
    agency: "青石镇",
    year: 2020,
    overview: [
      "2020年，青石镇坚持疫情防控和信息公开两手抓。本报告数据统计期限自2020年1月1日至2020年12月31日。",
      "（一）主动公开。公开信息90条，其中疫情防控信息41条、其他信息49条。",
      "（二）依申请公开。未收到申请。",
      "（三）政府信息管理。制度健全，管理规范。",
      "（四）平台建设。公开栏、网站均正常运行。",
      "（五）监督保障。纳入考核，未发生责任追究。",
    ],
    improvement: ["公开的方式还不多，下一年将增加图解、动漫等形式。"],
    other: ["无其他需要报告的事项。"],
    signature: ["青石镇人民政府", "2021年1月18日"],
    figures: { "proactive/licensing/decisions": 12, "proactive/licensing/lastYearItems": 12 },
  },
  {
    agency: "临河县气象局",
    year: 2024,
    overview: [
      "2024年，临河县气象局依法履行公开职责。统计区间为2024年1月1日至12月31日。",
      "主动公开方面：全年公开防灾减灾、雷电防护等信息37条，发布预警信号156期。",
      "依申请公开方面：收到申请零件。",
      "政府信息管理方面：规范文件公开属性源头认定。",
      "平台建设方面：在政府网站设立专栏。",
      "监督保障方面：接受群众监督，没有出现被责任追究的情况。",
    ],
    improvement: ["问题是宣传不够，改进办法是进社区、进学校、进企业开展宣传，全年共开展6场。"],
    other: ["没有产生信息处理费。"],
    signature: ["临河县气象局", "2025年1月10日"],
    figures: { "proactive/licensing/decisions": 3 },
  },
  {
    agency: "青石镇人民政府",
    year: 2025,
    preamble:
      "本报告由青石镇政府依照《中华人民共和国政府信息公开条例》编制，全文包括六个部分。本报告数据的统计期限自2025年1月1日起至2025年12月31日止。",
    overview: [
      "2025年是“十四五”规划收官之年。青石镇人民政府将政府信息公开融入基层治理全过程，以公开促规范、促服务。",
      "（一）主动公开。公开信息140条，比上年的132条多8条。制定并公布《青石镇2025年政务公开工作要点》，分解任务21项。",
      "（二）依申请公开。新收申请3件，上年结转0件，办结3件。与上年相比，申请量减少3件。",
      "（三）政府信息管理。开展历史信息清理，下架过期信息26条，更新机构信息4次。",
      "（四）平台建设。镇政务公开专区提供查询、咨询、打印等“一站式”服务。",
      "（五）监督保障。年度测评满意率98.5%。年内开展自查2次、培训2次。",
    ],
    improvement: [
      "问题与不足：（1）重点领域公开不够深入；（2）群众知晓率有待提高。",
      "改进方向：（1）持续完善目录；（2）开展政务公开宣传月活动。",
    ],
    other: ["2025年未收取信息处理费。"],
    signature: ["青石镇人民政府", "2026年1月19日"],
    figures: {
      ...row("received", { naturalPerson: 3 }),
      ...row("granted", { naturalPerson: 3 }),
      ...row("outcomeTotal", { naturalPerson: 3 }),
      "proactive/normativeDocument/inForce": 2,
      "proactive/licensing/decisions": 51,
    },
  },
];
