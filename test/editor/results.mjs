/** What came of a test, `{ title, state: "passed" | "failed" | "skipped", error? }`, as text. */

const MARKS = { passed: "✓", failed: "✗", skipped: "-" };

export function tell({ title, state, error }) {
  console.log(`  ${MARKS[state]} ${title}`);
  if (error) console.log(error.replace(/^/gm, "      "));
}

export function count(results) {
  const of = (state) => results.filter((result) => result.state === state).length;
  return { passed: of("passed"), failed: of("failed"), skipped: of("skipped") };
}

/** `12 passed, 0 failed, 1 skipped`. */
export function summarize(results) {
  const { passed, failed, skipped } = count(results);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
