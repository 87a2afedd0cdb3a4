import type { Figure, Measure } from './types.ts'

const WORDS: readonly [Measure, RegExp][] = [
  [
    'rata-rata',
    /\b(?:di)?rata ?-? ?rata(?:kan)?\b(?:\s+(?:nilai|persentase|tingkat))?(?:\s+(?:capaian|realisasi)(?:\s+kinerja)?)?/gi,
  ],
  [
    'sisa',
    /\b(?:sisa(?:nya)?|tersisa|menyisakan|tidak terserap|belum terserap|silpa|efisiensi|penghematan)\b(?:\s+(?:anggaran|pagu|dana)\w*)?/gi,
  ],
  [
    'persen-serapan',
    /\b(?:persentase|prosentase|presentase|tingkat|daya)\s+(?:serapan|penyerapan|realisasi anggaran)\b/gi,
  ],
  [
    'realisasi',
    /\b(?:realisasi\w*|terserap|penyerapan|serapan|menyerap|terealisasi|direalisasikan)\b(?:\s+(?:anggaran|belanja|pagu)\w*)?/gi,
  ],
  ['target', /\btarget\w*\b|\bditargetkan\b/gi],
  ['capaian', /\b(?:capaian|pencapaian|tercapai|mencapai)\b/gi],
  [
    'pagu',
    /\b(?:pagu|alokasi|dipa|anggaran|pendanaan|kebutuhan (?:dana|ter(?:besar|kecil|tinggi|rendah)))\b/gi,
  ],
]

/** What a figure in a sentence measures: the words nearest before it, within its clause. */
export function measureOf(sentence: string, at: number, figure: Figure): Measure | null {
  const before = sentence.slice(Math.max(0, at - 160), at)
  let best: { measure: Measure; at: number } | null = null
  for (const [measure, pattern] of WORDS) {
    for (const found of before.matchAll(pattern)) {
      const end = found.index + found[0].length
      if (best === null || end > best.at) best = { measure, at: end }
    }
  }
  return best === null ? null : settle(best.measure, before, figure)
}

const SPENT_REACHES =
  /\b(?:realisasi|serapan|penyerapan)(?: anggaran| belanja)?(?: \p{L}+){0,4} mencapai\s*$/iu

function settle(measure: Measure, before: string, figure: Figure): Measure | null {
  const money = figure.unit === 'rupiah'
  const budget = /\b(?:anggaran|serapan|penyerapan|terserap|dipa|belanja|keuangan)\b/i.test(before)
  if (measure === 'rata-rata' || (measure === 'capaian' && /rata ?-? ?rata/i.test(before.slice(-80))))
    return money ? null : 'rata-rata'
  if (measure === 'sisa' || measure === 'pagu') {
    if (
      money &&
      measure === 'pagu' &&
      /\b(?:realisasi|terserap|penyerapan|serapan)\b[^,;]{0,40}$/i.test(before)
    )
      return 'realisasi'
    return money
      ? measure
      : measure === 'pagu' && /\b(?:realisasi|serapan|penyerapan|terserap|capaian kinerja)\b/i.test(before)
        ? 'persen-serapan'
        : null
  }
  // `Realisasi anggaran mencapai Rp…`: the verb measures what its subject names.
  if (money && measure === 'capaian' && SPENT_REACHES.test(before)) return 'realisasi'
  if (money) return measure === 'realisasi' ? 'realisasi' : null
  if (measure === 'realisasi' || measure === 'persen-serapan')
    return budget ? 'persen-serapan' : 'realisasi-kinerja'
  if (
    measure === 'capaian' &&
    /\b(?:realisasi|serapan|penyerapan) anggaran\b[^.;]{0,80}\b(?:mencapai|tercapai)\b[^.;]{0,12}$/i.test(
      before,
    )
  )
    return 'persen-serapan'
  if (
    measure === 'capaian' &&
    /\bcapaian kinerja (?:realisasi )?anggaran\b|\bcapaian anggaran\b/i.test(before)
  )
    return 'persen-serapan'
  return measure
}
