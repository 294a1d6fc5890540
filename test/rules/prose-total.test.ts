import { describe, expect, it } from "vitest";
import { report, section } from "../forms.ts";
import { check, examine } from "../kit.ts";

const say = (words: string): string =>
  `## 一、总体情况\n\n${words.replace(/【([^】]*)】/g, "⟦prose-total|$1⟧")}\n`;

/** 20 requests concluded: 8 granted, 2 partly, 5 unavailable, 1 repeated, 4 otherwise. */
const REQUESTS = section("requests", {
  "received/naturalPerson": "20",
  "received/total": "20",
  "granted/naturalPerson": "8",
  "granted/total": "8",
  "partlyGranted/naturalPerson": "2",
  "partlyGranted/total": "2",
  "unavailable.notHeld/naturalPerson": "5",
  "unavailable.notHeld/total": "5",
  "notProcessed.repeated/naturalPerson": "1",
  "notProcessed.repeated/total": "1",
  "otherHandling.rest/naturalPerson": "4",
  "otherHandling.rest/total": "4",
  "outcomeTotal/naturalPerson": "20",
  "outcomeTotal/total": "20",
});
const counted = (overview: string): string =>
  report({ overview: overview.replace(/【([^】]*)】/g, "⟦prose-total|$1⟧"), requests: REQUESTS });

examine("prose-total", {
  fires: [
    ...[
      "全年收到政府信息公开申请【70件】，办结60件，结转下年度继续办理6件。",
      "全年收到政府信息公开申请【70件】，答复64件，结转下年8件。",
      "收到政府信息公开申请【70件】，上年结转2件，办结64件，结转下年度6件。",
      "本年新收申请【9件】，办结8件，结转至下年度3件。",
      "收到政府信息公开申请【12件】，已办结9件，2件正在办理。",
      "收到政府信息公开申请【12件】。办结9件，结转下年度继续办理2件。",
      "收到政府信息公开申请【70件】，其中予以公开17件，部分公开6件，不予公开21件，无法提供12件，其他处理1件。",
      "办结政府信息公开申请【70件】：予以公开17件，部分公开6件，无法提供12件，其他处理1件。",
      "全年办结【20件】：予以公开8件，部分公开2件，不予公开1件，其他处理3件。",
    ].map(say),
    counted("全年办结政府信息公开申请【20件】：予以公开8件，部分公开2件，不予处理1件，其他处理4件。"),
    counted("全年办结政府信息公开申请【20件】：予以公开8件，部分公开2件，无法提供5件，其他处理4件。"),
    counted("收到政府信息公开申请【20件】。其中，予以公开8件，部分公开2件，无法提供5件，其他处理4件。"),
  ],
  silent: [
    ...[
      "全年收到政府信息公开申请70件，办结64件，结转下年度继续办理6件。",
      "收到政府信息公开申请70件，上年结转2件，办结66件，结转下年度6件。",
      "全年收到政府信息公开申请70件，办结60件。",
      "全年收到政府信息公开申请约70件，办结60件，结转下年度6件。",
      "收到来信70件，办结60件，结转下年度6件。",
      "收到政府信息公开申请70件，其中予以公开17件，不予公开21件。",
      "收到政府信息公开申请70件，其中予以公开17件，部分公开6件，不予公开21件等。",
      "收到政府信息公开申请57件，予以公开17件，部分公开6件，不予公开21件，无法提供12件，其他处理1件。",
      "2023年收到政府信息公开申请70件，办结60件，结转下年度6件。",
      "办理建议提案18件，其中采纳12件，部分采纳4件，不予采纳1件。",
    ].map(say),
    counted("全年办结政府信息公开申请20件：予以公开8件，部分公开2件，无法提供5件。"),
    counted(
      "全年办结政府信息公开申请20件：予以公开8件，部分公开2件，无法提供5件，不予处理1件，其他处理4件。",
    ),
    counted("收到政府信息公开申请20件，办结20件，结转下年度0件。"),
  ],
});

describe("prose-total", () => {
  it("tells both sums and by how much they differ", () => {
    const [finding] = check(say("收到政府信息公开申请【70件】，上年结转2件，办结64件，结转下年度6件。"));
    expect(finding?.message.zh).toContain("收到和上年结转为 70＋2＝72，办结和结转下年为 64＋6＝70，少 2");
    expect([finding?.expected, finding?.actual, finding?.difference]).toEqual([72, 70, -2]);
    expect(finding?.related).toHaveLength(2);
  });
  it("leaves a number that contradicts its table to prose-mismatch", () => {
    check(counted("收到政府信息公开申请20件，办结⟦prose-mismatch|18件⟧，结转下年度0件。"), {
      rules: ["prose-total", "prose-mismatch"],
    });
  });
});
