import { findKode } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun, shortText } from '../input/schemas.ts'
import { lembagaOf, requireEntitas } from '../lembaga/lembaga-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { periodOf } from '../year/plan-period.ts'
import { cardInput, readCard } from './card-input.ts'
import { readRumus, rumusInput } from './rumus-input.ts'
import { requireSasaran } from './sasaran-of-plan.ts'
import { addCard } from './write-card.ts'

/** A new main indicator with the first version of its card, in force from the year's first day. */
export const createIku = defineUseCase({
  name: 'create-iku',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.ditambahkan',
  input: entitasTahun.extend({ kode: shortText(20), sasaran: shortText(500), ...rumusInput }).and(cardInput),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, input) {
    const { entitas, tahun, kode, sasaran, name } = input
    requireEntitas(await lembagaOf(tx, unit, tahun), entitas)
    const { mulai: periode, selesai } = await periodOf(tx, { unit, tahun })
    if ((await findKode(tx, { unit, periode, kode })) !== null) {
      throw invalidInput({
        kode: `Kode ${kode} sudah dipakai dalam periode ${periode}–${selesai}. Tulis kode lain.`,
      })
    }
    await requireSasaran(tx, { unit, entitas, tahun, sasaran })
    const rumus = await readRumus(tx, { unit, entitas, tahun, kode, kind: input.kind }, input)
    const columns = await readCard(tx, { unit, tahun, card: input })
    const period = { mulai: periode, selesai }
    const id = await addCard(tx, { unit, entitas, tahun, kode, period, columns, sasaran, rumus })
    return { view: { id }, audit: { subject: `indikator/${id}`, data: { kode, nama: name } } }
  },
})
