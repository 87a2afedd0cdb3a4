import { anggaranAt, updateKeluaran } from '@akuntabel/store'
import { keluaranRowId, readKeluaranRow } from '../../keluaran/keluaran-rows.ts'
import { loadKeluaran } from '../../keluaran/load-keluaran.ts'
import { sourceCodes } from '../../sumber-dana/sources.ts'
import { type ImporKind, ownYear } from '../impor-kind.ts'
import { DIPA_IMPOR } from './dipa.ts'

const ID = keluaranRowId('')

/** What the rows of a DIPA bring about; their money is the DIPA's. */
export const KELUARAN_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'keluaran',
  perEntitas: false,
  lock: DIPA_IMPOR.lock,
  async rows(tx, { unit, tahun }) {
    const { rows } = await loadKeluaran(tx, unit, tahun)
    return [...rows].map(([id, { fields }]) => ({ id, cells: { kode: id.slice(ID.length), ...fields } }))
  },
  nameOf: ({ kode = '' }) => kode,
  async restore(tx, { place: { unit, tahun }, baris, actor: { personName: by } }) {
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null) throw new Error('outputs of a DIPA that is not there')
    const sources = await sourceCodes(tx, unit)
    const { rows } = await loadKeluaran(tx, unit, tahun)
    const before = baris.map(({ id, sebelum }) => ({
      kode: id.slice(ID.length),
      // An import kept before there was a further column says nothing of it.
      ...readKeluaranRow({ ...rows.get(id)?.fields, ...sebelum }, sources),
    }))
    await updateKeluaran(tx, { unit, dipaId: anggaran.dipa.id, by }, before)
  },
}
