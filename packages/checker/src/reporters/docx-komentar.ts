import type { ReadDocument } from '@akuntabel/documents'
import type { FileReport, Finding, FoundPlace } from '../engine/finding.ts'
import { addComments } from './docx/add-comments.ts'
import { plainDocx } from './docx/plain-docx.ts'
import { placeText } from './place-text.ts'
import { SEVERITY_WORDS } from './severity-words.ts'

/**
 * The document with each finding as a Word comment at its place: a copy of a DOCX, or for every other format
 * a DOCX of what was read from it.
 */
export async function reportDocx(
  file: FileReport,
  source: { bytes: Uint8Array; doc: ReadDocument },
): Promise<Uint8Array> {
  const { bytes, doc } = source
  if (doc.format === 'docx') {
    const comments = commented(file).map(({ finding, place }) => ({
      // A header or footer cannot hold a comment: it is put at the beginning and says where it belongs.
      paragraph: place.anchor ?? 0,
      lines: commentLines(finding, place),
    }))
    return addComments(bytes, comments)
  }
  const plain = plainDocx(doc)
  return addComments(
    plain.bytes,
    commented(file).map(({ finding, place }) => ({
      paragraph: plain.paragraphAt(zeroBased(place)),
      lines: commentLines(finding, place),
    })),
  )
}

/** A comment at every place: each must be mended. */
function commented(file: FileReport): { finding: Finding; place: FoundPlace }[] {
  return file.findings.flatMap((finding) => finding.places.map((place) => ({ finding, place })))
}

function zeroBased({ block, row, column }: FoundPlace) {
  return { block, row: row === null ? null : row - 1, column: column === null ? null : column - 1 }
}

function commentLines(finding: Finding, place: FoundPlace): string[] {
  const { stated, expected, arithmetic, related } = finding
  const other = related[0]
  return [
    `[${SEVERITY_WORDS[finding.severity]}] ${finding.message}`,
    `Tertulis: ${stated}${expected === null ? '' : `. Seharusnya atau di tempat lain: ${expected}`}`,
    arithmetic === null ? null : `Hitungan: ${arithmetic}`,
    place.label === '' ? null : `Tempat: ${place.label}`,
    other === undefined || placeText(other) === '' ? null : `Bandingkan: ${placeText(other)}`,
    `Aturan ${finding.rule}, sidik ${place.fingerprint}`,
  ].filter((line) => line !== null)
}
