import { parseOutputList } from '@akuntabel/domain'
import { deleteRencanaAksi, listRencanaAksiBulan, lockRencanaAksi, updateRencanaAksi } from '@akuntabel/store'
import { loadRencana } from '../../rencana-aksi/load-rencana.ts'
import { readStep } from '../../rencana-aksi/read-step.ts'
import { rencanaRowId, rencanaRows } from '../../rencana-aksi/rencana-rows.ts'
import { type ImporKind, ownYear } from '../impor-kind.ts'

const ID = rencanaRowId.langkah('')

/** The steps of an entity's year. */
export const RENCANA_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'rencana-aksi',
  perEntitas: true,
  lock: lockRencanaAksi,
  async rows(tx, place) {
    const rows = rencanaRows(await loadRencana(tx, place), () => 0)
    const told = Map.groupBy(await listRencanaAksiBulan(tx, place), (one) =>
      rencanaRowId.langkah(one.rencana_aksi_id),
    )
    // What was told of a step goes with it.
    const lain = (id: string) =>
      (told.get(id) ?? []).map(({ bulan, version }) => `${bulan}.${version}`).join(' ')
    return [...rows].map(([id, { fields }]) => ({ id, cells: { ...fields, lain: lain(id) } }))
  },
  nameOf: ({ uraian = '' }) => uraian,
  async restore(tx, { place, baris, actor: { personName: by } }) {
    const { unit } = place
    const loaded = await loadRencana(tx, place)
    for (const { id: row, sebelum } of baris) {
      const id = row.slice(ID.length)
      if (sebelum === null) {
        await deleteRencanaAksi(tx, unit, id)
        continue
      }
      // An output that has left the budget since stays named, as it was.
      const outputs = parseOutputList(sebelum.ro ?? '')
      const before = outputs.ok ? outputs.value : []
      await updateRencanaAksi(tx, { unit, id, by, ...readStep(sebelum, { before, outputs: null, loaded }) })
    }
  },
}
