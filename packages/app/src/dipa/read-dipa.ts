import { formatDate } from '@akuntabel/domain'
import { anggaranAt } from '@akuntabel/store'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { dipaSeal, dipaTabelRows, dipaYear } from './dipa-rows.ts'

/** A DIPA as it is edited. */
export interface DipaView {
  nomor: string
  tanggal: string
  /** Null where there is none yet; else the revision the rows stand for. */
  revisi: number | null
  revisiText: string
  rows: { kode: string; uraian: string; pagu: string }[]
  /** Sent back with the form: what it was opened at. */
  sidik: string
  may: { save: Allow }
}

export const readDipa = defineUseCase({
  name: 'read-dipa',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: dipaYear,
  async run({ tx, actor, unit }, { tahun }): Promise<DipaView> {
    const year = await closedYear(tx, { unit: await loadUnit(tx, unit) }, { entitas: null, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    const revisi = anggaran?.revisi?.revisi ?? null
    return {
      nomor: anggaran?.dipa.nomor ?? '',
      tanggal: anggaran?.dipa.tanggal ? formatDate(anggaran.dipa.tanggal) : '',
      revisi,
      revisiText: revisi === null ? 'Belum ada DIPA' : revisi === 0 ? 'DIPA awal' : `Revisi ke-${revisi}`,
      rows: dipaTabelRows(anggaran).map(({ kode, uraian = '', pagu = '' }) => ({
        kode,
        uraian,
        pagu: pagu.replace(/\B(?=(\d{3})+$)/g, '.'),
      })),
      sidik: dipaSeal(anggaran),
      may: { save: allow(actor, 'anggaran.isi', year) },
    }
  },
})
