import { historyOf, listIku } from '@akuntabel/store'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, requireAddress } from './pk-address.ts'
import { type PkView, pkView } from './pk-view.ts'

export const readPk = defineUseCase({
  name: 'read-pk',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: pkAddress,
  async run({ tx, actor, unit, services }, input): Promise<PkView> {
    const loaded = await loadPk(tx, { unit, id: input.id, clock: services.clock })
    const { pk } = loaded.full
    requireAddress(pk, input)
    const iku = pk.state === 'draf' ? await listIku(tx, unit, pk.entitas) : []
    const history = (await historyOf(tx, unit, `pk/${pk.id}`)).map((row) =>
      changeView(row, loaded.office.unit.timezone),
    )
    const year = await closedYear(tx, loaded.office, pk)
    return pkView(loaded, { actor, year, iku, history })
  },
})
