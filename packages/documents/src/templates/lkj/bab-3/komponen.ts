import { TRIWULAN, toRoman } from '@akuntabel/domain'
import type { LkjIndikatorData, LkjRumusData } from '../../../data/lkj.ts'
import type { TableBlock } from '../../../tree/block.ts'
import { type Content, value } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import { figureOf } from '../../support/figures.ts'
import type { PlacedIndikator } from '../context.ts'

/** How the year's figure is counted from its components; nothing of an indicator that has none. */
export function counted({ indikator }: PlacedIndikator, tahun: number): Content[] {
  const { rumus, kode, realisasi } = indikator
  if (!rumus) return []
  const how = `Realisasinya dihitung dengan rumus “${rumus.kata}”`
  if (rumus.hitungan === null || realisasi === null) return [`${how}. `]
  const raw = 'amount' in realisasi ? realisasi.amount.toString() : rumus.hitungan
  const source = `realisasi-hitung:${kode}:${tahun}`
  return [`${how}, yaitu `, value({ text: rumus.hitungan, raw, source }), '. ']
}

/** What was measured of each component, small; nothing of an indicator that has none. */
export function komponenTable(
  { indikator, number, shortName, slug }: PlacedIndikator,
  tahun: number,
): TableBlock[] {
  const { rumus } = indikator
  if (!rumus) return []
  return [
    table({
      id: `tabel-komponen-${slug}`,
      number: PENDING,
      caption: `Komponen Tahun ${tahun}: ${number} ${shortName}`,
      columns: [
        column('Komponen', { width: 2.4 }),
        ...TRIWULAN.map((triwulan) => column(`TW ${toRoman(triwulan)}`, { align: 'center' })),
        column(`Tahun ${tahun}`, { align: 'center', width: 1.2 }),
      ],
      rows: rumus.komponen.map((komponen) => komponenRow(indikator, komponen, tahun)),
    }),
  ]
}

function komponenRow(
  { kode: of }: LkjIndikatorData,
  { kode, nama, satuan, triwulan, setahun }: LkjRumusData['komponen'][number],
  tahun: number,
) {
  const figure = (found: LkjRumusData['komponen'][number]['setahun'], when: string) =>
    figureOf({ value: found, satuan: '', source: `komponen:${of}:${kode}:${tahun}${when}` })
  const unit = satuan === '' ? '' : ` (${satuan})`
  return row([
    `${kode}. ${nama}${unit}`,
    ...TRIWULAN.map((at) => figure(triwulan[at - 1] ?? null, `:tw${at}`)),
    figure(setahun, ''),
  ])
}
