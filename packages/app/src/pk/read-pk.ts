import { historyOf, latestDokumen, listIku, type Pk, type Reader } from '@akuntabel/store'
import { isSealed } from '../dokumen/is-sealed.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, requireAddress } from './pk-address.ts'
import { type PkView, pkView, type SegelView } from './pk-view.ts'

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
    const iku = pk.state === 'draf' ? await listIku(tx, { unit, entitas: pk.entitas, tahun: pk.tahun }) : []
    const history = (await historyOf(tx, unit, `pk/${pk.id}`)).map((row) =>
      changeView(row, loaded.office.unit.timezone),
    )
    const year = await closedYear(tx, loaded.office, pk)
    return pkView(loaded, { actor, year, iku, history, segel: await readSegel(tx, pk) })
  },
})

async function readSegel(
  tx: Reader,
  { unit_code: unit, id, entitas, tahun, tanda_tangan }: Pk,
): Promise<SegelView | null> {
  const dokumen = await latestDokumen(tx, { unit, entitas, tahun, jenis: 'pk', subjek: `pk/${id}` })
  if (dokumen === null || !isSealed(dokumen.state)) return null
  const { hash, disegel_kemudian: kemudian } = dokumen
  return { sidik: hash, kemudian, pindaian: tanda_tangan === 'kertas' }
}
