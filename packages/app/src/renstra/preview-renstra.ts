import { formatRupiah, nationalPeriod } from '@akuntabel/domain'
import { renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../draf/cell-name.ts'
import { hashOfFile } from '../impor/record-impor.ts'
import { tahun } from '../input/schemas.ts'
import { fileCells } from '../lembar/file-cells.ts'
import { sourceCodes } from '../sumber-dana/sources.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import {
  judgeRows,
  kindOfText,
  type PostedRow,
  postedRows,
  renstraSeal,
  savedRows,
  yearsOf,
} from './renstra-posted.ts'
import { inSheet, renstraCells, renstraContent, renstraListRows } from './renstra-sheet.ts'
import { renstraTabel } from './renstra-tabel.ts'

export interface RenstraPreview {
  rows: (PostedRow & { state: 'baru' | 'berubah' | 'sama' })[]
  /** Saved rows that are not in the file. */
  removed: string[]
  errors: Record<string, string>
  /** The file as it would have been typed into the page: cells by name, and what is wrong with each. */
  lembar: { isi: Record<string, string>; salah: Record<string, string> }
  /** What it was compared with. */
  sidik: string
  /** SHA-256 of what was read. */
  berkas: string
}

/** What a file or pasted cells would make of the plan; writes nothing. A row is known by its kind and text. */
export const previewRenstra = defineUseCase({
  name: 'preview-renstra',
  kind: 'read',
  permission: 'pk.susun',
  audit: null,
  input: z.object({
    tahun,
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
    /** Its funding is written in thousands, as the printed table is. */
    ribu: z.boolean().default(false),
  }),
  async before({ actor, services, unit, read }, { tahun, isi, ribu }): Promise<PostedRow[]> {
    const period = (await read((tx) => renstraWorkedOn(tx, unit, tahun))) ?? nationalPeriod(tahun)
    const years = yearsOf(period)
    const sent = await services.tabel.read(renstraTabel(years), isi, actor.personId)
    return rowsOfFile(
      postedRows,
      sent.map(({ cells }) => ({
        jenis: kindOfText(cells.jenis ?? '') ?? cells.jenis,
        kode: cells.kode,
        uraian: cells.uraian,
        pendanaan: years.map((year) => inRupiah(cells[`dana${year}`] ?? '', ribu)),
        sumber: cells.sumber ?? '',
      })),
    )
  },
  async run({ tx, unit, before: sent }, { tahun, isi: asSent }): Promise<RenstraPreview> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const years = yearsOf(renstra ?? nationalPeriod(tahun))
    const saved = renstra === null ? [] : await savedRows(tx, { unit, renstra, years })
    const left = [...saved]
    const rows = sent.map((row) => {
      const at = left.findIndex(({ jenis, uraian }) => jenis === row.jenis && uraian === row.uraian)
      const known = at === -1 ? undefined : left.splice(at, 1)[0]
      if (known === undefined) return { ...row, state: 'baru' as const }
      const same =
        known.kode === row.kode &&
        known.sumber === (row.sumber || known.sumber) &&
        digits(known) === digits(row)
      return { ...row, id: known.id, state: same ? ('sama' as const) : ('berubah' as const) }
    })
    const rule = { tercetak: renstra?.tercetak ?? false, sumber: await sourceCodes(tx, unit) }
    const { errors } = judgeRows(rows, rule)
    const { isi, ids } = fileCells(renstraListRows(saved, years), {
      content: renstraContent(years),
      rows: rows.map((row) => ({
        id: row.id === '' ? null : `baris/${row.id}`,
        cells: renstraCells({ ...row, pendanaan: row.pendanaan.map(grouped) }, years),
      })),
    })
    const wrong = inSheet(errors, years).map(({ at, field, sentence }) => [
      cellName(ids[at] ?? '', field),
      sentence,
    ])
    return {
      rows,
      removed: left.map(({ uraian }) => uraian),
      errors: cellErrors(errors),
      lembar: { isi, salah: Object.fromEntries(wrong) },
      sidik: renstraSeal(renstra, saved),
      berkas: hashOfFile(asSent),
    }
  },
})

/** Thousands become whole rupiah; what is no figure stays, to be judged. */
function inRupiah(text: string, ribu: boolean): string {
  return ribu && /^[\d.\s]+$/.test(text) && /\d/.test(text) ? `${text.trim()}.000` : text
}

/** As the page writes it, so that a figure that stays is no change. */
function grouped(text: string): string {
  const plain = text.replace(/^Rp|[.\s]/g, '')
  return /^\d+$/.test(plain) ? formatRupiah(BigInt(plain)).replace('Rp', '') : text
}

function digits({ pendanaan }: PostedRow): string {
  return pendanaan.map((text) => text.replace(/^Rp|[.\s]/g, '')).join('|')
}
