import {
  type AturanKeluaran,
  biayaKeluaran,
  capaianKeluaran,
  Decimal,
  formatDate,
  formatNumber,
  formatPercent,
  formatRupiah,
  laporDue,
  nilaiKeluaran,
} from '@akuntabel/domain'
import {
  type AnggaranRow,
  anggaranAt,
  type CapaianKeluaran,
  getDraf,
  listCapaianKeluaran,
  listLibur,
} from '@akuntabel/store'
import { z } from 'zod'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { tahun } from '../input/schemas.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { loadLawful } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { capaianRows } from './capaian-rows.ts'

export interface CapaianKeluaranView {
  bulan: number
  /** `8 April 2021`, and the rule; null where the office has not chosen its law, and nothing can be filled. */
  aturan: { tenggatText: string; sitasi: string } | null
  baris: {
    kode: string
    uraian: string
    /** `12 Dokumen`; null: not written in Keluaran. */
    targetText: string | null
    capaianText: string | null
    nilaiText: string | null
    terlambat: boolean
    /** What one unit cost against what it was meant to; null: cannot be counted. */
    biaya: {
      rencanaText: string
      nyataText: string
      putusan: 'efisien' | 'sebanding' | 'belum-efisien'
    } | null
  }[]
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
  may: { fill: Allow }
}

/** What every lowest row brought about by the end of a month, with the score of its report. */
export const readCapaianKeluaran = defineUseCase({
  name: 'read-capaian-keluaran',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, bulan: z.coerce.number().int().min(1).max(12) }),
  async run({ tx, actor, unit }, { tahun, bulan }): Promise<CapaianKeluaranView> {
    const { unit: office, law } = await loadLawful(tx, unit, tahun)
    const aturan = law?.policy.keluaran ?? null
    const year = await closedYear(tx, { unit: office }, { entitas: null, tahun })
    const fill = allow(actor, 'anggaran.isi', year)
    const anggaran = await anggaranAt(tx, { unit, tahun, sampaiBulan: bulan })
    const leaves = anggaran === null ? [] : leavesOf(anggaran)
    const key = { unit, dipaId: anggaran?.dipa.id ?? '', bulan }
    const reports = anggaran === null ? [] : await listCapaianKeluaran(tx, key)
    const byRow = new Map(reports.map((row) => [row.kode, row]))
    const days = await listLibur(tx, { unit, dari: `${tahun}-01-01`, sampai: `${tahun + 1}-12-31` })
    const libur = new Set(days.map(({ tanggal }) => tanggal))
    const tenggat = aturan === null ? null : laporDue({ tahun, bulan }, { libur, aturan })
    const rows = capaianRows(
      leaves.map(({ kode }) => kode),
      reports,
    )
    const kunci = drafKey.capaianKeluaran({ tahun, bulan })
    const kept = fill.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    return {
      bulan,
      aturan:
        aturan === null || tenggat === null
          ? null
          : { tenggatText: formatDate(tenggat), sitasi: aturan.sitasi },
      baris:
        aturan === null || tenggat === null
          ? []
          : leaves.map((row) => rowView(row, { report: byRow.get(row.kode), bulan, tenggat, aturan })),
      rows: sheetView(rows),
      draf: drafView(kept, { kunci, timezone: office.timezone, fields: sheetFields(rows) }),
      may: { fill },
    }
  },
})

interface RowAsked {
  report: CapaianKeluaran | undefined
  bulan: number
  tenggat: string
  aturan: AturanKeluaran
}

function rowView(
  { kode, uraian, pagu, realisasi, volume: target, satuan }: AnggaranRow,
  { report, bulan, tenggat, aturan }: RowAsked,
): CapaianKeluaranView['baris'][number] {
  const number = (text: string | null | undefined) => (text == null ? null : new Decimal(text))
  const volume = number(target)
  const rvro = number(report?.rvro)
  const progress = { pcro: number(report?.pcro), tpcro: number(report?.tpcro) }
  const capaian = capaianKeluaran({
    ...{ bulan, volume, rvro, ...progress, konfirmasi: report?.konfirmasi ?? false },
  })
  const lapor = report?.lapor ?? null
  const nilai = nilaiKeluaran({ capaian, lapor, tenggat }, aturan)
  const biaya = biayaKeluaran({ pagu, realisasi, volume, rvro })
  return {
    ...{
      kode,
      uraian,
      targetText: volume === null ? null : `${formatNumber(volume)} ${satuan ?? ''}`.trim(),
    },
    capaianText: capaian === null ? null : formatPercent(capaian),
    nilaiText: nilai === null ? null : formatNumber(nilai, { digits: 2 }),
    terlambat: lapor !== null && lapor > tenggat,
    biaya:
      biaya === null
        ? null
        : { rencanaText: rupiah(biaya.rencana), nyataText: rupiah(biaya.nyata), putusan: biaya.putusan },
  }
}

function rupiah(amount: Decimal): string {
  return formatRupiah(BigInt(amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed()))
}
