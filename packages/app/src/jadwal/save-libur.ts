import { formatDate } from '@akuntabel/domain'
import { putLibur } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { liburRows, readLibur } from './libur-rows.ts'

/** Days off, typed or read from a file; each takes the place of what stood on its day. */
export const saveLibur = defineUseCase({
  name: 'save-libur',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'libur.dicatat',
  input: z.object({ baris: liburRows }),
  year: 'none',
  async run({ tx, unit }, { baris }) {
    const read = readLibur(unit, baris)
    if (!read.ok) throw invalidInput(cellErrors(read.errors))
    const [first] = read.rows
    if (first === undefined)
      throw invalidInput({ 'baris.0.tanggal': 'Tulis tanggal yang benar, contoh: 17 Agustus 2027.' })
    await putLibur(tx, read.rows)
    const more = read.rows.length - 1
    const named = `${first.nama}, ${formatDate(first.tanggal)}`
    return {
      view: { saved: read.rows.length },
      audit: {
        subject: 'jadwal/libur',
        data: { hari: more === 0 ? named : `${named}, dan ${more} hari lain` },
      },
    }
  },
})
