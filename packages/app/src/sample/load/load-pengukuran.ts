import type { Entitas, Triwulan } from '@akuntabel/domain'
import { approvePengukuran } from '../../pengukuran/approve-pengukuran.ts'
import type { ValueRow } from '../../pengukuran/save-value-row.ts'
import { submitPengukuran } from '../../pengukuran/submit-pengukuran.ts'
import type { Texts } from '../../pengukuran/value-fields.ts'
import { verifyPengukuran } from '../../pengukuran/verify-pengukuran.ts'
import { type SampleFigure, typedFigure } from '../columns.ts'
import { SAMPLE, type SampleAnalisis, type SampleIku, type SamplePengukuran } from '../sample-data.ts'
import { act, type Loading } from './act.ts'
import type { StoredEvidence } from './evidence.ts'
import { recordQuarter, type SampleValue } from './record-quarter.ts'
import type { TargetOffice } from './target-office.ts'

interface Quarter {
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

/** A quarter of an entity: figures with their analyses, evidence, and the steps it has gone. */
export async function loadQuarter(
  loading: Loading,
  {
    year,
    quarter,
    ids,
    evidence,
  }: { year: SamplePengukuran; quarter: Quarter; ids: Map<string, string>; evidence: StoredEvidence[] },
): Promise<void> {
  const hari = dayAfter(quarter)
  const operator = { oleh: 'operator', hari }
  const files = evidence.filter((one) => isOf(one, quarter))
  const values = valuesOf(loading.office, { year, quarter, ids, files })
  await act(loading, operator, recordQuarter, { input: { ...quarter, values } })
  if (year.keadaan[quarter.triwulan - 1] === 'draf') return
  await act(loading, operator, submitPengukuran, { input: { ...quarter, version: 1 } })
  const verifier = { oleh: 'kasubbag', hari }
  await act(loading, verifier, verifyPengukuran, { input: { ...quarter, version: 2 } })
  await act(loading, { oleh: 'sekretaris', hari }, approvePengukuran, { input: { ...quarter, version: 3 } })
}

function isOf(evidence: Quarter, { entitas, tahun, triwulan }: Quarter): boolean {
  return evidence.entitas === entitas && evidence.tahun === tahun && evidence.triwulan === triwulan
}

interface Measured {
  year: SamplePengukuran
  quarter: Quarter
  ids: Map<string, string>
  files: StoredEvidence[]
}

/** What was measured, as its form sends it. */
function valuesOf(office: TargetOffice, { year, quarter, ids, files }: Measured): SampleValue[] {
  const { entitas, tahun, triwulan } = quarter
  return year[entitas].flatMap(({ kode, realisasi, sampel }) => {
    const figure = realisasi[triwulan - 1] ?? null
    if (figure === null) return []
    const row = {
      ...{ indikatorId: ids.get(kode) as string, version: 0 },
      ...typedOf(entitas, kode, office.vary(figure, `${kode}/${tahun}/${triwulan}`)),
      ...textsOf(office, { kode, tahun, triwulan }),
    }
    const proofs = files.filter((one) => one.kode === kode).map(({ inspected }) => inspected)
    return [{ row, files: proofs, sampel: office.isCopy || (sampel[triwulan - 1] ?? true) }]
  })
}

/** A figure as it is typed: by itself, or what it is counted from. */
function typedOf(
  entitas: Entitas,
  kode: string,
  figure: SampleFigure,
): Pick<ValueRow, 'realisasi' | 'komponen'> {
  const card: SampleIku | undefined = SAMPLE.iku[entitas].find((one) => one.kode === kode)
  if (card?.komponen === undefined) return { realisasi: typedFigure(figure) }
  const komponen = card.komponen.map(({ kode, nilai }) => {
    if (typeof nilai === 'object') return [kode, Number(figure) >= nilai.sejak ? 'ya' : 'tidak']
    return [kode, typedFigure(nilai === 'realisasi' ? figure : nilai)]
  })
  return { realisasi: '', komponen: Object.fromEntries(komponen) }
}

function textsOf(
  office: TargetOffice,
  { kode, tahun, triwulan }: { kode: string; tahun: number; triwulan: Triwulan },
): Partial<Texts> {
  const brief = SAMPLE.analisis.triwulan[kode]
  if (triwulan < 4) return { penyebab: brief === undefined ? null : office.say(brief) }
  const year = SAMPLE.analisis.setahun[kode]
  const texts: SampleAnalisis | undefined = year?.[tahun] ?? year?.semua
  const said = Object.entries(texts ?? {}).map(([field, text]) => [field, office.say(text)])
  return Object.fromEntries(said)
}

/** The tenth day after the quarter. */
export function dayAfter({ tahun, triwulan }: Quarter): string {
  const month = (triwulan * 3) % 12
  return `${triwulan === 4 ? tahun + 1 : tahun}-${String(month + 1).padStart(2, '0')}-10`
}
