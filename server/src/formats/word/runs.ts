import type { Notation } from "../document.ts";
import { readWords } from "../package/words.ts";
import { childOf, isOn, type XmlElement, type XmlPart } from "../package/xml.ts";
import { added, type Fragment } from "../writer.ts";

/** What stands beside the words of a paragraph. */
export interface Beside {
  /** The contents of text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
  /** References to notes, in order. */
  readonly notes: { readonly kind: "footnote" | "endnote"; readonly id: string }[];
  /** Pictures, formulas and objects that are no text. */
  readonly unread: string[];
}

/** Deleted text and what was moved away: tracked changes are read as if they were accepted. */
const GONE = new Set(["w:del", "w:moveFrom", "w:delText", "w:delInstrText", "w:instrText"]);
/** What only holds other things. */
const HOLDERS = new Set([
  ...[
    "w:ins",
    "w:moveTo",
    "w:hyperlink",
    "w:smartTag",
    "w:customXml",
    "w:fldSimple",
    "w:sdt",
    "w:sdtContent",
  ],
  ...["w:ruby", "w:rubyBase", "w:dir", "w:bdo", "w:r"],
]);
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};
const FIELD: Notation = {
  locked: {
    zh: "由域算出来的内容，要在文档里改域或解除链接",
    en: "the result of a field, which has to be changed itself",
  },
};

/** Reads the words of paragraphs. One reader goes through a part, since fields may reach over paragraphs. */
export class RunReader {
  /** For each field that is open, whether its code or its result is being read. */
  private readonly fields: ("code" | "result")[] = [];

  constructor(private readonly part: XmlPart) {}

  /** The words of a paragraph in order, and what stands beside them. */
  read(paragraph: XmlElement): { fragments: Fragment[]; beside: Beside } {
    const fragments: Fragment[] = [];
    const beside: Beside = { boxes: [], notes: [], unread: [] };
    this.visitAll(paragraph, fragments, beside);
    return { fragments, beside };
  }

  private visitAll({ children }: XmlElement, fragments: Fragment[], beside: Beside): void {
    for (const child of children) this.visit(child, fragments, beside);
  }

  private visit(element: XmlElement, fragments: Fragment[], beside: Beside): void {
    const { name } = element;
    if (GONE.has(name)) return;
    // Nothing of a field's code is shown, whatever it holds.
    if (this.fields.includes("code") && name !== "w:r" && name !== "w:fldChar") return;
    if (name === "w:fldChar") this.markField(element.attributes.get("w:fldCharType") ?? "");
    else if (name === "w:r" && isHidden(element)) this.keepFields(element);
    else if (name === "w:fldSimple") {
      this.fields.push("result");
      this.visitAll(element, fragments, beside);
      this.fields.pop();
    } else if (HOLDERS.has(name)) this.visitAll(element, fragments, beside);
    else if (name === "w:t") {
      fragments.push(...readWords(this.part, element, this.fields.length > 0 ? FIELD : "xml"));
    } else if (name === "w:sym") fragments.push(added(readSymbol(element)));
    else if (CHARACTERS[name] !== undefined) {
      if (element.attributes.get("w:type") !== "page") fragments.push(added(CHARACTERS[name] ?? ""));
    } else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
      const kind = name === "w:footnoteReference" ? "footnote" : "endnote";
      beside.notes.push({ kind, id: element.attributes.get("w:id") ?? "" });
    } else visitGraphics(element, beside);
  }

  private markField(type: string): void {
    if (type === "begin") this.fields.push("code");
    else if (type === "separate") this.fields[this.fields.length - 1] = "result";
    else if (type === "end") this.fields.pop();
  }

  /** Hidden runs may open and close fields all the same. */
  private keepFields(run: XmlElement): void {
    for (const child of run.children)
      if (child.name === "w:fldChar") this.markField(child.attributes.get("w:fldCharType") ?? "");
  }
}

function isHidden(run: XmlElement): boolean {
  return isOn(childOf(run, "w:rPr"), "w:vanish");
}

/** A character of a symbol font: its code, where it is one of Unicode's own (17.3.3.30). */
function readSymbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get("w:char") ?? "", 16);
  return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : "";
}

/** Finds the text boxes in drawings; of two forms of one drawing the first counts, the other is for old programs. */
function visitGraphics(element: XmlElement, beside: Beside): void {
  const { name } = element;
  if (name === "mc:AlternateContent") {
    const chosen = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
    if (chosen) for (const child of chosen.children) visitGraphics(child, beside);
  } else if (name === "w:txbxContent") beside.boxes.push(element);
  else if (name === "pic:pic" || name === "v:imagedata") beside.unread.push("图片");
  else if (name === "c:chart") beside.unread.push("图表");
  else if (name === "m:oMath" || name === "m:oMathPara") beside.unread.push("公式");
  else if (name === "w:object") beside.unread.push("嵌入的对象");
  else for (const child of element.children) visitGraphics(child, beside);
}
