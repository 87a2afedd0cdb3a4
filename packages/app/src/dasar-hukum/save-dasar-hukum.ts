import {
  listDasarHukum,
  lockDasarHukum,
  putDasarHukum,
  removeDasarHukum as removeRows,
} from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { dasarHukumRows, readDasarHukumRows } from './dasar-hukum-tabel.ts'
import { columnsOf } from './put-one.ts'

/** The whole of an office's own laws, as a file held it. */
export const saveDasarHukum = defineUseCase({
  name: 'save-dasar-hukum',
  kind: 'write',
  permission: 'hukum.kelola',
  audit: 'hukum.disimpan',
  input: z.object({ baris: dasarHukumRows }),
  year: 'semua',
  async run({ tx, unit, actor }, { baris }) {
    await lockDasarHukum(tx, unit)
    const reading = readDasarHukumRows(baris)
    if (!reading.ok) throw invalidInput(reading.errors)
    const kept = new Set(reading.rows.map(({ kode }) => kode))
    const gone = (await listDasarHukum(tx, unit)).filter(({ kode }) => !kept.has(kode))
    await removeRows(
      tx,
      unit,
      gone.map(({ kode }) => kode),
    )
    await putDasarHukum(
      tx,
      reading.rows.map((row) => columnsOf(unit, row)),
      actor.personName,
    )
    const jumlah = reading.rows.length
    return { view: { baris: jumlah }, audit: { subject: 'dasar-hukum', data: { jumlah } } }
  },
})
