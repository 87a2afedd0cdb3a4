import type { Rule, RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts, Quantity } from '../../facts/types.ts'
import { printed } from '../money-text.ts'

export const rule: Rule = {
  id: 'isi/serapan-sebagai-capaian',
  severity: 'warning',
  meaning: 'Capaian kinerja keseluruhan sama dengan serapan anggaran, padahal indikatornya tidak diukur.',
  tags: ['reviu:substansi-4', 'reviu:substansi-5'],
  check: (facts) => (facts.document.kind === 'lkj' && !isMeasured(facts) ? findings(facts) : []),
}

/** Some indikator has a realisasi somewhere. */
function isMeasured(facts: Facts): boolean {
  return facts.tables.some(
    ({ role, rows }) =>
      role === 'pengukuran' &&
      rows.some(({ cells }) => cells.some(({ role: column, text }) => column === 'realisasi' && text !== '')),
  )
}

function findings(facts: Facts): RuleFinding[] {
  const shares = facts.quantities.filter(
    ({ measure, what, figure }) =>
      measure === 'persen-serapan' && what === 'satker' && figure.unit === 'persen',
  )
  return facts.quantities.filter(isAchievement).flatMap((claim): RuleFinding[] => {
    const share = shares.find(
      (one) => one.position.block !== claim.position.block && sameFigure(one.figure, claim.figure),
    )
    if (share === undefined) return []
    return [
      {
        message: `Capaian kinerja disebut ${printed(claim.figure)}, sama dengan serapan anggaran; tidak ada indikator yang diukur.`,
        at: claim.position,
        stated: claim.figure.text,
        expected: null,
        arithmetic: null,
        related: [{ position: share.position }],
        key: 'capaian sama dengan serapan',
        cause: 'serapan dipakai sebagai capaian',
      },
    ]
  })
}

function isAchievement({ source, measure, figure, sentence, at }: Quantity): boolean {
  return (
    source === 'prosa' &&
    measure === 'capaian' &&
    figure.unit === 'persen' &&
    /\bcapaian kinerja\b/i.test(sentence.slice(0, at ?? 0)) &&
    !/\banggaran\b/i.test(sentence.slice(0, at ?? 0))
  )
}
