import { z } from 'zod'
import { entitasTahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadRencana } from './load-rencana.ts'
import { stepFields } from './rencana-rows.ts'
import { RENCANA_TABEL } from './rencana-tabel.ts'

/** The steps of a year as a file that can be taken in again; an indicator without any has an empty row. */
export const exportRencanaAksi = defineUseCase({
  name: 'export-rencana-aksi',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { entitas, tahun, format }): Promise<TabelFile> {
    const { indikator } = await loadRencana(tx, { unit, entitas, tahun })
    const cells = indikator.flatMap(({ kode, name, steps }) => {
      const rows = steps.length === 0 ? [{}] : steps.map(stepFields)
      return rows.map((fields) => ({ kode, indikator: name, ...fields }))
    })
    return tabelFile(RENCANA_TABEL, cells, { format, nama: `rencana-aksi-${unit}-${entitas}-${tahun}` })
  },
})
