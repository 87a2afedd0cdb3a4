import { z } from 'zod'
import { entitasTahun } from '../input/schemas.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { ikuFileRows } from './iku-file.ts'
import { ikuTabel } from './iku-tabel.ts'

/** The cards of an entity's main indicators as a file that can be taken in again; an empty one is the template. */
export const exportIku = defineUseCase({
  name: 'export-iku',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { entitas, tahun, format }): Promise<TabelFile> {
    const tabel = ikuTabel(await lembagaOf(tx, unit, tahun))
    const rows = await ikuFileRows(tx, { unit, entitas, tahun })
    return tabelFile(tabel, rows, { format, nama: `iku-${unit}-${entitas}-${tahun}` })
  },
})
