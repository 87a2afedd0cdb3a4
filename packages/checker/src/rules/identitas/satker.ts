import type { Rule } from '../../engine/rule.ts'
import { officeText } from '../../facts/office-name.ts'
import { around } from '../../facts/places.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'
import { agencyFindings } from './satker-agency.ts'

export const rule: Rule = {
  id: 'identitas/satker',
  severity: 'error',
  meaning: 'Satker lain disebut sebagai pelaku, biasanya sisa salinan dari dokumen lain.',
  tags: ['reviu:format-1'],
  needs: ['kantor'],
  check: (facts) => {
    const { value: own, mentions: mine, against } = ledgerOf(facts).consensus.office
    if (own === null) return agencyFindings(facts)
    if (own.jenis === 'pusat') return []
    const right = officeText(own)
    const foreign = against.reduce((sum, { mentions }) => sum + mentions.length, 0)
    // The document's own office must be named far more often than any other.
    const confidence = mine >= 2 && mine > 2 * foreign ? 1 : 0.6
    return against.flatMap(({ mentions }) =>
      mentions.map(({ text, sentence, position, role }) => ({
        message:
          mentions.length > 1
            ? `${text} disebut sebagai pelaku di ${mentions.length} tempat, padahal dokumen ini milik ${right}.`
            : `${text} disebut sebagai ${role === 'pelaku' ? 'pelaku' : 'penanda tangan'}, padahal dokumen ini milik ${right}.`,
        at: position,
        stated: text,
        expected: right,
        arithmetic: null,
        related: [],
        key: `${text} ${around(sentence, sentence.indexOf(text))}`,
        cause: `satker ${mentions[0]?.text}`,
        confidence,
      })),
    )
  },
}
