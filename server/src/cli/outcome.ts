/** How often each severity was found, in how many files. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** What a command leaves: lines for both streams and the exit code. */
export interface Outcome {
  /** In pieces where it may be long. */
  readonly output: string | Iterable<string>;
  readonly complaints: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

/** `nianbao check`: judges what the paths mean. @throws Failure where a path means nothing. */
