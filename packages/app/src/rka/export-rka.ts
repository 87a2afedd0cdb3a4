import { z } from 'zod'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadTahap, rkaStage } from './load-tahap.ts'
import { rkaTabelRows } from './rka-rows.ts'
import { RKA_TABEL } from './rka-tabel.ts'

/** A stage of the plan of money as a file that can be taken in again; one not begun is the template. */
export const exportRka = defineUseCase({
  name: 'export-rka',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: rkaStage.extend({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, tahap, format }): Promise<TabelFile> {
    const { rka, entitas } = await loadTahap(tx, { unit, tahun, tahap })
    return tabelFile(RKA_TABEL, rkaTabelRows(rka, entitas), { format, nama: `rka-${unit}-${tahun}-${tahap}` })
  },
})
