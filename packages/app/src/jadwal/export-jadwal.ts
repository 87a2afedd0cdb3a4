import { listJendela } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { byYear, JADWAL_TABEL, jadwalTabelRow } from './jadwal-tabel.ts'

/** The windows of a year as a file that can be taken in again. */
export const exportJadwal = defineUseCase({
  name: 'export-jadwal',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const rows = byYear(await listJendela(tx, unit, tahun)).map(jadwalTabelRow)
    return tabelFile(JADWAL_TABEL, rows, { format, nama: `jadwal-${unit}-${tahun}` })
  },
})
