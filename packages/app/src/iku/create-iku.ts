import { cardToColumns } from '@akuntabel/domain'
import { insertIndikator, insertIndikatorVersi, listIndikator } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun, shortText } from '../input/schemas.ts'
import { lembagaOf, requireEntitas } from '../lembaga/lembaga-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { cardInput } from './card-form.ts'

/** A new main indicator with the first version of its card, in force from the year's first day. */
export const createIku = defineUseCase({
  name: 'create-iku',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.ditambahkan',
  input: entitasTahun.extend({ kode: shortText(20), sasaran: shortText(500) }).and(cardInput),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, input) {
    const { entitas, tahun, kode, sasaran, name } = input
    requireEntitas(await lembagaOf(tx, unit, tahun), entitas)
    const others = await listIndikator(tx, { unit, includeRetired: true })
    if (others.some((one) => one.kode === kode)) {
      throw invalidInput({ kode: `Kode ${kode} sudah dipakai. Tulis kode lain.` })
    }
    const sort = Math.max(0, ...others.map((one) => one.sort)) + 1
    const [row] = await insertIndikator(tx, [{ unit_code: unit, entitas, iku: true, sasaran, kode, sort }])
    if (row === undefined) throw new AppError('gagal')
    await insertIndikatorVersi(tx, [
      {
        ...cardToColumns(input),
        unit_code: unit,
        indikator_id: row.id,
        versi: 1,
        berlaku: `${tahun}-01-01`,
      },
    ])
    return { view: { id: row.id }, audit: { subject: `indikator/${row.id}`, data: { kode, nama: name } } }
  },
})
