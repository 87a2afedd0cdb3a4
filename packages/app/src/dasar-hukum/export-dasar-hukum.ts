import { listDasarHukum } from '@akuntabel/store'
import { z } from 'zod'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { DASAR_HUKUM_TABEL } from './dasar-hukum-tabel.ts'
import { ownPeraturan } from './library.ts'
import { peraturanRow } from './peraturan-fields.ts'

/** An office's own laws as a file that can be taken in again, here or elsewhere. */
export const exportDasarHukum = defineUseCase({
  name: 'export-dasar-hukum',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { format }): Promise<TabelFile> {
    const rows = (await listDasarHukum(tx, unit)).map((row) => peraturanRow(ownPeraturan(row)))
    return tabelFile(DASAR_HUKUM_TABEL, rows, { format, nama: `dasar-hukum-${unit}` })
  },
})
