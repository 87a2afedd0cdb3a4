import { listRkt } from '@akuntabel/store'
import { z } from 'zod'
import { AppError, isAppError } from '../errors/app-error.ts'
import { entitasTahun } from '../input/schemas.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { type SheetFileRow, type SheetPreview, sheetPreview, stateBeside } from '../tabel/sheet-preview.ts'
import { MAX_TABEL_ROWS } from '../tabel/tabel.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadRkt } from './load-rkt.ts'
import { ESTABLISHED, NONE } from './open-rkt.ts'
import { rktRowId, rktRows } from './rkt-rows.ts'
import { RKT_TABEL } from './rkt-tabel.ts'
import { rawTarget, readTarget } from './rkt-target.ts'

const cell = (max: number) => z.string().trim().max(max, `Paling banyak ${max} huruf.`).default('')

const fileRows = z
  .array(z.object({ kode: cell(40), target: cell(60), alasan: cell(1000) }))
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)

/** What a file or pasted cells would make of the draft; writes nothing. A row is known by its indicator's code. */
export const previewRkt = defineUseCase({
  name: 'preview-rkt',
  kind: 'read',
  permission: 'pk.susun',
  audit: null,
  input: entitasTahun.extend({
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services }, { isi }) {
    const read = await services.tabel.read(RKT_TABEL, isi, actor.personId)
    return rowsOfFile(
      fileRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: sent }, { entitas, tahun, isi }): Promise<SheetPreview> {
    const [newest] = await listRkt(tx, { unit, entitas, tahun })
    if (newest === undefined) throw new AppError('tidak-ditemukan', { sentence: NONE })
    if (newest.state !== 'draf') throw new AppError('terkunci', { sentence: ESTABLISHED })
    const loaded = await loadRkt(tx, newest)
    const saved = rktRows(loaded)
    const byKode = new Map(loaded.rows.map(({ row }) => [row.kode.toLowerCase(), row]))
    const errors: { at: number; field: string; sentence: string }[] = []
    const rows = sent.flatMap(({ kode, target: typed, alasan }, at): SheetFileRow[] => {
      const row = byKode.get(kode.toLowerCase())
      if (row === undefined) {
        errors.push({ at, field: 'kode', sentence: `${kode || 'Baris ini'} tidak ada dalam RKT ini.` })
        return []
      }
      const id = rktRowId(row.id)
      const now = saved.get(id)
      let target = typed
      try {
        target = rawTarget(
          readTarget(typed, { kind: row.value_kind, field: 'target', policy: loaded.office.policy }),
        )
      } catch (cause) {
        if (!isAppError(cause)) throw cause
        errors.push({ at, field: 'target', sentence: cause.data.fields?.target ?? cause.message })
      }
      const fields = { target, alasan }
      return [{ id, version: now?.version ?? 0, fields, state: stateBeside(fields, now?.fields), at }]
    })
    return sheetPreview(rows, { errors, isi })
  },
})
