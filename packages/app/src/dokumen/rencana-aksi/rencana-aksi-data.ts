import type { DataOf } from '@akuntabel/documents'
import { TRIWULAN } from '@akuntabel/domain'
import { getPk, type Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { requirePlan } from '../../year/load-plan.ts'
import type { PlannedIndikator } from '../../year/plan.ts'
import type { DokumenKey } from '../jenis.ts'
import { type Langkah, langkahOfYear } from './langkah-of-year.ts'

type Data = DataOf<'rencana-aksi'>

/** Input of the templates *Rencana Aksi*: the agreement in force with the steps to each of its indicators. */
export async function rencanaAksiData(tx: Reader, key: DokumenKey, clock: Clock): Promise<Data> {
  const { unit, entitas, tahun } = key
  const { office, plan } = await requirePlan(tx, key)
  const { pk } = plan
  const langkah = await langkahOfYear(tx, key)
  const signed = (await getPk(tx, unit, pk.id))?.tanggal ?? null
  const tanggal = signed ?? clock.today(office.unit.timezone)
  return {
    office: await officeData(tx, office, entitas),
    tahun,
    state: pk.state === 'ditandatangani' || pk.state === 'direvisi' ? 'final' : 'draf',
    signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
    sasaran: plan.sasaran.map(({ uraian, indikator }) => ({
      uraian,
      indikator: indikator.map((one) => indikatorData(one, langkah.get(one.indikator_id) ?? [])),
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
