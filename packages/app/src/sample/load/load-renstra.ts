import { renstraWorkedOn } from '@akuntabel/store'
import { textVersion } from '../../draf/text-version.ts'
import { establishRenstra } from '../../renstra/establish-renstra.ts'
import { yearsOf } from '../../renstra/renstra-posted.ts'
import { saveRenstra } from '../../renstra/save-renstra.ts'
import { editRenstraTarget } from '../../renstra/target/edit-renstra-target.ts'
import { planIndikator, targetOf } from '../../renstra/target/plan-indikator.ts'
import { typedFigure } from '../columns.ts'
import { SAMPLE, type SampleRenstraIndikator } from '../sample-data.ts'
import { act, type Loading } from './act.ts'
import { loadAnalisisRenstra } from './load-analisis-renstra.ts'
import { loadNaskahRenstra } from './load-naskah-renstra.ts'
import type { TargetOffice } from './target-office.ts'

const PLAN = SAMPLE.renstra
const [tahun, SELESAI] = PLAN.periode
const YEARS = yearsOf({ mulai: tahun, selesai: SELESAI })

/** A row of the plan as it is typed, and the indicators that stand under it. */
interface Row {
  jenis: string
  kode: string
  uraian: string
  pendanaan: string[]
  indikator: SampleRenstraIndikator[]
}

/** The plan of the period as its decree printed it: the tree with its funding, its indicators, and from when it ruled. */
export async function loadRenstra(loading: Loading): Promise<void> {
  const { nomor, tanggal, visi, misi } = PLAN
  const { unit } = loading.office
  const done = { oleh: 'kasubbag', hari: tanggal }
  const baris = rowsOfPlan(loading.office)
  const head = { nomor: nomor.replace(SAMPLE.organisasi.kode, unit), tanggal, visi, misi: misi.join('\n') }
  await act(loading, done, saveRenstra, { input: { tahun, ...head, tercetak: true, baris } })
  const rows = await indikatorRows(loading, baris)
  await act(loading, done, editRenstraTarget, { input: { tahun, rows, utuh: true } })
  await loadAnalisisRenstra(loading, done)
  await loadNaskahRenstra(loading, done)
  await act(loading, done, establishRenstra, { input: { tahun } })
}

interface Part {
  kode?: string
  uraian: string
  pendanaan?: Record<string, number>
  indikator?: SampleRenstraIndikator[]
}

function rowsOfPlan({ say }: TargetOffice): Row[] {
  const row = (jenis: string, { kode = '', uraian, pendanaan, indikator = [] }: Part): Row => ({
    ...{ jenis, kode, uraian: say(uraian), indikator },
    pendanaan: YEARS.map((year) => `${pendanaan?.[year] ?? ''}`),
  })
  return [
    ...PLAN.tujuan.flatMap((tujuan) => [
      row('tujuan', tujuan),
      ...tujuan.sasaran.map((sasaran) => row('sasaran', sasaran)),
    ]),
    ...PLAN.program.flatMap((program) => [
      row('program', program),
      ...program.sasaran.map((sasaran) => row('sasaran-program', sasaran)),
      ...program.kegiatan.flatMap((kegiatan) => [
        row('kegiatan', kegiatan),
        ...kegiatan.sasaran.map((sasaran) => row('sasaran-kegiatan', sasaran)),
      ]),
    ]),
  ]
}

/** Each under the sasaran it was printed under, as the page of the plan's indicators names that. */
async function indikatorRows({ tx, office }: Loading, baris: readonly Row[]) {
  const renstra = await renstraWorkedOn(tx, office.unit, tahun)
  if (renstra === null) throw new Error('the plan of the sample was not saved')
  const { sasaran } = await planIndikator(tx, office.unit, renstra)
  const placed = baris
    .filter(({ jenis }) => jenis.startsWith('sasaran'))
    .flatMap(({ indikator }, at) => indikator.map((one) => ({ node: sasaran[at]?.label ?? '', one })))
  return placed
    .toSorted((a, b) => a.one.no - b.one.no)
    .map(({ node, one }, at) => {
      const fields = { ...cellsOf(one), node, name: office.say(one.uraian) }
      // Each cell was empty before.
      const dasar = Object.fromEntries(Object.keys(fields).map((field) => [field, textVersion('')]))
      return { id: `baru/${at}`, version: 0, fields, dasar }
    })
}

function cellsOf({ no, satuan, jenis, polaritas, konsolidasi, target }: SampleRenstraIndikator) {
  // What was printed as none is said to be none.
  const targets = Object.entries(target).map(([year, figure]) => [
    targetOf(Number(year)),
    figure === null ? '–' : typedFigure(figure),
  ])
  return {
    ...{ kode: renstraKode(no), satuan, kind: jenis, polarity: polaritas, consolidation: konsolidasi },
    ...Object.fromEntries(targets),
  }
}

export function renstraKode(no: number): string {
  return `R-${String(no).padStart(2, '0')}`
}
