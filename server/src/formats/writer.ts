import type { Text } from "../report/index.ts";
import type { Budget } from "./budget.ts";
import type {
  DocumentKind,
  Notation,
  Note,
  Piece,
  Place,
  PlacedStretch,
  ReadDocument,
  Source,
} from "./document.ts";

/** Words with where they come from; what reading has added (an automatic number) comes from nowhere. */
export interface Fragment {
  readonly text: string;
  readonly source: Source | null;
  readonly kind: Piece["kind"];
  readonly notation: Notation;
  readonly around?: readonly [before: string, after: string];
}

/** A cell of a table, with the rows and columns it takes up. */
export interface WrittenCell {
  /** The paragraphs of the cell. */
  readonly paragraphs: readonly (readonly Fragment[])[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly place: Place;
}

/** Words that no part holds. */
export function added(text: string): Fragment {
  return { text, source: null, kind: "whole", notation: "plain" };
}

/** What would be taken for markup where it stands in prose. */
const MARKUP = /<(?=[a-z/!?])/gi;
const SPECIAL = /[&<>]/g;
/** A Chinese character or mark: two of them on either side of a break are one word. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Builds the text of a document: paragraphs as lines with blank lines between, tables as HTML, a row a line. */
export class DocumentWriter {
  private text = "";
  private readonly pieces: Piece[] = [];
  private readonly places: PlacedStretch[] = [];
  private readonly notes: Note[] = [];

  constructor(private readonly budget: Budget) {}

  /** Writes a paragraph, without the spaces around it. Nothing is written where it holds no words. */
  writeParagraph(fragments: readonly Fragment[], place: Place): boolean {
    const trimmed = trimFragments(fragments);
    if (trimmed.length === 0) return false;
    this.part();
    const start = this.text.length;
    for (const fragment of trimmed) this.write(fragment, MARKUP);
    this.places.push({ range: { start, end: this.text.length }, place });
    return true;
  }

  writeTable(rows: readonly (readonly WrittenCell[])[]): void {
    if (rows.every((row) => row.length === 0)) return;
    this.part();
    this.add("<table>\n");
    for (const row of rows) {
      if (row.length === 0) continue;
      this.add("<tr>");
      for (const cell of row) this.writeCell(cell);
      this.add("</tr>\n");
    }
    this.add("</table>");
  }

  note(message: Text, place: Place | null = null): void {
    this.notes.push({ message, place });
  }

  finish(kind: DocumentKind): ReadDocument {
    if (this.text !== "") this.add("\n");
    const { text, pieces, places, notes } = this;
    return { kind, text, pieces, places, notes };
  }

  private writeCell({ paragraphs, colspan, rowspan, place }: WrittenCell): void {
    const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : "");
    this.add(`<td${span("colspan", colspan)}${span("rowspan", rowspan)}>`);
    const start = this.text.length;
    const filled = paragraphs.map(trimFragments).filter((fragments) => fragments.length > 0);
    for (const [index, fragments] of filled.entries()) {
      if (index > 0) this.add(breakBetween(this.text, fragments[0]?.text ?? ""));
      for (const fragment of fragments) this.write(fragment, SPECIAL);
    }
    const gap = filled.length === 0 ? paragraphs.flat().find(({ kind }) => kind === "gap") : undefined;
    if (gap) this.write(gap, SPECIAL);
    this.places.push({ range: { start, end: this.text.length }, place });
    this.add("</td>");
  }

  /** Paragraphs and tables stand apart. */
  private part(): void {
    if (this.text !== "") this.add("\n\n");
  }

  private add(text: string): void {
    this.budget.spend("characters", text.length);
    this.text += text;
  }

  private write({ text, source, kind, notation, around }: Fragment, special: RegExp): void {
    if (source === null || kind !== "letters") {
      this.place(
        text.replace(special, (char) => ENTITIES[char] ?? char),
        source,
        kind,
        notation,
        around,
      );
      return;
    }
    let from = 0;
    const letters = (to: number): void => {
      if (to <= from) return;
      const stretch = { ...source, start: source.start + from, end: source.start + to };
      this.place(text.slice(from, to).replace(/[\n\r]/g, " "), stretch, "letters", notation);
    };
    for (const match of text.matchAll(special)) {
      letters(match.index);
      from = match.index + 1;
      const stretch = { ...source, start: source.start + match.index, end: source.start + from };
      this.place(ENTITIES[match[0]] ?? match[0], stretch, "whole", notation);
    }
    letters(text.length);
  }

  private place(
    text: string,
    source: Source | null,
    kind: Piece["kind"],
    notation: Notation,
    around?: readonly [string, string],
  ): void {
    const start = this.text.length;
    this.add(text);
    if (source === null) return;
    const range = { start, end: this.text.length };
    this.pieces.push({ range, source, kind, notation, ...(around ? { around } : {}) });
  }
}

/** A label may be broken over paragraphs anywhere; two figures never become one. */
function breakBetween(before: string, after: string): string {
  const last = before[before.length - 1] ?? "";
  return WIDE.test(last) || WIDE.test(after[0] ?? "") ? "<br>" : " <br>";
}

/** Drops the white space at both ends of a paragraph, and gaps in one that holds words. */
function trimFragments(fragments: readonly Fragment[]): readonly Fragment[] {
  const kept = fragments.filter(({ text }) => text !== "");
  const cut: Fragment[] = [...kept];
  for (;;) {
    const [first] = cut;
    if (!first) break;
    const blank = first.text.length - first.text.trimStart().length;
    if (blank > 0) cut[0] = cutFragment(first, blank, first.text.length);
    if (cut[0]?.text !== "") break;
    cut.shift();
  }
  for (;;) {
    const last = cut[cut.length - 1];
    if (!last) break;
    cut[cut.length - 1] = cutFragment(last, 0, last.text.trimEnd().length);
    if (cut[cut.length - 1]?.text !== "") break;
    cut.pop();
  }
  return cut;
}

function cutFragment(fragment: Fragment, from: number, to: number): Fragment {
  const { text, source, kind } = fragment;
  if (from === 0 && to === text.length) return fragment;
  const cut = { ...fragment, text: text.slice(from, to) };
  if (source === null || kind !== "letters") return cut;
  return { ...cut, source: { ...source, start: source.start + from, end: source.start + to } };
}
