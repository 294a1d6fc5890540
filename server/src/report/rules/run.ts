import type { CheckInput, Finding, Rule } from "./rule.ts";

/** Runs the rules; a rule that throws becomes one finding that names it. */
export function runRules(
  rules: readonly Rule[],
  input: CheckInput,
): { findings: Finding[]; suppressed: number } {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = input.context.levels?.[rule.code] ?? rule.level;
    if (level === "off") continue;
    try {
      for (const problem of rule.check(input)) {
        findings.push({ related: [], fixes: [], ...problem, code: rule.code, severity: level });
      }
    } catch (error) {
      findings.push({
        code: "internal-error",
        severity: "information",
        message: { zh: `规则 ${rule.code} 内部出错：${error}`, en: `Rule ${rule.code} failed: ${error}` },
        range: { start: 0, end: 0 },
        related: [],
        fixes: [],
      });
    }
  }
  findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { findings, suppressed: 0 };
}
