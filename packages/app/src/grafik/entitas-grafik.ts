import { Decimal, formatPercent, serapan } from '@akuntabel/domain'
import { type Entitas, type Reader, ringkasanTahun } from '@akuntabel/store'
import { draw, type GrafikView, NO_FIGURE } from './grafik.ts'

/** Capaian of an entity and what was spent of the money, each year's last known; null below two years. */
export async function entitasGrafik(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<GrafikView | null> {
  const years = (await ringkasanTahun(tx, { unit, entitas, untilTahun: tahun })).map((row) => ({
    tahun: row.tahun,
    capaian: row.capaian === null ? null : new Decimal(row.capaian),
    serapan: row.pagu === null || row.realisasi === null ? null : serapan(row.pagu, row.realisasi),
  }))
  if (years.filter(({ capaian }) => capaian !== null).length < 2) return null
  return draw({
    ...{ jenis: 'entitas', indikatorId: null },
    caption: 'Capaian kinerja dan serapan anggaran per tahun',
    kepala: ['Tahun', 'Capaian (%)', 'Serapan (%)'],
    baris: years.map((year) => [String(year.tahun), percent(year.capaian), percent(year.serapan)]),
    bars: {
      ...{ name: 'Capaian', unit: '%', targetName: 'Serapan anggaran' },
      bars: years.map((year) => ({
        label: String(year.tahun),
        value: year.capaian?.toString() ?? null,
        text: year.capaian === null ? '' : formatPercent(year.capaian, { digits: 1 }),
        target: year.serapan?.toString() ?? null,
      })),
    },
  })
}

function percent(share: Decimal | null): string {
  return share === null ? NO_FIGURE : formatPercent(share)
}
