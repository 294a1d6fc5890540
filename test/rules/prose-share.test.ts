import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

const say = (words: string): string =>
  `## 一、总体情况\n\n${words.replace(/【([^】]*)】/g, "⟦prose-share|$1⟧")}\n`;

/** 40 requests concluded, 10 of them granted. */
const REQUESTS = section("requests", {
  "received/naturalPerson": "40",
  "received/total": "40",
  "granted/naturalPerson": "10",
  "granted/total": "10",
  "denied.inProcess/naturalPerson": "30",
  "denied.inProcess/total": "30",
  "outcomeTotal/naturalPerson": "40",
  "outcomeTotal/total": "40",
});
const counted = (overview: string): string =>
  report({ overview: overview.replace(/【([^】]*)】/g, "⟦prose-share|$1⟧"), requests: REQUESTS });

examine("prose-share", {
  fires: [
    ...[
      "全年收到政府信息公开申请50件，其中自然人申请40件，占【85.0%】。",
      "全年收到政府信息公开申请50件，其中自然人申请40件，占总数的【85%】。",
      "全年收到政府信息公开申请50件，其中自然人申请40件（占【85%】）、法人申请10件（占20%）。",
      "全年收到政府信息公开申请50件。其中，自然人申请40件，占比【82.0%】；法人申请10件，占比20.0%。",
      "主动公开政府信息805条，其中财政信息258条，占【33.9%】。",
      "主动公开政府信息３００条，其中图解６０条，占【２５%】。",
      "举办活动8场，其中线上2场，占【20%】，线下6场，占75%。",
      "通过信函提交45件，占新收60件的【57%】；通过网络提交15件，占25%。",
      "网络申请12件，占【30.5%】；信函申请28件，占70.0%。",
      "收到政府信息公开申请50件，办结44件，办结率【95%】。",
      "发布信息288条，其中公众号96条，占【33.0%】。",
    ].map(say),
    counted("依申请公开方面，予以公开10件，占【26%】。"),
    counted("从办理结果看，予以公开占25.0%，不予公开占【57.0%】。"),
    counted("办结政府信息公开申请40件：予以公开10件（25.0%）、不予公开30件（【57.0%】）。"),
    counted("办结政府信息公开申请40件：予以公开10件，占办结总数的【24.0%】；不予公开30件，占75.0%。"),
  ],
  silent: [
    ...[
      "全年收到政府信息公开申请50件，其中自然人申请40件，占80.0%。",
      "主动公开政府信息805条，其中财政信息258条，占32.0%。",
      "主动公开政府信息805条，其中财政信息258条，占32%。",
      "主动公开政府信息805条，其中财政信息258条，占32.05%。",
      "我镇收到政府信息公开申请50件，占全县的12%。",
      "收到政府信息公开申请50件，同比增长25%。",
      "收到政府信息公开申请50件，答复率100%，群众满意率98%。",
      "收到政府信息公开申请约50件，其中自然人申请约40件，占90%。",
      "收到政府信息公开申请50件，其中自然人申请40件，占八成。",
      "网络申请12件，占30.0%；信函申请28件，占70.0%。",
      "收到政府信息公开申请50件，上年结转2件，办结44件，办结率84.6%。",
      "财政拨款公开率达95%，信息更新率占考核分值的20%。",
    ].map(say),
    counted("依申请公开方面，予以公开10件，占25%。"),
    counted("依申请公开方面，予以公开12件，占30%。"),
    counted("从办理结果看，予以公开占25.0%，不予公开占75.0%。"),
    counted("办结政府信息公开申请40件：予以公开10件（25.0%）、不予公开30件（75.0%）。"),
    // What stands in brackets may be anything, where nothing shows that it is a share.
    say("举办培训4期（98.0%）、参训118人（96.0%）。"),
    say("收到投诉312件，办结310件（99.4%）、满意301件（97.1%）。"),
    // Of what else: neither share is one of the table's.
    counted("来信办理中，予以公开占31.0%，不予公开占69.0%。"),
    counted("网络申请占81.2%，信函申请占18.8%。"),
    // The share goes with the number of what it names.
    say("收到政府信息公开申请86件，其中自然人73件、企业9件、律师事务所4件，自然人占比84.9%。"),
  ],
});

describe("prose-share", () => {
  it("mends the share alone, with as many decimals", () => {
    fix(
      say("主动公开政府信息805条，其中财政信息258条，占33.9%。"),
      "prose-share",
      say("主动公开政府信息805条，其中财政信息258条，占32.0%。"),
    );
  });
  it("tells what is due, what stands there, and by how much it is off", () => {
    const [finding] = check(say("主动公开政府信息805条，其中财政信息258条，占【33.9%】。"));
    expect([finding?.expected, finding?.actual, finding?.difference]).toEqual([32, 33.9, 1.9]);
  });
  it("leaves a whole that contradicts its table to prose-mismatch", () => {
    check(counted("全年收到政府信息公开申请⟦prose-mismatch|44件⟧，其中予以公开10件，占22.0%。"), {
      rules: ["prose-share", "prose-mismatch"],
    });
  });
  it("leaves a part that contradicts its table to prose-mismatch", () => {
    check(counted("依申请公开方面，予以公开⟦prose-mismatch|12件⟧，占25%。"), {
      rules: ["prose-share", "prose-mismatch"],
    });
  });
});
