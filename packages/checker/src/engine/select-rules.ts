import type { Rule } from './rule.ts'

/** Rules whose id fits one of the patterns: `hitung/sisa`, `hitung/*`, `*` or several with commas. */
export function selectRules(rules: readonly Rule[], patterns: string | undefined): readonly Rule[] {
  if (patterns === undefined || patterns.trim() === '') return rules
  const tests = patterns.split(',').map((pattern) => {
    const body = pattern
      .trim()
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
    return new RegExp(`^${body}$`)
  })
  return rules.filter((rule) => tests.some((test) => test.test(rule.id)))
}
