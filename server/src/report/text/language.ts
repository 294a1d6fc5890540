/** The languages a user can read messages in. Chinese is the source, English its translation. */
export type Language = "zh" | "en";

/**
 * A text a user reads. Both languages stand side by side, so that a missing translation is a type error and
 * the core needs no message bundle: hosts choose by `text[language]`.
 */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
