import { listRkt } from '@akuntabel/store'
import { z } from 'zod'
import { entitasTahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadRkt } from './load-rkt.ts'
import { RKT_TABEL } from './rkt-tabel.ts'
import { rawTarget } from './rkt-target.ts'

/** The newest RKT of a year as a file that can be taken in again. */
export const exportRkt = defineUseCase({
  name: 'export-rkt',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { entitas, tahun, format }): Promise<TabelFile> {
    const [newest] = await listRkt(tx, { unit, entitas, tahun })
    const rows = newest === undefined ? [] : (await loadRkt(tx, newest)).rows
    const cells = rows.map(({ row, target }) => ({
      kode: row.kode,
      indikator: row.name,
      satuan: row.satuan,
      target: rawTarget(target),
      alasan: row.alasan ?? '',
    }))
    return tabelFile(RKT_TABEL, cells, { format, nama: `rkt-${unit}-${entitas}-${tahun}` })
  },
})
