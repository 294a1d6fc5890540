import { EDITIONS } from "../editions/index.ts";
import { CITATIONS } from "../words/citations.ts";
import { readWording, SENTENCE_END } from "./wording.ts";

/** Characters of a sequence by which sentences are known to be the template's. */
const SEQUENCE = 4;
/** A sentence with this share of its sequences in the template is the template's, filled in. */
const TEMPLATE_SHARE = 0.6;

/** A wording without the sentences that everybody writes: those of the standard and of the template, filled in. */
export function dropTemplate(wording: string): string {
  const sentences = wording.split(SENTENCE_END);
  const own = sentences.filter((sentence) => !isTemplate(sentence));
  return own.length === sentences.length ? wording : own.join(SENTENCE_END);
}

function isTemplate(sentence: string): boolean {
  const all = sentence.length - SEQUENCE + 1;
  if (all < 1) return false;
  template ??= readTemplate();
  let known = 0;
  for (let index = 0; index < all; index++) {
    // Most sequences are none of the template's, and need not be cut out to be told.
    if (template.marks[markOf(sentence, index)] === 0) {
      // Too few are left for the share.
      if (known + all - index - 1 < all * TEMPLATE_SHARE) return false;
      continue;
    }
    if (template.sequences.has(sentence.slice(index, index + SEQUENCE))) known++;
  }
  return known >= all * TEMPLATE_SHARE;
}

/** The sequences of the template. */
interface Template {
  readonly sequences: ReadonlySet<string>;
  /** 1 at the mark of each of them; a few others have the same marks. */
  readonly marks: Uint8Array;
}

const MARK_BITS = 16;

/** A number of 16 bits that the sequence at an index of a text has in common with few others. */
function markOf(text: string, index: number): number {
  let hash = 0;
  for (let at = index; at < index + SEQUENCE; at++) hash = Math.imul(hash, 0x01000193) + text.charCodeAt(at);
  return Math.imul(hash, 0x9e3779b1) >>> (32 - MARK_BITS);
}

/** What the standard and the 条例 have reports say, in the usual words (国办公开办函〔2021〕30号; articles 49 and 50). */
const STATUTORY: readonly string[] = [
  "本年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
  "本报告根据《条例》和国务院办公厅通知（国办公开办函〔2021〕30号）要求编制，现向社会公布。",
  "本报告中所列数据的统计期限为1月1日起至12月31日止。如对本报告有疑问，请与人民政府办公室联系，地址、邮编、电话、电子邮箱。",
  "依据《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）收取信息处理费的情况。",
  "无其他需要报告的事项。",
];

let template: Template | null = null;

function readTemplate(): Template {
  const written = EDITIONS.flatMap(({ template: { aspects, title, signature, ...parts } }) => [
    ...Object.values(aspects),
    ...Object.values(parts),
  ]).filter((text) => text !== null);
  const titles = CITATIONS.flatMap(({ title, notice }) => [title, notice ?? ""]);
  const filled = written.map((text) =>
    text.replace(/⟨=?([^⟩]*)⟩/g, (_, place: string) => place.replaceAll("|", SENTENCE_END)),
  );
  const sequences = new Set<string>();
  const marks = new Uint8Array(1 << MARK_BITS);
  for (const text of [...STATUTORY, ...titles, ...filled]) {
    const words = readWording(text);
    for (let index = 0; index + SEQUENCE <= words.length; index++) {
      sequences.add(words.slice(index, index + SEQUENCE));
      marks[markOf(words, index)] = 1;
    }
  }
  return { sequences, marks };
}
