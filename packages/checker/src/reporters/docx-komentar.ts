import type { ReadDocument } from '@akuntabel/documents'
import type { FileReport, Finding } from '../engine/finding.ts'
import { addComments } from './docx/add-comments.ts'
import { plainDocx } from './docx/plain-docx.ts'
import { placeText } from './place-text.ts'
import { SEVERITY_WORDS } from './severity-words.ts'

/**
 * The document with each finding as a Word comment at its place: a copy of a DOCX, or for every other format
 * a DOCX of what was read from it.
 */
export function reportDocx(file: FileReport, source: { bytes: Uint8Array; doc: ReadDocument }): Uint8Array {
  const { bytes, doc } = source
  if (doc.format === 'docx') {
    const comments = file.findings.map((finding) => ({
      // A header or footer cannot hold a comment: it is put at the beginning and says where it belongs.
      paragraph: finding.location.anchor ?? 0,
      lines: commentLines(finding),
    }))
    return addComments(bytes, comments)
  }
  const plain = plainDocx(doc)
  return addComments(
    plain.bytes,
    file.findings.map((finding) => ({
      paragraph: plain.paragraphAt(zeroBased(finding)),
      lines: commentLines(finding),
    })),
  )
}

function zeroBased({ location: { block, row, column } }: Finding) {
  return { block, row: row === null ? null : row - 1, column: column === null ? null : column - 1 }
}

function commentLines(finding: Finding): string[] {
  const { stated, expected, arithmetic, related, location } = finding
  const other = related[0]
  return [
    `[${SEVERITY_WORDS[finding.severity]}] ${finding.message}`,
    `Tertulis: ${stated}${expected === null ? '' : `. Seharusnya atau di tempat lain: ${expected}`}`,
    arithmetic === null ? null : `Hitungan: ${arithmetic}`,
    location.label === '' ? null : `Tempat: ${location.label}`,
    other === undefined || placeText(other) === '' ? null : `Bandingkan: ${placeText(other)}`,
    `Aturan ${finding.rule}, sidik ${finding.fingerprint}`,
  ].filter((line) => line !== null)
}
