import type { RuleFinding } from '../../engine/rule.ts'
import { around } from '../../facts/places.ts'
import type { Facts } from '../../facts/types.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'

/** The document's own agency under another region's name: left over from a neighbour's document. */
export function agencyFindings(facts: Facts): RuleFinding[] {
  const { value, mentions: mine, against } = ledgerOf(facts).consensus.agency
  if (value === null) return []
  const right = `${{ kota: 'Kota', provinsi: 'Provinsi', kabupaten: 'Kabupaten', pusat: '' }[value.jenis]} ${value.nama}`
  const foreign = against.reduce((sum, { mentions }) => sum + mentions.length, 0)
  return against.flatMap(({ mentions }) =>
    mentions.map(({ text, sentence, position }) => ({
      message: `${text} disebut di sini, padahal dokumen ini milik kantor di ${right}.`,
      at: position,
      stated: text,
      expected: right,
      arithmetic: null,
      related: [],
      key: `${text} ${around(sentence, sentence.indexOf(text))}`,
      cause: `satker ${mentions[0]?.text}`,
      confidence: mine >= 2 && mine > 2 * foreign ? 0.9 : 0.6,
    })),
  )
}
