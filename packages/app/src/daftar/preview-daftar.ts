import { listDaftar } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../draf/cell-name.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { fileCells } from '../lembar/file-cells.ts'
import type { ListRow } from '../lembar/list-sheet.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { jumlahText, sumOf } from './columns.ts'
import { DAFTAR, daftarTabel, daftarYear, fromWords, toWords } from './daftar.ts'
import type { DaftarKind } from './daftar-kind.ts'
import { columnsOf, judgeDaftar } from './daftar-sheet.ts'

type Cells = Record<string, string>

export interface DaftarPreview {
  rows: { cells: Cells; state: 'baru' | 'berubah' | 'sama' }[]
  /** Saved rows that are not among them. */
  removed: string[]
  errors: Record<string, string>
  /** As it would have been typed into the page: cells by name, and what is wrong with each. */
  lembar: { isi: Record<string, string>; salah: Record<string, string> }
}

const fileRows = z.array(z.record(z.string(), z.string().trim().max(1000, 'Paling banyak 1.000 huruf.')))

/** What a file, pasted cells or the list of the year before would make of a list; writes nothing. */
export const previewDaftar = defineUseCase({
  name: 'preview-daftar',
  kind: 'read',
  permission: 'kantor.catat',
  audit: null,
  input: daftarYear.extend({
    /** Left out, the newest earlier list is taken. */
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }).optional(),
    salin: z.boolean().default(false),
  }),
  async before({ actor, services, unit, read }, { jenis, tahun, isi, salin }): Promise<Cells[]> {
    const kind = DAFTAR[jenis]
    if (salin) return read((tx) => earlier(kind, { tx, unit, tahun }))
    if (isi === undefined) throw invalidInput({ isi: 'Pilih berkas, atau tempel barisnya.' })
    const sent = await services.tabel.read(daftarTabel(kind), isi, actor.personId)
    const rows = rowsOfFile(
      fileRows,
      sent.map(({ cells }) => cells),
    )
    return rows.map((cells) => counted(fromWords(kind, cells)))
  },
  async run({ tx, unit, before: sent }, { jenis, tahun }): Promise<DaftarPreview> {
    const kind = DAFTAR[jenis]
    const saved = await kind.read(tx, { unit, tahun })
    const left = [...saved]
    const rows = sent.map((cells) => {
      const at = left.findIndex((row) => kind.kunci.every((key) => (row.cells[key] ?? '') === cells[key]))
      return { known: at === -1 ? null : (left.splice(at, 1)[0] ?? null), cells }
    })
    const { isi, ids } = fileCells(saved, {
      rows: rows.map(({ known, cells }) => ({ id: known?.id ?? null, cells })),
      content: columnsOf(kind),
    })
    const errors = judgeDaftar(
      kind,
      rows.map(({ cells }, at): ListRow => ({ id: ids[at] ?? '', cells })),
    )
    return {
      rows: rows.map(({ known, cells }) => ({ cells, state: stateOf(cells, known) })),
      removed: left.map(({ cells }) => nameOf(kind, cells)),
      errors: cellErrors(errors),
      lembar: {
        isi,
        salah: Object.fromEntries(
          errors.map(({ at, field, sentence }) => [cellName(ids[at] ?? '', field), sentence]),
        ),
      },
    }
  },
})

async function earlier(
  kind: DaftarKind,
  { tx, unit, tahun }: { tx: Parameters<DaftarKind['read']>[0]; unit: string; tahun: number },
): Promise<Cells[]> {
  const last = (await listDaftar(tx, { unit, jenis: kind.jenis })).find((one) => one.tahun < tahun)
  if (last === undefined)
    throw new AppError('tidak-ditemukan', { sentence: `Belum ada daftar dari tahun sebelum ${tahun}.` })
  return (await kind.read(tx, { unit, tahun: last.tahun })).map(({ cells }) => cells)
}

/** As the page writes it, so that a figure that stays is no change; what is no figure stays, to be judged. */
function counted(cells: Cells): Cells {
  const count = sumOf([cells.jumlah])
  return count > 0 ? { ...cells, jumlah: jumlahText(count) } : cells
}

function stateOf(cells: Cells, known: ListRow | null): 'baru' | 'berubah' | 'sama' {
  if (known === null) return 'baru'
  return Object.entries(cells).every(([key, text]) => text === (known.cells[key] ?? '')) ? 'sama' : 'berubah'
}

function nameOf(kind: DaftarKind, cells: Cells): string {
  const words = toWords(kind, cells)
  return kind.kunci
    .map((key) => words[key])
    .filter(Boolean)
    .join(' ')
}
