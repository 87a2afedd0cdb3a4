import {
  CONSOLIDATIONS,
  type Consolidation,
  POLARITIES,
  VALUE_KINDS,
  type ValueKind,
} from '@akuntabel/domain'
import { insertIndikator, insertIndikatorVersi, listIndikator } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun, longText, shortText } from '../input/schemas.ts'
import { lembagaOf, requireEntitas } from '../lembaga/lembaga-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

const KINDS = Object.keys(VALUE_KINDS) as ValueKind[]
const WAYS = Object.keys(CONSOLIDATIONS) as Consolidation[]
/** A range needs bounds, which the PK states; predikat and opini follow from the kind. */
const DIRECTIONS = ['maksimal', 'minimal'] as const

/** What the form offers. */
export interface IkuChoices {
  kinds: Choice[]
  polarities: Choice[]
  consolidations: Choice[]
}

interface Choice {
  value: string
  label: string
}

export function ikuChoices(): IkuChoices {
  return {
    kinds: KINDS.map((value) => ({ value, label: VALUE_KINDS[value] })),
    polarities: DIRECTIONS.map((value) => ({ value, label: POLARITIES[value] })),
    consolidations: WAYS.map((value) => ({ value, label: CONSOLIDATIONS[value] })),
  }
}

/** A new main indicator with the first version of its card, in force from the year's first day. */
export const createIku = defineUseCase({
  name: 'create-iku',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.ditambahkan',
  input: entitasTahun.extend({
    kode: shortText(20),
    sasaran: shortText(500),
    name: shortText(500),
    satuan: shortText(60),
    kind: z.enum(KINDS, 'Pilih jenis nilainya.'),
    polarity: z.enum(DIRECTIONS, 'Pilih arahnya.'),
    consolidation: z.enum(WAYS, 'Pilih cara menghitung nilai setahun.'),
    definisi: longText(4000),
    caraPenghitungan: longText(4000),
    sumberData: longText(1000),
    penanggungJawab: longText(200),
    bukti: longText(1000),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, input) {
    const { entitas, tahun, kode, sasaran, name, kind } = input
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
        unit_code: unit,
        indikator_id: row.id,
        versi: 1,
        berlaku: `${tahun}-01-01`,
        name,
        satuan: input.satuan,
        value_kind: kind,
        polarity: kind === 'predikat' || kind === 'opini' ? kind : input.polarity,
        consolidation: input.consolidation,
        definisi: input.definisi ?? null,
        cara_penghitungan: input.caraPenghitungan ?? null,
        sumber_data: input.sumberData ?? null,
        penanggung_jawab: input.penanggungJawab ?? null,
        bukti: input.bukti ?? null,
      },
    ])
    return { view: { id: row.id }, audit: { subject: `indikator/${row.id}`, data: { kode, nama: name } } }
  },
})
