/** What prose may say of a figure, beside the figure. */
export interface Judged {
  readonly agrees: boolean;
  /** The number said. */
  readonly value: number;
  /** The figure that it may mean. */
  readonly figure: number;
}

/** A number as large as this does not agree by chance. */
const TELLING = 10;
/** Nor do so many numbers. */
const SEVERAL = 2;

/**
 * Whether the tables have the numbers of a region, and not those of 本级: some agree, and 本级 has none of those that the
 * tables have instead.
 * @param ownLevel the numbers of 本级.
 */
export function areOfRegion(told: readonly Judged[], ownLevel: readonly number[]): boolean {
  const agreeing = listAgreeing(told);
  const isBorneOut =
    agreeing.some(({ value }) => value >= TELLING) || (agreeing.length > 0 && ownLevel.length > 0);
  return isBorneOut && !told.some(({ agrees, figure }) => !agrees && ownLevel.includes(figure));
}

/** Whether disputes of which it is not said that they are about disclosure are those of the tables: all agree but one. */
export function areOfTables(told: readonly Judged[]): boolean {
  const agreeing = listAgreeing(told);
  const differing = told.length - told.filter(({ agrees }) => agrees).length;
  return differing === 1 && (agreeing.length >= SEVERAL || agreeing.some(({ value }) => value >= TELLING));
}

function listAgreeing(told: readonly Judged[]): readonly Judged[] {
  return told.filter(({ agrees, value }) => agrees && value > 0);
}
