import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const CODE = "unpaired-mark";
/** A report that says this in section one; what stands in ⟪⟫ has no partner. */
const say = (...words: string[]): string =>
  report({ overview: words.join("\n\n").replace(/⟪([^⟫]*)⟫/g, `⟦${CODE}|$1⟧`) });

examine(CODE, {
  fires: [
    say("根据⟪《⟫中华人民共和国政府信息公开条例，公开信息20条。"),
    say("根据中华人民共和国政府信息公开条例⟪》⟫，公开信息20条。"),
    say("公开信息20条⟪（⟫其中网站15条、公众号5条。"),
    say("公开信息20条，其中网站15条⟪）⟫。"),
    say("推进⟪“⟫互联网+政务服务，公开信息20条。"),
    say("推进互联网+政务服务⟪”⟫，公开信息20条。"),
    say("推进“互联网+政务服务⟪“⟫，公开信息20条。"),
    say("推进⟪”⟫互联网+政务服务”，公开信息20条。"),
    say("开设⟪【⟫政策解读专栏，公开信息20条。"),
    say("开设「政策解读」⟪」⟫专栏，公开信息20条。"),
    say("根据《条例》⟪(⟫以下简称《条例》，公开信息20条。"),
    say("根据⟪《⟫关于印发《青石镇公开办法》的通知，公开信息20条。"),
    say("⟪（⟫一主动公开。公开信息20条。"),
    say("根据《条例》（以下简称条例⟪》⟫），公开信息20条。"),
    say("根据国办函⟪〔⟫2020年109号要求，公开信息20条。"),
    say("公开信息20条⟪（⟫含网站。", "另公开5条。"),
    say("落实⟪”三审三校“⟫制度，公开信息20条。"),
    say("落实⟪”三审三校“制度，推行”一网通办“⟫，公开信息20条。"),
    report({ improvement: `解读形式单一⟦${CODE}|（⟧图解少。` }),
    report({ preamble: `根据⟦${CODE}|《⟧政府信息公开条例编制本报告。` }),
  ],
  silent: [
    say("按照《政府信息公开条例》（下称《条例》），公开信息20条。"),
    say("公开方式：1）网站；2）公众号；3）公开栏。"),
    say("1）网站。公开信息20条。", "2）公众号。"),
    say("a)网站公开20条；b)公众号公开5条。"),
    say("公开方式（包括1）网站；2）公众号）已经健全。"),
    say("（一）主动公开。（1）网站公开20条。"),
    say("镇长指出：“公开是常态。", "“不公开是例外。”"),
    say("镇长指出：“公开是常态。", "不公开是例外。”会议予以通报。"),
    say("组织各中心学习《政府信息公", "开条例》，提高公开意识。"),
    say("公开信息20条（其中网站15条、", "公众号5条），及时更新。"),
    say("坚持“公开为“常态”、不公开为例外”的原则。"),
    say("根据国办公开办函〔2021]30号、国办函（2020〕109号要求。"),
    say("见网址https://www.qsz.gov.cn/a(b，公开信息20条。"),
    say("根据《关于印发《青石镇公开办法》的通知》，公开信息20条。"),
    say("根据《条例》(以下简称《条例》），公开信息20条。"),
    say("坚持“先审查、后公开”，做到“谁公开、谁负责”。"),
    report({ requests: section("requests").replace("之和，等于", "之和，\n等于") }),
    report(),
  ],
});

describe("unpaired-mark offers", () => {
  const offer = (before: string, after: string): void => {
    expect(fix(say(before), CODE, say(after)).safe).toBe(false);
  };

  it("the missing half where it most likely belongs", () => {
    offer("根据《政府信息公开条例要求，公开20条。", "根据《政府信息公开条例》要求，公开20条。");
    offer("根据《关于公开的意见的通知精神，公开。", "根据《关于公开的意见的通知精神》，公开。");
    offer("按照政府信息公开条例》要求，公开20条。", "按照《政府信息公开条例》要求，公开20条。");
    offer("（一主动公开。公开信息20条。", "（一）主动公开。公开信息20条。");
    offer("《条例》（以下简称《条例》的要求。", "《条例》（以下简称《条例》）的要求。");
    offer("公开20条（其中网站15条，及时更新。", "公开20条（其中网站15条），及时更新。");
    offer("开展走访，互联网+服务”得到推广。", "开展走访，“互联网+服务”得到推广。");
  });

  it("a quotation mark turned round", () => {
    offer("推进“互联网+服务“，公开20条。", "推进“互联网+服务”，公开20条。");
    offer("落实”三审三校“制度，推行”一网通办“。", "落实“三审三校”制度，推行“一网通办”。");
    offer("推进”互联网+服务”，公开20条。", "推进“互联网+服务”，公开20条。");
  });

  it("to delete the half that is too much", () => {
    offer("公开信息20条）。", "公开信息20条。");
    const [finding] = analyze(say("公开信息20条（含网站。")).findings.filter(({ code }) => code === CODE);
    expect(finding?.fixes.map(({ title }) => title.zh)).toEqual(["补上「）」", "删去「（」"]);
  });
});
