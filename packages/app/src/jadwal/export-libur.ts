import { listLibur } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { LIBUR_TABEL, liburTabelRow } from './libur-rows.ts'

/** The days off of a year as a file that can be taken in again; an empty one is the template. */
export const exportLibur = defineUseCase({
  name: 'export-libur',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const rows = await listLibur(tx, { unit, dari: `${tahun}-01-01`, sampai: `${tahun}-12-31` })
    return tabelFile(LIBUR_TABEL, rows.map(liburTabelRow), { format, nama: `libur-${unit}-${tahun}` })
  },
})
