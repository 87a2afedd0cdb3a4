import { z } from 'zod'
import { AppError, isAppError } from '../errors/app-error.ts'
import { tahun } from '../input/schemas.ts'
import { sourceCodes } from '../sumber-dana/sources.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { type SheetFileRow, type SheetPreview, sheetPreview, stateBeside } from '../tabel/sheet-preview.ts'
import { MAX_TABEL_ROWS } from '../tabel/tabel.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { keluaranRowId, readKeluaranRow, volumeText } from './keluaran-rows.ts'
import { KELUARAN_TABEL } from './keluaran-tabel.ts'
import { loadKeluaran } from './load-keluaran.ts'

const cell = (max: number) => z.string().trim().max(max, `Paling banyak ${max} huruf.`).default('')

const fileRows = z
  .array(
    z.object({
      ...{ kode: cell(40), entitas: cell(100), sumber: cell(40), indikator: cell(500) },
      ...{ satuan: cell(60), volume: cell(40), target: cell(40), pelaksanaan: cell(1000) },
    }),
  )
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)

/** What a file or pasted cells would make of the outputs; writes nothing. A row is known by its code. */
export const previewKeluaran = defineUseCase({
  name: 'preview-keluaran',
  kind: 'read',
  permission: 'anggaran.isi',
  audit: null,
  input: z.object({
    tahun,
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services }, { isi }) {
    const read = await services.tabel.read(KELUARAN_TABEL, isi, actor.personId)
    return rowsOfFile(
      fileRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: sent }, { tahun, isi }): Promise<SheetPreview> {
    const { anggaran, rows: saved, entitas } = await loadKeluaran(tx, unit, tahun)
    if (anggaran === null)
      throw new AppError('tidak-ditemukan', { sentence: `Belum ada DIPA tahun ${tahun}.` })
    const sources = await sourceCodes(tx, unit)
    const errors: { at: number; field: string; sentence: string }[] = []
    const seen = new Map<string, number>()
    const rows = sent.flatMap(({ kode: typed, ...cells }, at): SheetFileRow[] => {
      const kode = typed.toUpperCase()
      const id = keluaranRowId(kode)
      const now = saved.get(id)
      const earlier = seen.get(kode)
      seen.set(kode, at)
      if (now === undefined || earlier !== undefined) {
        const absent = `${typed || 'Baris ini'} tidak ada dalam DIPA ${tahun}.`
        const twice = `Kode ${typed} sudah ada di baris ${(earlier ?? 0) + 1}.`
        errors.push({ at, field: 'kode', sentence: now === undefined ? absent : twice })
        return []
      }
      const chosen = entitas.find(({ label }) => label.toLowerCase() === cells.entitas.toLowerCase())
      const fields = { ...cells, entitas: chosen?.value ?? cells.entitas }
      for (const [field, text] of Object.entries(fields))
        if (text !== '' && !(field in now.fields))
          errors.push({ at, field, sentence: `Ditulis pada baris di bawah ${kode}, bukan pada ${kode}.` })
      const read = readOr(fields, sources, (field, sentence) => errors.push({ at, field, sentence }))
      if (read !== null) {
        fields.volume = volumeText(read.volume)
        fields.target = volumeText(read.target_persen)
      }
      const own = Object.fromEntries(Object.entries(fields).filter(([field]) => field in now.fields))
      return [{ id, version: now.version, fields: own, state: stateBeside(own, now.fields), at }]
    })
    return sheetPreview(rows, { errors, isi })
  },
})

function readOr(
  fields: Record<string, string>,
  sources: readonly string[],
  say: (field: string, sentence: string) => void,
): ReturnType<typeof readKeluaranRow> | null {
  try {
    return readKeluaranRow(fields, sources)
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    for (const [field, sentence] of Object.entries(cause.data.fields ?? {})) say(field, sentence)
    return null
  }
}
