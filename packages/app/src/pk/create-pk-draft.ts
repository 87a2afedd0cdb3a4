import { createPk, establishedRkt } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { fillPk, programmesOf } from './fill-pk.ts'
import { pkTitle } from './pk-title.ts'

/**
 * A first draft: what the established plan of the year promises and the programmes of its DIPA; without a plan the IKU of
 * the entity with the Renstra's targets, without a DIPA the programmes of last year's PK.
 */
export const createPkDraft = defineUseCase({
  name: 'create-pk-draft',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'pk.dibuat',
  input: entitasTahun,
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { entitas, tahun }) {
    const office = await loadSchedule(tx, unit, tahun)
    requireEntitas(office.lembaga, entitas)
    const period = { unit, entitas, tahun }
    const rkt = await establishedRkt(tx, period)
    const program = await programmesOf(tx, period)
    const { dipaRevisi, dipaBagian } = program
    const pk = await createPk(tx, { ...period, rktId: rkt?.id, dipaRevisi, dipaBagian })
    if (pk === null) {
      throw new AppError('sudah-ada', {
        sentence: `PK tahun ${tahun} sudah ada. Buka PK itu, atau buat revisinya.`,
      })
    }
    await fillPk(tx, pk, { rkt, program })
    return { view: { id: pk.id }, audit: { subject: `pk/${pk.id}`, data: { judul: pkTitle(pk, office) } } }
  },
})
