import { expect } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'
import type { Finding } from '../engine/finding.ts'
import type { Rule } from '../engine/rule.ts'
import { documentFromText } from './document-from-text.ts'

/** Runs one rule on a fixture and expects its findings on exactly the marked lines. Gives the findings back. */
export function expectFindings(rule: Rule, text: string): Finding[] {
  const { doc, expected } = documentFromText(text)
  const findings = checkDocuments([doc], { rules: [rule] }).files[0]?.findings ?? []
  const found = findings.flatMap(({ rule, places }) => places.map(({ line }) => `${line} ${rule}`))
  const wanted = [...expected].flatMap(([line, ids]) => ids.map((id) => `${line} ${id}`))
  expect(found.toSorted(), findings.map((finding) => finding.message).join('\n')).toEqual(wanted.toSorted())
  return findings
}

/** A clean twin: not one finding of any severity. */
export function expectSilence(rule: Rule, text: string): void {
  expect(text).not.toMatch(/\{[a-z-]+\/[a-z-]+\}/)
  expectFindings(rule, text)
}
