import type { ReadDocument } from '@akuntabel/documents'
import type { ReferenceFact } from './types.ts'

const REFERENCE =
  /\b(tabel|gambar|grafik|bagan|lampiran)\.?\s+([IVXLC]{1,6}(?:[.\-–]\d{1,3})*|\d{1,3}(?:[.\-–]\d{1,3})*)\b/gi

/** Captions (`Tabel 3.8` opening its line) and mentions of tables, figures and annexes. */
export function extractReferences(doc: ReadDocument): ReferenceFact[] {
  return doc.blocks.flatMap((block, at) => {
    if (block.type === 'table') return []
    return [...block.text.matchAll(REFERENCE)].flatMap((found) => {
      const next = doc.blocks.slice(at + 1, at + 4).some((other) => other.type === 'table')
      const alone =
        found.index === 0 &&
        (block.text.length < 200 || next) &&
        !/\.{4}|\s\d{1,3}$/.test(block.text.slice(found[0].length))
      const verb = /^\s*(?:di ?atas|tersebut|berikut|menunjukkan|menggambarkan|di ?bawah|dapat)\b/i.test(
        block.text.slice(found[0].length),
      )
      return [
        {
          kind: (found[1] ?? '').toLowerCase() as ReferenceFact['kind'],
          number: (found[2] ?? '').replace(/[-–]/g, '.').toUpperCase(),
          isReference: !alone || verb,
          text: block.text,
          position: block.position,
        },
      ]
    })
  })
}
