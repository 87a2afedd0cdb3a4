import {
  type AuditRow,
  getDipa,
  getDraf,
  historyOf,
  latestDokumen,
  listIku,
  listTandaTangan,
  type Pk,
  type Reader,
} from '@akuntabel/store'
import { isSealed } from '../dokumen/is-sealed.ts'
import { drafKey } from '../draf/draf-key.ts'
import { drafView } from '../draf/draf-view.ts'
import { sheetFields } from '../lembar/sheet-rows.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadPk } from './load-pk.ts'
import { voidSignatures } from './party-view.ts'
import { pkAddress, requireAddress } from './pk-address.ts'
import { pkRows } from './pk-cells.ts'
import { pkDue } from './pk-due.ts'
import { type DikembalikanView, type PkView, pkView, type SegelView } from './pk-view.ts'

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
    const { timezone } = loaded.office.unit
    const trail = await historyOf(tx, unit, `pk/${pk.id}`)
    const history = trail.map((row) => changeView(row, timezone))
    const year = await closedYear(tx, loaded.office, pk)
    const kunci = drafKey.perjanjian(pk.id)
    const kept = await getDraf(tx, { unit, personId: actor.personId, kunci })
    const [last] = history
    const edit = { by: last?.actor ?? null, at: last === undefined ? null : new Date(last.at) }
    const rows = pk.state === 'draf' ? pkRows(loaded.full, edit) : new Map()
    const draf = drafView(kept, { kunci, timezone, fields: sheetFields(rows) })
    const batal = voidSignatures(await listTandaTangan(tx, unit, pk.id), timezone)
    const dipa = await getDipa(tx, unit, pk.tahun)
    const { policy } = loaded.office
    const tenggat = pkDue(pk, { dipa, policy, today: services.clock.today(timezone) })
    const signing = { tenggat, dikembalikan: pk.state === 'draf' ? handedBack(trail) : null, batal }
    return pkView(loaded, {
      actor,
      year,
      iku,
      history,
      draf,
      rows,
      ...signing,
      segel: await readSegel(tx, pk),
    })
  },
})

/** Of the newest first: why it is a draft again, unless it never was anything else. */
function handedBack(trail: AuditRow[]): DikembalikanView | null {
  const last = trail.find(({ event }) => event === 'pk.dikembalikan')
  return last === undefined
    ? null
    : { oleh: last.actor_name, alasan: String((last.data as { alasan?: string }).alasan ?? '') }
}

async function readSegel(
  tx: Reader,
  { unit_code: unit, id, entitas, tahun, tanda_tangan }: Pk,
): Promise<SegelView | null> {
  const dokumen = await latestDokumen(tx, { unit, entitas, tahun, jenis: 'pk', subjek: `pk/${id}` })
  if (dokumen === null || !isSealed(dokumen.state)) return null
  const { hash, disegel_kemudian: kemudian } = dokumen
  return { sidik: hash, kemudian, pindaian: tanda_tangan === 'kertas' }
}
