/** A piece of text in markup. */
export interface Words {
  readonly name: null;
  /** With entities resolved. */
  readonly text: string;
  /** Where it stands, in UTF-16 units of the whole text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** An element of markup, with what it holds in order. */
export interface Element {
  /** In small letters: `td`, `o:p`. */
  readonly name: string;
  /** The first one of a name counts. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly Markup[];
  /** From its start tag to the end of its end tag; what it holds, where it is not closed. */
  readonly start: number;
  readonly end: number;
  /** Where its start tag ends. */
  readonly inside: number;
  readonly isClosed: boolean;
}

export type Markup = Element | Words;

/** The value of an attribute; null where the element has none of that name. */
export function attributeOf({ attributes }: Element, name: string): string | null {
  return attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The elements with one of some names, in order; inside of them is not looked for others. */
export function listElements({ children }: Element, ...names: readonly string[]): Element[] {
  return children.flatMap((child) => {
    if (child.name === null) return [];
    return names.includes(child.name) ? [child] : listElements(child, ...names);
  });
}

/** No table of the standard spans more; a larger number is a slip or an attack. */
const LARGEST_SPAN = 40;

/** How many rows or columns a cell says it takes up. */
export function readSpan(value: string | null): number {
  const span = Number.parseInt(value ?? "1", 10);
  return span >= 1 ? Math.min(span, LARGEST_SPAN) : 1;
}
