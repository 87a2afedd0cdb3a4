import type { Signer } from '@akuntabel/documents'
import { ALASAN_REVISI, formatDate, PK_STATES, TRIWULAN, valueFromColumns } from '@akuntabel/domain'
import type { Entitas, IndikatorCard, Pk, PkFullIndikator, PkState, Triwulan } from '@akuntabel/store'
import type { DrafView } from '../draf/draf-view.ts'
import { type SavedRow, sheetView } from '../lembar/sheet-rows.ts'
import type { Actor, Allow } from '../permission/actor.ts'
import type { ChangeView } from '../view/change.ts'
import {
  type FigureView,
  figureView,
  type MoneyView,
  moneyView,
  type ValueKindView,
  valueKindView,
} from '../view/figure.ts'
import { formatInstant } from '../view/instant.ts'
import type { LoadedPk } from './load-pk.ts'
import { nextStep } from './next-step.ts'
import { type PartyView, partyView, type VoidSignatureView } from './party-view.ts'
import { type PkAllow, pkAllow } from './pk-allow.ts'
import { pkProblems } from './pk-problems.ts'
import { pkSources } from './pk-sources.ts'
import { pkTitle } from './pk-title.ts'
import { planDifference } from './plan-of-pk.ts'
import { quarterTargetProblem } from './quarter-target-problem.ts'

export interface PkIndikatorView {
  id: string
  indikatorId: string
  kode: string
  name: string
  satuan: string
  kind: ValueKindView
  target: FigureView
  triwulan: { triwulan: Triwulan; target: FigureView }[]
  /** Why the quarters do not come to the year, and what was said of it. */
  beda: { sebab: string | null; alasan: string | null }
  /** Why the year's target is not that of the RKT, and what was said of it. */
  bedaRkt: { sebab: string | null; alasan: string | null }
}

export interface PkView {
  id: string
  entitas: Entitas
  tahun: number
  revisi: number
  title: string
  state: PkState
  stateLabel: string
  version: number
  nomor: string | null
  tanggal: string | null
  tanggalText: string | null
  /** When the last party signed, in the application or by recording the paper; null while one lacks. */
  berlakuText: string | null
  alasan: string | null
  /** Which lawful reason it was revised for, in words. */
  alasanJenis: string | null
  current: boolean
  parties: Signer[]
  /** Who has signed, who must still, and what comes next. */
  pihak: PartyView[]
  lanjut: string
  /** What it was begun from, in sentences. */
  sumber: string[]
  /** By when it must be signed, while it is worked on. */
  tenggat: { text: string; late: boolean } | null
  /** Why it was handed back, while it is a draft for that reason; and what was signed before. */
  dikembalikan: DikembalikanView | null
  batal: VoidSignatureView[]
  sasaran: { id: string; uraian: string; indikator: PkIndikatorView[] }[]
  program: { id: string; kode: string; uraian: string; pagu: MoneyView }[]
  total: MoneyView
  /** Why it cannot be handed in yet. */
  problems: string[]
  /** Indicators that can be added to a draft. */
  choices: { indikator: { id: string; kode: string; name: string; satuan: string }[] }
  may: PkAllow
  history: ChangeView[]
  segel: SegelView | null
  /** What is typed in: every row of the draft with its fields, and what waits of them. */
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
}

export interface DikembalikanView {
  oleh: string
  alasan: string
}

/** How a signed PK was sealed. */
export interface SegelView {
  /** Of the file of data, which names every other file. */
  sidik: string | null
  /** Signed before documents were sealed. */
  kemudian: boolean
  /** Signed by hand: the scan can be fetched. */
  pindaian: boolean
}

/** What is read beside the PK itself. */
interface PkReading {
  actor: Actor
  year: Allow
  iku: IndikatorCard[]
  history: ChangeView[]
  segel: SegelView | null
  dikembalikan: DikembalikanView | null
  batal: VoidSignatureView[]
  tenggat: PkView['tenggat']
  rows: Map<string, SavedRow>
  draf: DrafView
}

export function pkView(loaded: LoadedPk, { actor, year, ...read }: PkReading): PkView {
  const { full, office, parties, pihak } = loaded
  const { pk } = full
  const problems = pk.state === 'draf' ? pkProblems(loaded) : []
  const may = pkAllow(actor, pk, { year, problems, pihak })
  const used = new Set(full.sasaran.flatMap((sasaran) => sasaran.indikator.map((one) => one.indikator_id)))
  return {
    ...headOf(pk, office),
    parties,
    pihak: pihak.map((party) => partyView(party, actor)),
    sumber: pkSources(loaded),
    tenggat: read.tenggat,
    lanjut: nextStep(pk, { pihak, problems, mine: may.sign.ok }),
    ...{ dikembalikan: read.dikembalikan, batal: read.batal },
    sasaran: full.sasaran.map(({ id, uraian, indikator }) => ({
      id,
      uraian,
      indikator: indikator.map((row) => indikatorView(row, loaded)),
    })),
    program: full.program.map(({ id, kode, uraian, pagu }) => ({ id, kode, uraian, pagu: moneyView(pagu) })),
    total: moneyView(full.program.reduce((sum, program) => sum + program.pagu, 0n)),
    problems,
    choices: {
      indikator:
        pk.state === 'draf'
          ? read.iku
              .filter((card) => !used.has(card.id))
              .map(({ id, kode, name, satuan }) => ({ id, kode, name, satuan }))
          : [],
    },
    may,
    history: read.history,
    segel: read.segel,
    rows: sheetView(read.rows),
    draf: read.draf,
  }
}

function headOf(pk: Pk, office: LoadedPk['office']) {
  return {
    id: pk.id,
    entitas: pk.entitas,
    tahun: pk.tahun,
    revisi: pk.revisi,
    title: pkTitle(pk, office),
    state: pk.state,
    stateLabel: PK_STATES[pk.state],
    version: pk.version,
    nomor: pk.nomor,
    tanggal: pk.tanggal,
    tanggalText: pk.tanggal === null ? null : formatDate(pk.tanggal),
    berlakuText: pk.signed_at === null ? null : formatInstant(pk.signed_at, office.unit.timezone),
    alasan: pk.alasan,
    alasanJenis: pk.alasan_jenis === null ? null : ALASAN_REVISI[pk.alasan_jenis],
    current: pk.is_current,
  }
}

function indikatorView(row: PkFullIndikator, { office: { policy }, plan }: LoadedPk): PkIndikatorView {
  return {
    id: row.id,
    indikatorId: row.indikator_id,
    kode: row.kode,
    name: row.name,
    satuan: row.satuan,
    kind: valueKindView(row.value_kind, row.satuan, policy),
    target: figureView(valueFromColumns(row.value_kind, row)),
    beda: { sebab: quarterTargetProblem(row, policy), alasan: row.alasan_triwulan },
    bedaRkt: { sebab: planDifference(row, { plan, policy }), alasan: row.alasan_rkt },
    triwulan: TRIWULAN.map((triwulan) => {
      const target = row.targets.find((one) => one.triwulan === triwulan)
      return { triwulan, target: figureView(target ? valueFromColumns(row.value_kind, target) : null) }
    }),
  }
}
