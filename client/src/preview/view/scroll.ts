import type { Page, PagePosition } from "../../../../protocol/preview.ts";
import { placeKey } from "./entries.ts";
import { tell } from "./host.ts";

/** Where the view was put because the text had moved; what is scrolled to from there is nobody's echo. */
let followed: number | null = null;

interface Mark {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

function page(): HTMLElement | null {
  return document.getElementById("page");
}

/** What of the view stands for which lines of the text, from top to bottom; rows rather than their tables. */
function listMarks(root: HTMLElement): Mark[] {
  const top = root.getBoundingClientRect().top - root.scrollTop;
  return [...root.querySelectorAll<HTMLElement>("[data-first]")]
    .map((element): Mark => {
      const box = element.getBoundingClientRect();
      const { first, last } = element.dataset;
      return { first: Number(first), last: Number(last), top: box.top - top, bottom: box.bottom - top };
    })
    .sort((a, b) => a.first - b.first || a.top - b.top);
}

/** Shows the line that is the first one in view in the text; between two marks the view stands between them. */
export function followText(line: number): void {
  const root = page();
  if (!root) return;
  const marks = listMarks(root);
  const before = marks.findLast(({ first }) => first <= line);
  const after = marks.find(({ first }) => first > line);
  const from = before ?? { first: 0, top: 0 };
  const to = after ?? { first: line + 1, top: root.scrollHeight };
  const part = to.first > from.first ? (line - from.first) / (to.first - from.first) : 0;
  root.scrollTop = line === 0 ? 0 : from.top + part * Math.max(0, to.top - from.top);
  followed = root.scrollTop;
}

let isDue = false;

/** Tells the text how far the view has been scrolled. */
export function onScroll(): void {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    const root = page();
    if (!root || root.scrollTop === followed) return;
    followed = null;
    const top = root.scrollTop;
    const found = listMarks(root).findLast((mark) => mark.top <= top + 1);
    tell({ kind: "scrolled", line: top <= 0 ? 0 : (found?.first ?? 0) });
  });
}

/** Shows where the cursor of the text stands: in a figure, else in a paragraph. */
export function followCursor(shown: Page | null | undefined, { line, character }: PagePosition): void {
  const root = page();
  if (!root || !shown) return;
  forgetCursor();
  const key = shown.blocks
    .flatMap((block) => (block.kind === "table" ? block.sections.flatMap(({ rows }) => rows) : []))
    .flatMap(({ cells }) => cells)
    .filter(({ range }) => range?.start.line === line)
    .find(({ range }) => range && range.start.character <= character && character <= range.end.character);
  const figure = key ? document.getElementById(placeKey(key)) : null;
  const words = [...root.querySelectorAll<HTMLElement>("[data-first]")].findLast(
    ({ dataset }) => Number(dataset.first) <= line && line <= Number(dataset.last),
  );
  const target = figure?.parentElement ?? words;
  target?.classList.add("here");
  if (!target || document.hasFocus()) return;
  target.scrollIntoView({ block: "nearest" });
  followed = root.scrollTop;
}

/** The text's cursor is of no interest while one is in the view. */
export function forgetCursor(): void {
  for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
}
