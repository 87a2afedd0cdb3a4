import { monthName } from '@akuntabel/domain'
import { anggaranAt, realisasiPerBulan } from '@akuntabel/store'
import { z } from 'zod'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { tahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { REALISASI_TABEL } from './realisasi-tabel.ts'

/** What every lowest row spent in every month that says something, as a file that can be taken in again. */
export const exportRealisasi = defineUseCase({
  name: 'export-realisasi',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const anggaran = await anggaranAt(tx, { unit, tahun })
    const saved = anggaran === null ? [] : await realisasiPerBulan(tx, unit, anggaran.dipa.id)
    const rows = (anggaran === null ? [] : leavesOf(anggaran)).flatMap(({ kode, uraian }) =>
      saved
        .filter((row) => row.kode === kode)
        .map(({ bulan, amount }) => ({ kode, uraian, bulan: monthName(bulan), realisasi: `${amount}` })),
    )
    return tabelFile(REALISASI_TABEL, rows, { format, nama: `realisasi-${unit}-${tahun}` })
  },
})
