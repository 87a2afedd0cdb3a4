import { updateUnit } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { cardChanges } from '../input/card.ts'
import { version } from '../input/schemas.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { kantorCard, kantorShape, nameBegins, profileOf } from './kantor-fields.ts'

/** Papers made from now on bear it; what is signed or final keeps what it was sealed with. */
export const changeKantor = defineUseCase({
  name: 'change-kantor',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'kantor.diubah',
  input: z.object({ ...kantorShape, version }),
  year: 'semua',
  async run({ tx, unit, services }, { version, ...input }) {
    const known = await loadUnit(tx, unit)
    const lembaga = await lembagaOf(tx, unit, Number(services.clock.today(known.timezone).slice(0, 4)))
    const begins = nameBegins(known, lembaga)
    if (!input.name.startsWith(begins)) throw invalidInput({ name: `Nama kantor diawali ${begins}.` })
    const row = savedOrRefuse(
      await updateUnit(tx, {
        ...{ unit, version, name: input.name, short_name: input.shortName, place: input.place },
        timezone: input.timezone,
        profile: profileOf(known.profile, input),
      }),
    )
    const perubahan = cardChanges(kantorCard(known, lembaga), kantorCard(row, lembaga))
    return { view: {}, audit: perubahan === '' ? [] : { subject: `kantor/${unit}`, data: { perubahan } } }
  },
})
