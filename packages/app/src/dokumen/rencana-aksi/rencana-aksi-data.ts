import type { DataOf } from '@akuntabel/documents'
import { rollUp, TRIWULAN } from '@akuntabel/domain'
import { anggaranAt, getPk, listRencanaAksi, type Reader, type RencanaAksi } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { requirePlan } from '../../year/load-plan.ts'
import type { PlannedIndikator } from '../../year/plan.ts'
import type { DokumenKey } from '../jenis.ts'

type Data = DataOf<'rencana-aksi'>
type Langkah = Data['sasaran'][number]['indikator'][number]['langkah'][number]

/** Input of the templates *Rencana Aksi*: the agreement in force with the steps to each of its indicators. */
export async function rencanaAksiData(tx: Reader, key: DokumenKey, clock: Clock): Promise<Data> {
  const { unit, entitas, tahun } = key
  const { office, plan } = await requirePlan(tx, key)
  const { pk } = plan
  const steps = Map.groupBy(await listRencanaAksi(tx, { unit, entitas, tahun }), (row) => row.indikator_id)
  const pagu = await paguOf(tx, { unit, tahun })
  const signed = (await getPk(tx, unit, pk.id))?.tanggal ?? null
  const tanggal = signed ?? clock.today(office.unit.timezone)
  return {
    office: await officeData(tx, office, entitas),
    tahun,
    state: pk.state === 'ditandatangani' || pk.state === 'direvisi' ? 'final' : 'draf',
    signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
    sasaran: plan.sasaran.map(({ uraian, indikator }) => ({
      uraian,
      indikator: indikator.map((one) =>
        indikatorData(
          one,
          (steps.get(one.indikator_id) ?? []).map((step) => langkahOf(step, pagu)),
        ),
      ),
    })),
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${signed ?? `${tahun}-01-01`}T00:00:00Z`,
  }
}

function indikatorData(
  { kode, name, satuan, target, range, cells }: PlannedIndikator,
  langkah: Langkah[],
): Data['sasaran'][number]['indikator'][number] {
  return {
    ...{ kode, uraian: name, satuan, target, rentang: range ?? null, langkah },
    triwulan: TRIWULAN.map((triwulan) => ({ triwulan, target: cells[triwulan].target })),
  }
}

function langkahOf({ uraian, bulan, pic, biaya }: RencanaAksi, pagu: ReadonlyMap<string, bigint>): Langkah {
  return {
    uraian,
    bulan,
    pelaksana: pic,
    biaya: biaya.map(({ kode, amount }) => ({ kode, amount: amount ?? pagu.get(kode) ?? null })),
  }
}

/** What each row of the year's budget may spend, by its code. */
async function paguOf(tx: Reader, ask: { unit: string; tahun: number }): Promise<Map<string, bigint>> {
  const anggaran = await anggaranAt(tx, ask)
  if (anggaran === null) return new Map()
  const sums = rollUp(
    anggaran.rows.map(({ kode, induk_kode: induk, pagu, realisasi }) => ({ kode, induk, pagu, realisasi })),
  )
  return new Map([...sums].map(([kode, { pagu }]) => [kode, pagu]))
}
