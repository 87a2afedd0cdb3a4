import type { Entitas } from '@akuntabel/domain'
import { insertRencanaAksi, listSubbagian, type Writer } from '@akuntabel/store'
import { BULAN } from '../../rencana-aksi/rencana-rows.ts'
import type { SamplePk } from '../sample-data.ts'
import { indikatorId } from './load-indikator.ts'
import { sampleId } from './sample-id.ts'
import type { TargetOffice } from './target-office.ts'

/** The action plan of a year: what was published by quarters is planned in each of their months. */
export async function loadRencanaAksi(
  tx: Writer,
  { unit }: TargetOffice,
  { pk, entitas }: { pk: SamplePk; entitas: Entitas },
): Promise<void> {
  const parts = new Map((await listSubbagian(tx, unit)).map(({ id, name }) => [`Subbagian ${name}`, id]))
  const indikator = pk[entitas].flatMap((sasaran) => sasaran.indikator)
  await insertRencanaAksi(
    tx,
    indikator.flatMap(({ kode, rencanaAksi }) =>
      rencanaAksi.map((step, at) => ({
        unit_code: unit,
        id: sampleId(unit, 'aksi', entitas, pk.tahun, kode, at),
        entitas,
        tahun: pk.tahun,
        indikator_id: indikatorId(unit, kode),
        sort: at + 1,
        uraian: step.uraian,
        bulan: BULAN.filter((bulan) => step.triwulan.includes(Math.ceil(bulan / 3))),
        pic: step.pic,
        subbagian_id: parts.get(step.pic) ?? null,
        biaya: [{ kode: step.kodeAnggaran, amount: null }],
      })),
    ),
  )
}
