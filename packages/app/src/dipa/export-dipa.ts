import { anggaranAt } from '@akuntabel/store'
import { z } from 'zod'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { dipaTabelRows, dipaYear } from './dipa-rows.ts'
import { DIPA_TABEL } from './dipa-tabel.ts'

/** The DIPA of a year as a file that can be taken in again; an empty one is the template. */
export const exportDipa = defineUseCase({
  name: 'export-dipa',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: dipaYear.extend({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const rows = dipaTabelRows(await anggaranAt(tx, { unit, tahun }))
    return tabelFile(DIPA_TABEL, rows, { format, nama: `dipa-${unit}-${tahun}` })
  },
})
