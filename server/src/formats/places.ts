import { cellAt, type Report, type Text } from "../report/index.ts";
import { type Place, placeAt, type ReadDocument } from "./document.ts";
import { writeReference } from "./sheet/references.ts";

const ASIDES = {
  "text-box": { zh: "的文本框", en: ", in its text box" },
  footnote: { zh: "的脚注", en: ", in its footnote" },
  endnote: { zh: "的尾注", en: ", in its endnote" },
} as const;

/**
 * Names the place of an offset as a person looks for it: `表三 第 7 行 自然人列`, `第 12 段`, `第 3 页 第 5 行`.
 * @param offset UTF-16 units of the document's text.
 * @returns null where the document has no places: a plain text.
 */
export function describePlace(document: ReadDocument, report: Report, offset: number): Text | null {
  const place = placeAt(document, offset);
  if (!place) return null;
  if (place.kind !== "cell" && place.kind !== "sheet-cell") return namePlace(place);
  const found = cellAt(report, offset);
  const table = found?.table ?? tableAround(report, offset);
  const column = found?.cell.spec.columnName;
  if (place.kind === "sheet-cell") {
    const { zh, en } = namePlace(place);
    return column ? { zh: `${zh}（${column.zh}列）`, en: `${en} (${column.en})` } : { zh, en };
  }
  const plain = namePlace(place);
  if (!table) return plain;
  const { name } = table.spec;
  return {
    zh: `${name.zh} 第 ${place.row} 行 ${column ? `${column.zh}列` : `第 ${place.column} 列`}`,
    en: `${name.en}, row ${place.row}, ${column ? column.en : `column ${place.column}`}`,
  };
}

/** Names a place without knowing what report stands there. */
export function namePlace(place: Place): Text {
  switch (place.kind) {
    case "paragraph": {
      const aside = place.aside === null ? { zh: "", en: "" } : ASIDES[place.aside];
      return { zh: `第 ${place.paragraph} 段${aside.zh}`, en: `paragraph ${place.paragraph}${aside.en}` };
    }
    case "cell":
      return {
        zh: `第 ${place.table} 个表格 第 ${place.row} 行 第 ${place.column} 列`,
        en: `table ${place.table} of the document, row ${place.row}, column ${place.column}`,
      };
    case "sheet-cell": {
      const reference = writeReference(place);
      return { zh: `工作表“${place.sheet}” ${reference}`, en: `sheet "${place.sheet}", ${reference}` };
    }
    case "line": {
      const { page, line } = place;
      return {
        zh: `${page === null ? "" : `第 ${page} 页 `}第 ${line} 行`,
        en: `${page === null ? "" : `page ${page}, `}line ${line}`,
      };
    }
  }
}

/** The table of the report in which an offset stands, though it may be no figure. */
function tableAround({ tables }: Report, offset: number) {
  return Object.values(tables).find(
    (table) => table !== null && table.range.start <= offset && offset <= table.range.end,
  );
}
