import type { Rule } from '../../engine/rule.ts'
import { around } from '../../facts/places.ts'
import { ledgerOf } from '../../ledger/ledger-of.ts'

const NAMES = { kpu: 'KPU', sekretariat: 'Sekretariat KPU' }

export const rule: Rule = {
  id: 'identitas/entitas',
  severity: 'error',
  meaning: 'Laporan KPU menyebut dirinya laporan Sekretariat, atau sebaliknya.',
  tags: ['reviu:format-1'],
  needs: ['satker'],
  check: (facts) => {
    const { value, against } = ledgerOf(facts).consensus.entity
    if (value === null) return []
    const own = NAMES[value]
    return against.flatMap((other) =>
      other.mentions.map(({ text, sentence, place, position }) => ({
        message: `Bagian ini menyebut laporan ${NAMES[other.value]}, padahal dokumen ini laporan ${own}.`,
        at: position,
        stated: text,
        expected: `laporan ${own}`,
        arithmetic: null,
        related: [],
        key: around(sentence, sentence.indexOf(text), 80),
        cause: `laporan ${other.value}`,
        confidence: place === 'judul' ? 0.8 : 0.7,
      })),
    )
  },
}
