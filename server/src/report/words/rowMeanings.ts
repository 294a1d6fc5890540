import type { Meaning } from "./sources.ts";
import { article, FORMAT } from "./sources.ts";

/** What each row and each group of rows counts, by its key; `outcome` is 三、本年度办理结果. */
export const ROW_MEANINGS: Readonly<Record<string, Meaning>> = {
  regulation: {
    zh: "本机关制定的规章。只有国务院部门、省级政府、设区的市和自治州的政府能制定规章，其他机关填 0。",
    en: "Regulations (规章) made by the agency. Only ministries, provincial governments, and governments of cities divided into districts and of autonomous prefectures can make them; every other agency puts 0.",
    source: article("二十", 20, ["一", 1]),
  },
  normativeDocument: {
    zh: "规章以外，行政机关依照法定权限和程序制定并公开发布，涉及公民、法人和其他组织权利义务，具有普遍约束力、在一定期限内反复适用的公文。内部工作制度、会议纪要、人事任免等不计。填报前与司法行政部门的备案登记核对。",
    en: "Documents below regulations that the agency issues and publishes, that touch people's rights and duties, bind generally and are applied repeatedly. Internal rules, minutes and appointments are not counted. Compare with the register of the justice bureau before filling it in.",
    source: {
      zh: "《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）",
      en: "General Office of the State Council, 国办发〔2018〕37号",
    },
  },
  licensing: {
    zh: "本年作出的行政许可处理决定，按件计；全部决定都计入，不论是否公开。",
    en: "Decisions on administrative licences made in the year: all of them, published or not.",
    source: article("二十", 20, ["五", 5]),
  },
  otherService: {
    zh: "行政许可以外的对外管理服务事项，按件计。",
    en: "Public services and administrative matters other than licences.",
    source: article("二十", 20, ["五", 5]),
  },
  penalty: {
    zh: "本年作出的行政处罚决定，按件计。",
    en: "Decisions on administrative penalties made in the year: all of them, published or not.",
    source: article("二十", 20, ["六", 6]),
  },
  compulsion: {
    zh: "本年作出的行政强制决定，按件计。",
    en: "Decisions on administrative compulsion made in the year: all of them, published or not.",
    source: article("二十", 20, ["六", 6]),
  },
  fee: {
    zh: "行政事业性收费。政府信息公开信息处理费的收取情况另在第六部分说明。",
    en: "Administrative fees. The information-processing fee is told of in section 六.",
    source: article("二十", 20, ["八", 8]),
  },
  procurement: {
    zh: "政府集中采购项目的数量和金额。",
    en: "Number and amount of centralised government procurement.",
    source: article("二十", 20, ["九", 9]),
  },
  received: {
    zh: "统计期内（1月1日至12月31日）收到的政府信息公开申请，按收到之日计入年度。",
    en: "Requests received within the period (1 January to 31 December), by the day they were received.",
    source: article("三十一", 31),
  },
  carriedIn: {
    zh: "上年收到、到上年底没有办结、转入本年办理的申请。每列都应等于上年年报的“四、结转下年度继续办理”。",
    en: "Requests of last year that were still open at its end. Each column equals 四、结转下年度继续办理 of last year's report.",
    source: FORMAT,
  },
  outcome: {
    zh: "本年办结的申请，按结果分填（一）至（六），每件只计一种结果，（七）为六类之和。",
    en: "Requests concluded in the year by outcome, （一） to （六）, each counted once; （七） is their sum.",
    source: FORMAT,
  },
  granted: {
    zh: "提供了所申请的信息，或者告知了获取的方式、途径；信息已经主动公开、告知如何获取的也计入。",
    en: "The information was given, or the way to get it was told, also where it had been published before.",
    source: article("三十六", 36, ["一", 1], ["二", 2]),
  },
  partlyGranted: {
    zh: "信息中含有不应公开或者不属于政府信息的内容，作区分处理后提供了可以公开的部分。只计这一行，不再计入（三）（四）。",
    en: "Part of the information was withheld and the rest was given. Counted in this row only.",
    source: article("三十七", 37),
  },
  denied: {
    zh: "依照《条例》决定不予公开并说明了理由的申请，按理由分填 1 至 8。",
    en: "Refused under the Regulation with reasons, by ground 1 to 8.",
    source: article("三十六", 36, ["三", 3]),
  },
  "denied.stateSecret": {
    zh: "依法确定为国家秘密的政府信息。",
    en: "Information lawfully determined to be a state secret.",
    source: article("十四", 14),
  },
  "denied.prohibitedByLaw": {
    zh: "国家秘密以外，法律、行政法规禁止公开的政府信息。",
    en: "Information that other laws or administrative regulations forbid to disclose.",
    source: article("十四", 14),
  },
  "denied.securityAndStability": {
    zh: "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息。",
    en: "Information whose disclosure may endanger national, public or economic security, or social stability.",
    source: article("十四", 14),
  },
  "denied.thirdParty": {
    zh: "涉及商业秘密、个人隐私等，公开会损害第三方合法权益的政府信息。第三方同意公开，或者不公开会对公共利益造成重大影响而予以公开的，不计入本行。",
    en: "Trade secrets, personal privacy and the like. Not counted where the third party consents, or it is disclosed for the public interest.",
    source: article("十五", 15),
  },
  "denied.internalAffairs": {
    zh: "人事管理、后勤管理、内部工作流程三类内部事务信息。",
    en: "Internal affairs of three kinds: personnel, logistics, internal procedures.",
    source: article("十六", 16),
  },
  "denied.inProcess": {
    zh: "履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告四类过程性信息。",
    en: "Information in process of four kinds: records of discussions, drafts, letters of consultation, requests and reports to superiors.",
    source: article("十六", 16),
  },
  "denied.enforcementFile": {
    zh: "行政执法案卷信息。",
    en: "Information in files of administrative enforcement.",
    source: article("十六", 16),
  },
  "denied.inquiry": {
    zh: "工商、不动产登记资料等，有关法律、行政法规对获取有特别规定，告知申请人依照有关规定查询的。",
    en: "Registers of business, real estate and the like, for whose consultation special laws provide.",
    source: article("三十六", 36, ["七", 7]),
  },
  unavailable: {
    zh: "本机关没有可以提供的信息，按原因分填 1 至 3。",
    en: "There is nothing the agency could give, by cause 1 to 3.",
    source: null,
  },
  "unavailable.notHeld": {
    zh: "经检索没有所申请的信息，或者信息不由本机关负责公开。",
    en: "A search found no such information, or another agency is responsible for it.",
    source: article("三十六", 36, ["四", 4], ["五", 5]),
  },
  "unavailable.notReadyMade": {
    zh: "没有现成的信息，需要对现有信息加工、分析才能提供。",
    en: "The information does not exist as such; existing information would have to be processed or analysed.",
    source: article("三十八", 38),
  },
  "unavailable.stillUnclear": {
    zh: "申请内容不明确，经告知补正，补正后仍不明确。逾期不补正的不在此列：2021年格式计入（六）1。",
    en: "The request stayed unclear after it was supplemented. A request never supplemented is not counted here, but in （六）1 of the 2021 edition.",
    source: article("三十", 30),
  },
  notProcessed: {
    zh: "不按政府信息公开申请处理，或者不重复处理的，按原因分填 1 至 5。",
    en: "Not processed as a request, or not again, by cause 1 to 5.",
    source: null,
  },
  "notProcessed.petition": {
    zh: "以政府信息公开申请的形式进行信访、投诉、举报等活动，告知不作为申请处理。",
    en: "Petitions, complaints and reports in the form of a request.",
    source: article("三十九", 39),
  },
  "notProcessed.repeated": {
    zh: "已经答复过，同一申请人重复申请公开相同信息。",
    en: "The same applicant asks again for what was answered before.",
    source: article("三十六", 36, ["六", 6]),
  },
  "notProcessed.publication": {
    zh: "要求提供政府公报、报刊、书籍等公开出版物，告知获取的途径。",
    en: "A request for published gazettes, newspapers or books; the way to get them is told.",
    source: article("三十九", 39),
  },
  "notProcessed.excessive": {
    zh: "申请的数量、频次明显超过合理范围，说明的理由不合理。",
    en: "Number or frequency clearly beyond reason, and the reasons given do not justify it.",
    source: article("三十五", 35),
  },
  "notProcessed.reconfirmation": {
    zh: "要求行政机关确认或者重新出具申请人已经获取的信息。",
    en: "A request to confirm, or issue again, what the applicant already has.",
    source: null,
  },
  otherHandling: {
    zh: "以上五类之外的处理。2021年格式分填 1 至 3，2019年格式只有这一行。",
    en: "Any other handling. Three rows in the 2021 edition, a single one in the 2019 edition.",
    source: FORMAT,
  },
  "otherHandling.notSupplemented": {
    zh: "告知补正后无正当理由逾期不补正，视为放弃申请，行政机关不再处理。",
    en: "Asked to supplement the request, the applicant did not in time and without good reason: the request counts as given up.",
    source: article("三十", 30),
  },
  "otherHandling.notPaid": {
    zh: "收到收费通知后逾期未缴纳信息处理费，视为放弃申请，行政机关不再处理。",
    en: "The information-processing fee was not paid in time: the request counts as given up.",
    source: {
      zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
      en: "Rules on the information-processing fee, 国办函〔2020〕109号",
    },
  },
  "otherHandling.rest": {
    zh: "不属于（一）至（五）和本类 1、2 的其他处理。",
    en: "Any handling that is none of （一） to （五） and not 1 or 2 here.",
    source: null,
  },
  outcomeTotal: {
    zh: "本年办结的申请总数，等于（一）至（六）各行之和；加上四，应等于一加二。",
    en: "All requests concluded in the year: the sum of （一） to （六）; with 四 it equals 一 plus 二.",
    source: FORMAT,
  },
  carriedOut: {
    zh: "到统计期末没有办结、转入下年办理的申请，等于一加二减三（七）；下年年报的“二、上年结转”照此填写。",
    en: "Requests still open at the end of the period: 一 plus 二 minus 三（七）. Next year's 二 takes it over.",
    source: FORMAT,
  },
  reconsideration: {
    zh: "因政府信息公开工作被申请行政复议的案件，按结果分填。填报前与法制机构（行政复议机构）核对件数和结果。",
    en: "Administrative reconsiderations about disclosure, by result. Confirm number and results with the legal office before filling it in.",
    source: article("五十", 50, ["三", 3]),
  },
  directLitigation: {
    zh: "未经行政复议，直接向人民法院起诉的政府信息公开案件，按结果分填。填报前与法制机构、人民法院核对件数和结果。",
    en: "Lawsuits about disclosure brought without reconsideration, by result. Confirm number and results with the legal office and the court before filling it in.",
    source: article("五十", 50, ["三", 3]),
  },
  postReconsiderationLitigation: {
    zh: "经过行政复议后起诉的政府信息公开案件，按结果分填。填报前与法制机构、人民法院核对件数和结果。",
    en: "Lawsuits about disclosure brought after reconsideration, by result. Confirm number and results with the legal office and the court before filling it in.",
    source: article("五十", 50, ["三", 3]),
  },
};
