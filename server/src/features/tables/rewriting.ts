import type { CodeAction, Range as LspRange } from "vscode-languageserver";
import {
  type Analysis,
  EDITIONS,
  type Edit,
  extentOf,
  isWritten,
  type Language,
  rewriteTable,
  rewriteTables,
  type TableForm,
  type Text,
} from "../../report/index.ts";
import { toRange } from "../convert.ts";

export const REWRITE_LAYOUT = "refactor.rewrite.nianbao.layout";
export const REWRITE_EDITION = "refactor.rewrite.nianbao.edition";

/** The layouts that tables are rewritten in: those that show blanks, and whose cells know their columns. */
const LAYOUTS = [
  { layout: "pipes", name: { zh: "竖线表格（Markdown）", en: "pipe rows (Markdown)" } },
  { layout: "tabs", name: { zh: "制表符表格", en: "tab-separated rows" } },
  { layout: "html", name: { zh: " HTML 表格", en: "HTML" } },
] as const;

/** An action that is offered, or shown with the reason why it cannot be. */
interface Offer {
  readonly kind: string;
  readonly title: Text;
  readonly outcome: { readonly edits: readonly Edit[] } | { readonly refusal: Text };
}

/** What a client asks for. */
export interface RewritingOptions {
  readonly language: Language;
  wants(kind: string): boolean;
  /** Whether what cannot be done is to be shown with its reason. */
  readonly showsRefusals: boolean;
  toEdit(edits: readonly Edit[]): NonNullable<CodeAction["edit"]>;
}

/**
 * Writing tables anew: the one at the cursor in another layout, all of them in another layout, all of them in another
 * edition. A table of which anything would be lost is not rewritten.
 */
export function rewriteActions(
  analysis: Analysis,
  range: LspRange,
  { language, wants, showsRefusals, toEdit }: RewritingOptions,
): CodeAction[] {
  const offers = [
    ...(wants(REWRITE_LAYOUT) ? listLayouts(analysis, range) : []),
    ...(wants(REWRITE_EDITION) ? listEditions(analysis) : []),
  ];
  return offers.flatMap(({ kind, title, outcome }): CodeAction[] => {
    if ("edits" in outcome) return [{ title: title[language], kind, edit: toEdit(outcome.edits) }];
    if (!showsRefusals) return [];
    return [{ title: title[language], kind, disabled: { reason: outcome.refusal[language] } }];
  });
}

function listLayouts({ report }: Analysis, range: LspRange): Offer[] {
  const asked = toRange(report.syntax, range);
  const tables = Object.values(report.tables).filter((table) => table !== null);
  const touched = tables.filter((table) => {
    const { start, end } = extentOf(report, table);
    return start <= asked.end && asked.start <= end;
  });
  return LAYOUTS.flatMap(({ layout, name }): Offer[] => {
    const offers: Offer[] = [];
    const [table] = touched;
    if (table && touched.length === 1 && !isWritten(table, { layout })) {
      const rewriting = rewriteTable(report, table, { layout });
      offers.push({
        kind: REWRITE_LAYOUT,
        title: {
          zh: `${table.spec.name.zh}改写为${name.zh}`,
          en: `Rewrite ${table.spec.name.en} in ${name.en}`,
        },
        outcome: "edit" in rewriting ? { edits: [rewriting.edit] } : rewriting,
      });
    }
    const others = tables.filter((other) => !isWritten(other, { layout }));
    if (others.length > 1 || (others[0] && others[0] !== table)) {
      offers.push(
        offerAll(
          REWRITE_LAYOUT,
          report,
          { layout },
          {
            zh: `全部表格改写为${name.zh}`,
            en: `Rewrite every table in ${name.en}`,
          },
        ),
      );
    }
    return offers;
  });
}

/** The edition that the report's year asks for, and those that came after it. */
function listEditions({ report }: Analysis): Offer[] {
  const tables = Object.values(report.tables).filter((table) => table !== null);
  const wished = EDITIONS.slice(0, EDITIONS.indexOf(report.dueEdition) + 1);
  return wished
    .filter((edition) => tables.some((table) => !isWritten(table, { edition })))
    .map((edition) =>
      offerAll(
        REWRITE_EDITION,
        report,
        { edition },
        {
          zh: `表格改用${edition.name.zh}（能对应的数据转过去）`,
          en: `Convert the tables to the ${edition.name.en}, moving what corresponds`,
        },
      ),
    );
}

/** Rewrites what can be; the title names the tables that stay as they are. */
function offerAll(kind: string, report: Analysis["report"], form: TableForm, title: Text): Offer {
  const { edits, rewritten, refused } = rewriteTables(report, form);
  const [first] = refused;
  if (rewritten.length === 0 && first) return { kind, title, outcome: { refusal: first.refusal } };
  const names = (language: Language): string =>
    refused.map(({ table }) => table.spec.name[language]).join(language === "zh" ? "、" : ", ");
  return {
    kind,
    title: first
      ? { zh: `${title.zh}（${names("zh")}除外）`, en: `${title.en} (except ${names("en")})` }
      : title,
    outcome: { edits },
  };
}
