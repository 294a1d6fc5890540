import type { Block } from "./blocks.ts";

const SECTION = /^[（(]?[一二三四五六]\s*[、.．)）]?.{0,30}(?:情况|事项)$/;
const TITLE = /政府信息公开.{0,6}(?:年度报告|年报|报告)/;
const AGENCY = /(?:政府|镇|乡|街道|办事处|局|委员会|办公室|中心)$/;
const FURNITURE =
  /^(?:[【[［]?(?:打印|关闭|分享|扫一扫|上一[篇条]|下一[篇条]|返回|责任编辑|编辑|来源|版权所有|主办|承办|网站标识|浏览|访问|相关)|[A-Z]?icp)/i;
/** A report shows more of its six sections than this. */
const LEAST_SECTIONS = 3;
const LONGEST_TITLE = 60;

/**
 * The blocks of a page that are the report: those in the innermost element that holds its sections, from the title
 * on, without what sites put below. Where no report shows, all of them.
 * @returns also how many blocks were left out.
 */
export function chooseContent(blocks: readonly Block[]): { content: readonly Block[]; dropped: number } {
  const sections = blocks.filter((block) => block.kind === "paragraph" && SECTION.test(block.text));
  const [first] = sections;
  if (sections.length < LEAST_SECTIONS || !first) return { content: blocks, dropped: 0 };
  const holder = first.around.findLast((element) => sections.every(({ around }) => around.includes(element)));
  const inside = holder ? blocks.filter(({ around }) => around.includes(holder)) : blocks;
  const content = withTitle(blocks, inside, first);
  const trimmed = content.slice(0, 1 + content.findLastIndex((block) => !isFurniture(block)));
  return { content: trimmed, dropped: blocks.length - trimmed.length };
}

function withTitle(blocks: readonly Block[], inside: readonly Block[], first: Block): readonly Block[] {
  const title = inside.slice(0, inside.indexOf(first)).findLastIndex(isTitle);
  if (title >= 0) return inside.slice(title - (isAgency(inside[title - 1]) ? 1 : 0));
  const start = blocks.indexOf(inside[0] ?? first);
  const above = blocks.slice(0, start).findLastIndex(isTitle);
  const heading = blocks[above];
  if (!heading) return inside;
  const agency = blocks[above - 1];
  return [...(agency && isAgency(agency) ? [agency] : []), heading, ...inside];
}

function isTitle(block: Block): boolean {
  return (
    block.kind === "paragraph" &&
    block.text.length <= LONGEST_TITLE &&
    TITLE.test(block.text.replace(/\s/g, ""))
  );
}

function isAgency(block: Block | undefined): boolean {
  return (
    block?.kind === "paragraph" &&
    block.text.length <= 40 &&
    !/[：:>]/.test(block.text) &&
    AGENCY.test(block.text)
  );
}

function isFurniture(block: Block): boolean {
  return block.kind === "paragraph" && block.text.length <= LONGEST_TITLE && FURNITURE.test(block.text);
}
