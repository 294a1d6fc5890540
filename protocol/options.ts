/** Tells the server that the open folders are to be trusted from now on; without params. */
export const TRUSTED_NOTIFICATION = "nianbao/workspaceTrusted";

/** What a client tells of itself in `initializationOptions`; all of it may be left out. */
export interface InitializationOptions {
  /** The language of messages: `zh-cn`, `en`. */
  readonly locale: string;
  /** The address of a rule's page up to its code. */
  readonly rulePages: string;
  /** Whether it answers `nianbao/files/list` and `nianbao/files/read`. */
  readonly files: boolean;
  /** Whether it knows the commands that our lenses and completions name. */
  readonly commands: boolean;
  /** Whether it asks for the reason by itself where a rule is to be suppressed (command `nianbao.suppress`). */
  readonly suppressCommand: boolean;
  /** Whether it lists the headings of Markdown files by itself, so that an outline of ours would be a second one. */
  readonly listsHeadings: boolean;
  /** Whether the user has not said that the open folders are to be trusted (Restricted Mode). */
  readonly restricted: boolean;
  /** Settings under `nianbao`, for clients that have no others. */
  readonly settings: unknown;
}
