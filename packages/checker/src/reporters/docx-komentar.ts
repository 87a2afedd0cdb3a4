import type { ReadDocument } from '@akuntabel/documents'
import type { FileReport, Finding, FoundPlace } from '../engine/finding.ts'
import { type Repair, repairsOf } from '../summary/repairs.ts'
import { addComments } from './docx/add-comments.ts'
import { plainDocx } from './docx/plain-docx.ts'
import { placeText } from './place-text.ts'
import { SEVERITY_WORDS } from './severity-words.ts'
import { countsOf, countsText } from './verdict.ts'

/**
 * The document with each finding as a Word comment at its place, numbered as they are to be mended, and one at the
 * beginning that says where to begin: a copy of a DOCX, or for every other format a DOCX of what was read from it.
 */
export async function reportDocx(
  file: FileReport,
  source: { bytes: Uint8Array; doc: ReadDocument },
): Promise<Uint8Array> {
  const { bytes, doc } = source
  if (doc.format === 'docx') {
    // A header or footer cannot hold a comment: it is put at the beginning and says where it belongs.
    return addComments(
      bytes,
      commentsOf(file, (place) => place.anchor ?? 0),
    )
  }
  const plain = plainDocx(doc)
  return addComments(
    plain.bytes,
    commentsOf(file, (place) => plain.paragraphAt(zeroBased(place))),
  )
}

interface Comment {
  paragraph: number
  lines: string[]
}

/** A comment at every place: each must be mended. */
function commentsOf(file: FileReport, paragraphOf: (place: FoundPlace) => number): Comment[] {
  const repairs = repairsOf(file)
  const comments = repairs.flatMap(({ findings }, at) =>
    findings.flatMap((finding) =>
      finding.places.map((place, nth) => ({
        paragraph: paragraphOf(place),
        lines: commentLines(finding, { place, nth, repair: `${at + 1} dari ${repairs.length}` }),
      })),
    ),
  )
  return repairs.length < 2 ? comments : [...comments, { paragraph: 0, lines: beginning(file, repairs) }]
}

const FIRST = 10

function beginning(file: FileReport, repairs: readonly Repair[]): string[] {
  const more = repairs.length - FIRST
  return [
    `Hasil pemeriksaan: ${countsText(countsOf(file.findings))}.`,
    'Mulai dari:',
    ...repairs.slice(0, FIRST).map(({ severity, location, findings }, at) => {
      const where = placeText(location) || (location.heading ?? '')
      return `${at + 1}. [${SEVERITY_WORDS[severity]}] ${where === '' ? '' : `${where}: `}${findings[0]?.message ?? ''}`
    }),
    ...(more > 0 ? [`dan ${more} perbaikan lagi, bernomor menurut urutannya.`] : []),
  ]
}

function zeroBased({ block, row, column }: FoundPlace) {
  return { block, row: row === null ? null : row - 1, column: column === null ? null : column - 1 }
}

interface At {
  place: FoundPlace
  /** Of the places of its cause. */
  nth: number
  /** `3 dari 32` */
  repair: string
}

function commentLines(finding: Finding, { place, nth, repair }: At): string[] {
  const { stated, expected, arithmetic, related, places } = finding
  const other = related[0]
  const several = places.length > 1 ? `, tempat ${nth + 1} dari ${places.length}` : ''
  return [
    `[${SEVERITY_WORDS[finding.severity]}] ${finding.message}`,
    `Tertulis: ${stated}${expected === null ? '' : `. Seharusnya atau di tempat lain: ${expected}`}`,
    arithmetic === null ? null : `Hitungan: ${arithmetic}`,
    place.label === '' ? null : `Tempat: ${place.label}`,
    other === undefined || placeText(other) === '' ? null : `Bandingkan: ${placeText(other)}`,
    `Perbaikan ${repair}${several}. Aturan ${finding.rule}.`,
  ].filter((line) => line !== null)
}
