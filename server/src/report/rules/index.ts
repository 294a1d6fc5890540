import { balanceMismatch } from "./balance-mismatch.ts";
import { blankCell } from "./blank-cell.ts";
import { cellCount } from "./cell-count.ts";
import { columnLabel } from "./column-label.ts";
import { duplicateRow } from "./duplicate-row.ts";
import { editionMismatch } from "./edition-mismatch.ts";
import { inForceImplausible } from "./in-force-implausible.ts";
import { missingRow } from "./missing-row.ts";
import { missingTable } from "./missing-table.ts";
import { negativeOrFraction } from "./negative-or-fraction.ts";
import { notANumber } from "./not-a-number.ts";
import { numberForm } from "./number-form.ts";
import { regulationAuthority } from "./regulation-authority.ts";
import { rowLabel } from "./row-label.ts";
import { rowOrder } from "./row-order.ts";
import type { Rule } from "./rule.ts";
import { splitTable } from "./split-table.ts";
import { suspectCell } from "./suspect-cell.ts";
import { totalMismatch } from "./total-mismatch.ts";
import { unknownRow } from "./unknown-row.ts";

/** Every rule, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  missingTable,
  editionMismatch,
  missingRow,
  duplicateRow,
  unknownRow,
  rowOrder,
  rowLabel,
  columnLabel,
  cellCount,
  splitTable,
  blankCell,
  notANumber,
  numberForm,
  negativeOrFraction,
  totalMismatch,
  balanceMismatch,
  suspectCell,
  inForceImplausible,
  regulationAuthority,
];
