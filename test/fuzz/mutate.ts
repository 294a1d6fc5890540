/** Numbers from 0 up to but not including a limit. */
export type Next = (limit: number) => number;

/** Numbers that are the same for the same seed (mulberry32). */
export function startNumbers(seed: number): Next {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** What readers look for, and what they may stumble over. */
const WORDS: readonly string[] = [
  ...["一、总体情况", "二、主动公开政府信息情况", "## ", "# ", "（一）", "1.", "一是", "二是", "第一，"],
  ...["规章", "行政规范性文件", "总计", "（七）总计", "予以公开", "本年度办理结果", "其他", "法人或其他组织"],
  ...["|", "| --- |", "\t", "  ", "　", "\n", "\r", "\r\n", "\n\n", "\\|", "\\", "```", "~~~", "---"],
  ...[
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "</td>",
    "<td colspan=3>",
    "<td rowspan=2>",
    "<br>",
    "&nbsp;",
    "<p>",
  ],
  ...[
    "<!--",
    "-->",
    "<!-- nianbao-disable -->",
    "<!-- nianbao-enable -->",
    "<!-- nianbao-level total-mismatch=off -->",
  ],
  ...[
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "(",
    ")",
    "〔",
    "〕",
    "[",
    "]",
    "{",
    "}",
    "，",
    "。",
    "；",
    "：",
    "、",
  ],
  ...["0", "1", "12", "１２", "1,234", "-1", "3.5", "/", "—", "无", "十二", "二〇二三", "999999999999999999"],
  ...["2023年", "2024年", "2023年1月1日", "2023年2月30日", "同比增长", "收到申请3件", "共公开信息20条"],
  ...["《中华人民共和国政府信息公开条例》", "国办发〔2019〕61号", "http://a.example/x", "a@b.example"],
  ...["××", "XX", "__", "**", "*", "_", "`", "$", "%", "\u0000", "\u001b[31m", "\u200b", "\ufeff", "\u202e"],
  ...["\ud800", "\udc00", "𠀀", "e\u0301", "110101199003070000", "13800001234", "青石镇", "云溪乡人民政府"],
];

/** A text with a few things changed; the same ones for the same numbers. @param others texts that pieces may come from. */
export function mutate(text: string, others: readonly string[], next: Next): string {
  let mutated = text;
  for (let count = 1 + next(8); count > 0; count--) mutated = mutateOnce(mutated, others, next);
  return mutated;
}

function mutateOnce(text: string, others: readonly string[], next: Next): string {
  const at = next(text.length + 1);
  const end = Math.min(text.length, at + 1 + next(next(4) === 0 ? 400 : 12));
  const [before, piece, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (next(9)) {
    case 0:
      return before + after;
    case 1:
      return before + piece.repeat(2 + next(next(5) === 0 ? 40 : 3)) + after;
    case 2:
      return before + (WORDS[next(WORDS.length)] ?? "") + piece + after;
    case 3:
      return before + (WORDS[next(WORDS.length)] ?? "") + after;
    case 4:
      return swapLines(text, next);
    case 5: {
      const other = others[next(others.length)] ?? "";
      const from = next(other.length + 1);
      return before + other.slice(from, from + next(600)) + after;
    }
    case 6:
      return before + String.fromCharCode(next(0x10000)) + piece.slice(1) + after;
    case 7:
      return next(6) === 0 ? before : before + piece.normalize("NFKC") + after;
    default: {
      const word = WORDS[next(WORDS.length)] ?? "";
      return before + word.repeat(1 + next(30)) + piece + after;
    }
  }
}

function swapLines(text: string, next: Next): string {
  const lines = text.split("\n");
  const [one, other] = [next(lines.length), next(lines.length)];
  const kept = lines[one] ?? "";
  lines[one] = lines[other] ?? "";
  lines[other] = kept;
  return lines.join("\n");
}
