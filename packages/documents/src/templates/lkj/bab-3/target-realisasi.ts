import { CAPAIAN_REASONS, type CapaianReason, type Consolidation, TRIWULAN, toRoman } from '@akuntabel/domain'
import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference, value } from '../../../tree/make-inline.ts'
import { cell, column, row, table, totalRow } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import { figureOf } from '../../support/figures.ts'
import { noRealisasi, noTarget, notYetWhole } from '../../support/missing.ts'
import { vary } from '../../support/sentence.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { capaianFigure, isCapped, realisasiFigure, targetFigure } from '../indicator-figures.ts'
import { stopsAt } from '../measured-until.ts'
import { isUnmeasured, unmeasured } from '../unmeasured.ts'
import { analysisTitle } from './analysis-title.ts'
import { distanceToTarget } from './distance-to-target.ts'
import { counted, komponenTable } from './komponen.ts'

/** Analysis 1: target against realisasi of the year, with the sum shown. */
export function targetRealisasi(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const { tahun } = lkj.data
  return [
    analysisTitle(1, placed, `Target dan realisasi tahun ${tahun}`),
    prose(
      ...result(placed, tahun),
      ...counted(placed, tahun),
      ...achievement(placed, tahun),
      ...untilNow(placed),
      ' Rincian per triwulan disajikan dalam ',
      reference(tableId(placed)),
      '.',
    ),
    quarterTable(placed, tahun),
    ...komponenTable(placed, tahun),
  ]
}

function result(placed: PlacedIndikator, tahun: number): Content[] {
  const { indikator, place } = placed
  const target = targetFigure(indikator, tahun)
  if (indikator.realisasi === null) {
    const why = unmeasured(indikator)
    if (why.length > 0) return [`Target tahun ${tahun} adalah `, target, '. ', ...why]
    return [`Target tahun ${tahun} adalah `, target, '. ', noRealisasi(indikator.kode, tahun)]
  }
  if (target.raw === null) {
    return [noTarget(indikator.kode)]
  }
  const realisasi = realisasiFigure(indikator, tahun)
  return [
    vary(place, [
      [`Pada tahun ${tahun} indikator ini ditargetkan `, target, ' dan terealisasi ', realisasi, '. '],
      ['Dari target ', target, ` yang diperjanjikan untuk tahun ${tahun}, terealisasi `, realisasi, '. '],
      [`Realisasi tahun ${tahun} tercatat `, realisasi, ' terhadap target ', target, '. '],
    ]),
    ...distanceToTarget(placed, tahun),
  ]
}

function achievement({ indikator, place }: PlacedIndikator, tahun: number): Content[] {
  const { capaian } = indikator
  if (capaian.raw === null) return notComputed(capaian.reason)
  const source = `capaian-hitung:${indikator.kode}:${tahun}`
  const calculation = value({ text: capaian.trace.calculation, raw: capaian.raw.toString(), source })
  const until = stopsAt([indikator])
  const named = indikator.kategori === null ? '' : `, termasuk kategori ${indikator.kategori.name}`
  // A part of a year has no category.
  const category = until === null ? named : ` untuk sementara, sampai ${until}`
  const { formula } = capaian.trace
  const how: Content[] = [
    vary(place, [
      [`Dengan rumus “${formula}” diperoleh `, calculation, '. '],
      [`Capaian dihitung menurut rumus “${formula}”, yaitu `, calculation, '. '],
    ]),
  ]
  const capped: Content[] = isCapped(indikator)
    ? ['Nilai tersebut dibatasi menurut kebijakan pengukuran sehingga capaian yang digunakan ']
    : [vary(place, ['Capaian indikator ini ', 'Dengan demikian capaiannya '])]
  return [...how, ...capped, capaianFigure(indikator, tahun), `${category}.`]
}

/** A missing figure is a gap of its own; only what the formula refuses needs a word here. */
function notComputed(reason: CapaianReason | null): Content[] {
  if (reason === null || reason === 'target-kosong' || reason === 'realisasi-kosong') return []
  return [CAPAIAN_REASONS[reason]]
}

/** Figures that stop before the last quarter are shown, but a report on the year may not be final on them. */
function untilNow({ indikator }: PlacedIndikator): Content[] {
  const filled = indikator.triwulan.filter((one) => one.realisasi !== null).map((one) => one.triwulan)
  const last = Math.max(...filled)
  if (filled.length === 0 || last === 4) return []
  if (isUnmeasured(indikator, 4))
    return [' ', ...unmeasured(indikator), ` Angka tahun ini sampai Triwulan ${toRoman(last)}.`]
  return [' ', notYetWhole(indikator.kode, toRoman(last))]
}

const CONSOLIDATION: Record<Consolidation, string> = {
  jumlah: 'Nilai tahunan adalah jumlah realisasi seluruh triwulan. ',
  'rata-rata': 'Nilai tahunan adalah rata-rata realisasi triwulan yang terisi. ',
  terakhir: 'Nilai tahunan adalah realisasi triwulan terakhir yang terisi. ',
  tertinggi: 'Nilai tahunan adalah realisasi triwulan yang tertinggi. ',
}

function consolidation({ indikator }: PlacedIndikator): Content {
  if (indikator.rumus?.hitungan) return 'Nilai tahunan dihitung sekali dari komponen setahun. '
  return indikator.konsolidasi === undefined ? null : CONSOLIDATION[indikator.konsolidasi]
}

function tableId({ slug }: PlacedIndikator): string {
  return `tabel-triwulan-${slug}`
}

function quarterTable(placed: PlacedIndikator, tahun: number): TableBlock {
  const { indikator, number, shortName } = placed
  const quarters = TRIWULAN.map((triwulan) => {
    const quarter = indikator.triwulan.find((one) => one.triwulan === triwulan)
    const figure = (what: 'target' | 'realisasi') =>
      figureOf({
        value: quarter?.[what] ?? null,
        satuan: indikator.satuan,
        source: `${what}:${indikator.kode}:${tahun}:tw${triwulan}`,
      })
    const realisasi = figure('realisasi')
    const shown = isUnmeasured(indikator, triwulan) ? 'Tidak dapat diukur' : realisasi
    return { name: `TW ${toRoman(triwulan)}`, target: figure('target'), realisasi, shown }
  })
  const holes = quarters.some(({ target, realisasi }) => target.raw === null || realisasi.raw === null)
  return table({
    id: tableId(placed),
    number: PENDING,
    caption: `Target dan Realisasi Tahun ${tahun}: ${number} ${shortName}`,
    columns: [
      column('Uraian', { width: 1.4 }),
      ...quarters.map(({ name }) => column(name, { align: 'center' })),
      column(`Tahun ${tahun}`, { align: 'center', width: 1.2 }),
    ],
    rows: [
      row(['Target', ...quarters.map(({ target }) => target), targetFigure(indikator, tahun)]),
      row(['Realisasi', ...quarters.map(({ shown }) => shown), realisasiFigure(indikator, tahun)]),
      totalRow([cell(`Capaian tahun ${tahun}`, { colspan: 5 }), capaianFigure(indikator, tahun)]),
    ],
    note: [
      'TW = triwulan. ',
      consolidation(placed),
      holes ? 'Tanda – berarti tidak ditargetkan atau belum diisi pada triwulan tersebut.' : null,
    ],
  })
}
