import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { keluaranRowId } from './keluaran-rows.ts'
import { KELUARAN_TABEL } from './keluaran-tabel.ts'
import { loadKeluaran } from './load-keluaran.ts'

/** What the rows of a year's DIPA bring about, as a file that can be taken in again. */
export const exportKeluaran = defineUseCase({
  name: 'export-keluaran',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const { baris, rows, entitas } = await loadKeluaran(tx, unit, tahun)
    const label = new Map(entitas.map((one) => [one.value, one.label]))
    const cells = baris.map(({ kode, uraian }) => {
      const fields = rows.get(keluaranRowId(kode))?.fields ?? {}
      return { kode, uraian, ...fields, entitas: label.get(fields.entitas ?? '') ?? '' }
    })
    return tabelFile(KELUARAN_TABEL, cells, { format, nama: `keluaran-${unit}-${tahun}` })
  },
})
