import { agencyMismatch } from "./agency-mismatch.ts";
import { balanceMismatch } from "./balance-mismatch.ts";
import { blankCell } from "./blank-cell.ts";
import { brokenParagraph } from "./broken-paragraph.ts";
import { carryOverMismatch } from "./carry-over-mismatch.ts";
import { cellCount } from "./cell-count.ts";
import { citation } from "./citation.ts";
import { columnLabel } from "./column-label.ts";
import { copiedParagraph } from "./copied-paragraph.ts";
import { dateImplausible } from "./date-implausible.ts";
import { duplicateReport } from "./duplicate-report.ts";
import { duplicateRow } from "./duplicate-row.ts";
import { duplicateSection } from "./duplicate-section.ts";
import { editionMismatch } from "./edition-mismatch.ts";
import { emptySection } from "./empty-section.ts";
import { enumerationGap } from "./enumeration-gap.ts";
import { feeImplausible } from "./fee-implausible.ts";
import { foreignName } from "./foreign-name.ts";
import { genericText } from "./generic-text.ts";
import { headingLevel } from "./heading-level.ts";
import { headingNumbering } from "./heading-numbering.ts";
import { inForceImplausible } from "./in-force-implausible.ts";
import { inForceMismatch } from "./in-force-mismatch.ts";
import { missingAspect } from "./missing-aspect.ts";
import { missingFeeStatement } from "./missing-fee-statement.ts";
import { missingPeriod } from "./missing-period.ts";
import { missingRow } from "./missing-row.ts";
import { missingSection } from "./missing-section.ts";
import { missingSignature } from "./missing-signature.ts";
import { missingTable } from "./missing-table.ts";
import { missingTitle } from "./missing-title.ts";
import { negativeOrFraction } from "./negative-or-fraction.ts";
import { notANumber } from "./not-a-number.ts";
import { numberForm } from "./number-form.ts";
import { overviewLength } from "./overview-length.ts";
import { pageFurniture } from "./page-furniture.ts";
import { periodMismatch } from "./period-mismatch.ts";
import { personalIdentifier } from "./personal-identifier.ts";
import { placeholder } from "./placeholder.ts";
import { preambleParts } from "./preamble-parts.ts";
import { proseMismatch } from "./prose-mismatch.ts";
import { proseShare } from "./prose-share.ts";
import { proseSum } from "./prose-sum.ts";
import { proseTotal } from "./prose-total.ts";
import { punctuationWidth } from "./punctuation-width.ts";
import { regulationAuthority } from "./regulation-authority.ts";
import { requiredFigures } from "./required-figures.ts";
import { rowLabel } from "./row-label.ts";
import { rowOrder } from "./row-order.ts";
import type { Rule } from "./rule.ts";
import { sectionNumber } from "./section-number.ts";
import { sectionOrder } from "./section-order.ts";
import { sectionTitle } from "./section-title.ts";
import { selfReference } from "./self-reference.ts";
import { splitTable } from "./split-table.ts";
import { straySpace } from "./stray-space.ts";
import { suspectCell } from "./suspect-cell.ts";
import { terminology } from "./terminology.ts";
import { titleForm } from "./title-form.ts";
import { totalMismatch } from "./total-mismatch.ts";
import { unfinishedSentence } from "./unfinished-sentence.ts";
import { unknownRow } from "./unknown-row.ts";
import { unpairedMark } from "./unpaired-mark.ts";
import { unreadTable } from "./unread-table.ts";
import { unsupportedYear } from "./unsupported-year.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { unusualChange } from "./unusual-change.ts";
import { yearMismatch } from "./year-mismatch.ts";

/** Every rule, in the order of the catalogue. A new rule is one more file and one more entry. */
export const RULES: readonly Rule[] = [
  missingTitle,
  titleForm,
  missingSection,
  sectionOrder,
  duplicateSection,
  sectionTitle,
  sectionNumber,
  emptySection,
  headingLevel,
  headingNumbering,
  missingAspect,
  pageFurniture,
  placeholder,
  unsupportedYear,
  preambleParts,
  overviewLength,
  requiredFigures,
  unreadTable,
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
  proseMismatch,
  proseSum,
  proseTotal,
  proseShare,
  enumerationGap,
  yearMismatch,
  missingPeriod,
  periodMismatch,
  dateImplausible,
  missingFeeStatement,
  missingSignature,
  feeImplausible,
  carryOverMismatch,
  inForceMismatch,
  copiedParagraph,
  duplicateReport,
  unusualChange,
  agencyMismatch,
  selfReference,
  brokenParagraph,
  unfinishedSentence,
  citation,
  terminology,
  punctuationWidth,
  unpairedMark,
  straySpace,
  foreignName,
  genericText,
  personalIdentifier,
  unusedSuppression,
];
