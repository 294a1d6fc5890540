/** A client that knows all that the server can do for one, as features are asked without a connection. */
export const FULL_CLIENT = {
  uri: "file:///a/report.md",
  language: "zh",
  markdown: true,
  rulePages: "https://a.example/",
  related: true,
  commands: true,
  snippets: true,
  insertReplace: true,
  labelDetails: true,
  today: { year: 2024, month: 1, day: 20 },
  mode: "on",
  resolves: false,
} as const;
