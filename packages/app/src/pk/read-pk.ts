import { historyOf, listIku } from '@akuntabel/store'
import { z } from 'zod'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { changeView } from '../view/change.ts'
import { loadPk } from './load-pk.ts'
import { type PkView, pkView } from './pk-view.ts'

export const readPk = defineUseCase({
  name: 'read-pk',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id }),
  async run({ tx, actor, unit, services }, input): Promise<PkView> {
    const loaded = await loadPk(tx, { unit, id: input.id, clock: services.clock })
    const { pk } = loaded.full
    const iku = pk.state === 'draf' ? await listIku(tx, unit, pk.entitas) : []
    const history = (await historyOf(tx, unit, `pk/${pk.id}`)).map((row) =>
      changeView(row, loaded.office.unit.timezone),
    )
    return pkView(loaded, { actor, iku, history })
  },
})
