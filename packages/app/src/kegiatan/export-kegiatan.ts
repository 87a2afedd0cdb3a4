import { z } from 'zod'
import { entitasTahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadLog, logRows } from './kegiatan-file.ts'
import { KEGIATAN_TABEL } from './kegiatan-tabel.ts'

/** The log of a year as a file that can be taken in again; an empty one is the template. */
export const exportKegiatan = defineUseCase({
  name: 'export-kegiatan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { entitas, tahun, format }): Promise<TabelFile> {
    const rows = logRows(await loadLog(tx, { unit, entitas, tahun }))
    return tabelFile(KEGIATAN_TABEL, rows, { format, nama: `kegiatan-${unit}-${entitas}-${tahun}` })
  },
})
