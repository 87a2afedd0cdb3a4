import type { Position, ReadBlock, ReadDocument, ReadTable } from '@akuntabel/documents'
import type { ReferenceFact } from './types.ts'

const REFERENCE =
  /\b(tabel|gambar|grafik|bagan|lampiran)\.?\s+([IVXLC]{1,6}(?:[.\-–]\d{1,3})*|\d{1,3}(?:[.\-–]\d{1,3})*)\b(?!\s*(?:tahun|angka|huruf))/gi
const LISTS = /^daftar\s+(?:isi|tabel|gambar|grafik|bagan|lampiran)\b/i
/** `Tabel 3.8 menunjukkan …` opens a sentence: its next word is small, a verb follows, or another sentence. */
const SPEAKS =
  /^\s*\p{Ll}|\b(?:menunjukkan|memperlihatkan|menggambarkan|menyajikan|memuat|disajikan|dapat dilihat)\b|^[\s.:]*\p{Lu}.*[.;]\s+\p{Lu}\p{Ll}+\s.*\.$/u
const LONGEST_CAPTION = 200

/** Captions (`Tabel 3.8` opening its line) and mentions of tables, figures and annexes. */
export function extractReferences(doc: ReadDocument): ReferenceFact[] {
  let listed = false
  return doc.blocks.flatMap((block, at) => {
    if (LISTS.test(textOf(block))) listed = true
    else if (block.type === 'heading' || (block.type !== 'table' && block.text.length > LONGEST_CAPTION))
      listed = false
    if (listed) return []
    if (block.type === 'table') return insideTable(block)
    return [...block.text.matchAll(REFERENCE)].map((found) => {
      const rest = block.text.slice(found.index + found[0].length)
      const alone = found.index === 0 && block.text.length < LONGEST_CAPTION
      const caption =
        (alone || endsIn(block.text.slice(0, found.index), rest, doc.blocks[at + 1])) && !SPEAKS.test(rest)
      return toFact(found, !caption, block.text, block.position)
    })
  })
}

/** A caption that was put into the first row of its table. */
function insideTable(table: ReadTable): ReferenceFact[] {
  return (table.rows[0]?.cells ?? []).flatMap((cell) => {
    const found =
      /^(tabel|gambar|grafik|bagan)\.?\s+([IVXLC]{1,6}(?:[.\-–]\d{1,3})*|\d{1,3}(?:[.\-–]\d{1,3})*)\b/i.exec(
        cell.text,
      )
    return found ? [toFact(found, false, cell.text, cell.position)] : []
  })
}

function toFact(
  found: RegExpExecArray,
  isReference: boolean,
  text: string,
  position: Position,
): ReferenceFact {
  return {
    kind: (found[1] ?? '').toLowerCase() as ReferenceFact['kind'],
    number: (found[2] ?? '').replace(/[-–]/g, '.').toUpperCase(),
    isReference,
    text,
    position,
  }
}

/** A caption that a reader joined to the paragraph above it: nothing follows it but its table. */
function endsIn(before: string, rest: string, next: ReadBlock | undefined): boolean {
  return next?.type === 'table' && /[.:;]\s+$/.test(before) && /^\s*\p{Lu}[^.;]{0,150}$/u.test(rest)
}

function textOf(block: ReadBlock): string {
  return block.type === 'table' ? '' : block.text.trim()
}
