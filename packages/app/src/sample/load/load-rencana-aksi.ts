import type { Entitas } from '@akuntabel/domain'
import { BULAN, monthField, rencanaRowId, TICK } from '../../rencana-aksi/rencana-rows.ts'
import { saveRencanaAksi } from '../../rencana-aksi/save-rencana-aksi.ts'
import type { SamplePk } from '../sample-data.ts'
import { act, type Loading } from './act.ts'

/** The action plan of a year: what was published by quarters is planned in each of their months. */
export async function loadRencanaAksi(
  loading: Loading,
  { pk, entitas, ids }: { pk: SamplePk; entitas: Entitas; ids: Map<string, string> },
): Promise<void> {
  const rows = pk[entitas]
    .flatMap((sasaran) => sasaran.indikator)
    .flatMap(({ kode, rencanaAksi }) =>
      rencanaAksi.map(({ uraian, triwulan, pic, kodeAnggaran: ro }, at) => {
        const months = BULAN.filter((bulan) => triwulan.includes(Math.ceil(bulan / 3)))
        const ticks = Object.fromEntries(months.map((bulan) => [monthField(bulan), TICK]))
        const id = rencanaRowId.baru(ids.get(kode) as string, at)
        return { id, version: 0, fields: { uraian, pic, ro, ...ticks } }
      }),
    )
  const done = { oleh: 'kasubbag', hari: pk.tanggal }
  await act(loading, done, saveRencanaAksi, { input: { entitas, tahun: pk.tahun, rows } })
}
