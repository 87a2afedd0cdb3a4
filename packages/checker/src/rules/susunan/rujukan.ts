import type { Rule } from '../../engine/rule.ts'
import type { ReferenceFact } from '../../facts/types.ts'
import { captionName, captionsOf } from './captions.ts'

export const rule: Rule = {
  id: 'susunan/rujukan',
  severity: 'error',
  meaning: 'Tabel atau gambar yang dirujuk tidak ada.',
  tags: ['lke:3.b-1'],
  check: (facts) => {
    const captions = captionsOf(facts)
    return facts.references.flatMap((reference) => {
      if (!reference.isReference || reference.kind === 'lampiran') return []
      const there = captions.filter(({ kind }) => kind === reference.kind)
      if (there.length === 0 || there.some(({ number }) => arabic(number) === arabic(reference.number)))
        return []
      if (facts.references.some((other) => !other.isReference && isSpaced(other.text, reference))) return []
      if (isElsewhere(reference.text, reference.number)) return []
      const name = captionName(reference)
      const [prefix] = /^.*?(?=\d+$)/.exec(reference.number) ?? ['']
      const series = there.filter((other) => other.prefix === prefix)
      const nearest = series.findLast(({ last }) => last < Number(reference.number.slice(prefix.length)))
      return [
        {
          message: `${name} dirujuk, tetapi tidak ada dalam dokumen ini.`,
          at: reference.position,
          stated: name,
          expected: null,
          arithmetic: null,
          related: nearest ? [{ position: nearest.position }] : [],
          key: `rujukan ${name}`,
          confidence: there.length >= 2 && series.length > 0 ? 1 : 0.6,
        },
      ]
    })
  },
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** `III.1` and `3.1` are one table. */
function arabic(number: string): string {
  const [chapter = '', ...rest] = number.split('.')
  const value = ROMAN.indexOf(chapter) + 1
  return [value > 0 ? String(value) : chapter, ...rest].join('.')
}

/** A caption written `Tabel 3. 2`. */
function isSpaced(caption: string, { kind, number }: ReferenceFact): boolean {
  const tight = caption.replace(/\s+/g, '').toLowerCase()
  return (
    tight.startsWith(`${kind}${number.toLowerCase()}`) &&
    !/^\d/.test(tight.slice(kind.length + number.length))
  )
}

/** A table of a regulation or of another document. */
function isElsewhere(text: string, number: string): boolean {
  const at = text.toUpperCase().indexOf(number)
  return /\b(?:peraturan|permen\w*|keputusan|undang-undang|lampiran|renstra|rpjmn|dokumen|buku|pedoman|laporan (?:kinerja )?tahun)\b/i.test(
    text.slice(at + number.length, at + number.length + 60),
  )
}
