import type { DataOf } from '@akuntabel/documents'
import {
  classifyMean,
  lastDayOfQuarter,
  type Periode,
  quartersOfPeriode,
  syaratOf,
  type Triwulan,
} from '@akuntabel/domain'
import {
  anggaranAt,
  latestDokumen,
  listTindakLanjut,
  nilaiOfYear,
  nomorOf,
  putusanOfQuarters,
  type Reader,
} from '@akuntabel/store'
import { penyerapan } from '../../anggaran/penyerapan.ts'
import { officeData, type RuledOffice } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { type StepIn, stepsIn } from '../../rencana-aksi/steps-in.ts'
import { indikatorOf, type YearPlan } from '../../year/plan.ts'
import type { Cap, DokumenKey } from '../jenis.ts'
import { latestTexts } from '../lkj/lkj-sasaran.ts'
import { ukurAnggaran } from '../pengukuran/ukur-anggaran.ts'
import { ukurSasaran } from '../pengukuran/ukur-sasaran.ts'
import { putusanData } from '../rapat/rapat-data.ts'
import { textsOf } from '../teks/read-parts.ts'
import { dokumenOf } from './berkala-key.ts'
import { openIn, quartersIn } from './berkala-quarters.ts'

type Data = DataOf<'laporan-berkala'>

interface Asked {
  key: Omit<DokumenKey, 'subjek'>
  cap: Cap
  office: RuledOffice
  plan: YearPlan
  periode: Periode
}

/** Input of the template *Laporan Berkala*, by the readers of the screens. */
export async function laporanBerkalaData(
  tx: Reader,
  { key, cap, office, plan, periode }: Asked,
): Promise<Data> {
  const { unit, entitas, tahun } = key
  const quarters = quartersIn(periode)
  const triwulan = quartersOfPeriode(periode)[1]
  const codes = new Map(indikatorOf(plan).map((one) => [one.indikator_id, one.kode]))
  const ukur = ukurSasaran(plan, triwulan)
  const end = lastDayOfQuarter(tahun, triwulan)
  const today = cap.clock.today(office.unit.timezone)
  const approved = openIn(plan, periode).length === 0
  const dokumen = dokumenOf({ unit, entitas, tahun, periode })
  const head = await latestDokumen(tx, dokumen)
  const given = head === null ? null : await nomorOf(tx, unit, `dokumen/${head.id}`)
  const decided = await putusanOfQuarters(tx, { unit, entitas, tahun, triwulan: quarters })
  return {
    office: await officeData(tx, office, entitas),
    ...{ tahun, periode, triwulan, state: approved ? 'final' : 'draf' },
    sasaran: ukur.sasaran,
    // A part of the year bears no name that belongs to the whole.
    entitas: { ...ukur.entitas, kategori: triwulan === 4 ? classifyMean(plan.scale, ukur.entitas) : null },
    belumDiukur: unmeasured(plan, quarters),
    langkah: byIndikator(await stepsIn(tx, key, quarters), codes),
    anggaran: await ukurAnggaran(tx, { ...key, triwulan }),
    serapan: await serapanOf(tx, { unit, tahun, triwulan }),
    hambatanDiminta: syaratOf(plan.policy, triwulan).teks.includes('hambatan'),
    hambatan: await obstacles(tx, { key, plan, quarters }),
    // A report is read by everybody, so it says nothing of decisions about people, whoever prints it.
    putusan: await putusanData(tx, { unit, entitas, decided, pimpinan: false }),
    teks: await textsOf(tx, dokumen),
    ...{ nomor: given?.nomor ?? null, tanggal: cap.tanggal, ditandatangani: false },
    signer: await headOn(tx, {
      ...{ unit, entitas, lembaga: office.lembaga },
      tanggal: cap.tanggal ?? (today < end ? today : end),
    }),
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${cap.tanggal ?? end}T00:00:00Z`,
  }
}

/** Steps in the order of the indicators they serve. */
function byIndikator(steps: StepIn[], codes: ReadonlyMap<string, string>): Data['langkah'] {
  const places = new Map([...codes.keys()].map((id, at) => [id, at]))
  const placeOf = ({ indikator_id }: StepIn) => places.get(indikator_id) ?? places.size
  return steps
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ indikator_id, ...step }) => ({ ...step, kode: codes.get(indikator_id) ?? '–' }))
}

/** Asked for in one of these quarters, and in none of them measured. */
function unmeasured(plan: YearPlan, quarters: readonly Triwulan[]): string[] {
  return indikatorOf(plan)
    .filter(({ cells }) => quarters.some((one) => cells[one].target !== null))
    .filter(({ cells }) => quarters.every((one) => cells[one].realisasi === null))
    .map(({ kode }) => kode)
}

async function serapanOf(
  tx: Reader,
  { unit, tahun, triwulan }: { unit: string; tahun: number; triwulan: Triwulan },
): Promise<Data['serapan']> {
  const anggaran = await anggaranAt(tx, { unit, tahun })
  if (anggaran === null) return null
  const { triwulan: all } = await penyerapan(tx, unit, anggaran)
  return all.find((one) => one.triwulan === triwulan) ?? null
}

/** What was written of indicators that were measured in these quarters. */
async function obstacles(
  tx: Reader,
  { key, plan, quarters }: Pick<Asked, 'key' | 'plan'> & { quarters: readonly Triwulan[] },
): Promise<Data['hambatan']> {
  const nilai = Map.groupBy(
    (await nilaiOfYear(tx, key)).filter((row) => quarters.includes(row.triwulan)),
    (row) => row.indikator_id,
  )
  const plans = Map.groupBy(await listTindakLanjut(tx, key), (row) => row.indikator_id)
  return indikatorOf(plan)
    .filter(({ cells }) => quarters.some((one) => cells[one].realisasi !== null))
    .map(({ indikator_id: id, kode, name: uraian }) => {
      const { hambatan, kendala, solusi, tindakLanjut } = latestTexts(
        nilai.get(id) ?? [],
        plans.get(id) ?? [],
      )
      return { kode, uraian, hambatan, kendala: kendala ?? null, solusi, tindakLanjut }
    })
}
