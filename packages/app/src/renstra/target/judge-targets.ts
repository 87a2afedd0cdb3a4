import {
  CONSOLIDATIONS,
  kindOf,
  POLARITIES,
  type Policy,
  polarityOf,
  VALUE_KINDS,
  type ValueColumns,
  type ValueKind,
  valueToColumns,
} from '@akuntabel/domain'
import { isAppError } from '../../errors/app-error.ts'
import { NO_TARGET } from '../../iku/save-iku-targets.ts'
import { readFigure } from '../../input/figure-input.ts'
import type { ListRow } from '../../lembar/list-sheet.ts'
import type { ListError } from '../../lembar/merge-list.ts'
import { CARD_CELLS, type PlanIndikator, sasaranNamed, targetOf } from './plan-indikator.ts'

export const KIND_OPTIONS = optionsOf(VALUE_KINDS)
export const POLARITY_OPTIONS = optionsOf(POLARITIES).filter(
  ({ value }) => polarityOf(value as keyof typeof POLARITIES).chosen,
)
export const CONSOLIDATION_OPTIONS = Object.entries(CONSOLIDATIONS).map(([value, label]) => ({
  value,
  label,
}))

function optionsOf(kinds: Record<string, { label: string }>): { value: string; label: string }[] {
  return Object.entries(kinds).map(([value, { label }]) => ({ value, label }))
}

export interface JudgeAsked {
  plan: PlanIndikator
  /** As it is saved, to see what changes. */
  saved: readonly ListRow[]
  policyOf(tahun: number): Policy
  /** Years whose report is final. */
  closed: ReadonlySet<number>
}

/** What is wrong with the indicators and targets of a plan, at which row and cell. */
export function judgeTargets(
  rows: readonly ListRow[],
  { plan, saved, policyOf, closed }: JudgeAsked,
): ListError[] {
  const before = new Map(saved.map((row) => [row.id, row.cells]))
  const main = new Set([...plan.placed, ...plan.others].filter((one) => one.entitas).map(({ id }) => id))
  const taken = new Map([...plan.placed, ...plan.others].map(({ id, kode }) => [kode, `baris/${id}`]))
  const codes = new Map<string, number>()
  const errors: ListError[] = []
  for (const [at, { id, cells }] of rows.entries()) {
    const say = (field: string, sentence: string) => errors.push({ at, field, sentence })
    const was = before.get(id)
    const { kode = '', name = '', node = '' } = cells
    const twice = codes.get(kode)
    const owner = taken.get(kode)
    if (kode === '') say('kode', 'Tulis kode indikatornya, contoh: R-01.')
    else if (kode.length > 20) say('kode', 'Paling banyak 20 huruf.')
    else if (twice !== undefined) say('kode', `Kode ${kode} sudah dipakai di baris ${twice + 1}.`)
    else if (was !== undefined && kode !== was.kode) say('kode', 'Kode indikator tidak berubah lagi.')
    else if (owner !== undefined && owner !== id) say('kode', `Kode ${kode} sudah dipakai indikator lain.`)
    codes.set(kode, at)
    if (name === '') say('name', 'Tulis indikatornya.')
    if (name.length > 500) say('name', 'Paling banyak 500 huruf.')
    const isMain = main.has(id.slice('baris/'.length))
    if (!isMain) for (const [field, sentence] of Object.entries(cardProblems(cells))) say(field, sentence)
    const changed = [...CARD_CELLS, 'name'].some((field) => was !== undefined && cells[field] !== was[field])
    if (changed && isMain) say('name', `Kartu ${kode} milik IKU. Ubah kartunya di halaman IKU.`)
    else if (changed && closed.size > 0)
      say('name', 'Kartunya dipakai tahun yang sudah ditutup, sehingga tidak berubah lagi.')
    if (node !== '' && sasaranNamed(plan, node) === null) say('node', 'Pilih sasaran dari daftar.')
    const kind = cells.kind as ValueKind
    if (!(kind in VALUE_KINDS)) continue
    for (const [field, text] of figuresOf(cells, plan.years)) {
      // A long plan is saved cell by cell: what stays as it was is not read again.
      if (was !== undefined && was.kind === cells.kind && (was[field] ?? '') === text) continue
      const year = Number(/\d{4}$/.exec(field)?.[0] ?? plan.years[0])
      const read = readCell(text, { kind, field, policy: policyOf(year) })
      if (typeof read === 'string') say(field, read)
      const target = field.startsWith('target')
      if (target && closed.has(year) && text !== (was?.[field] ?? ''))
        say(field, 'Tahun ini sudah ditutup oleh Laporan Kinerja final; targetnya tidak berubah lagi.')
    }
    const { baselineTahun = '', baseline = '' } = cells
    if (baselineTahun !== '' && !/^[0-9]{4}$/.test(baselineTahun))
      say('baselineTahun', 'Tulis tahun empat angka.')
    if (baseline !== '' && baselineTahun === '') say('baselineTahun', 'Tulis tahun nilai awalnya.')
  }
  return [...errors, ...lostTargets(rows, saved, closed)]
}

function figuresOf(cells: Record<string, string>, years: readonly number[]): [string, string][] {
  const texts = years.map((year): [string, string] => [targetOf(year), cells[targetOf(year)] ?? ''])
  return [...texts, ['baseline', cells.baseline ?? '']]
}

function cardProblems(cells: Record<string, string>): Record<string, string> {
  const { satuan = '', kind = '', polarity = '', consolidation = '' } = cells
  const lacks: Record<string, string> = {}
  if (satuan === '' || satuan.length > 60) lacks.satuan = 'Tulis satuannya, contoh: persen.'
  if (!(kind in VALUE_KINDS)) lacks.kind = 'Pilih jenis nilai.'
  if (!(polarity in POLARITIES)) lacks.polarity = 'Pilih arah.'
  if (polarity === 'rentang') lacks.polarity = 'Rentang hanya untuk IKU, yang kartunya memuat batasnya.'
  if (!(consolidation in CONSOLIDATIONS)) lacks.consolidation = 'Pilih nilai setahun.'
  return lacks
}

/** What was promised for a closed year stays, also when its indicator would leave the plan. */
function lostTargets(
  rows: readonly ListRow[],
  saved: readonly ListRow[],
  closed: ReadonlySet<number>,
): ListError[] {
  const here = new Set(rows.map(({ id }) => id))
  return saved
    .filter(({ id, cells }) => !here.has(id) && [...closed].some((year) => cells[targetOf(year)]))
    .map(({ cells }) => ({
      at: -1,
      field: 'node',
      sentence: `${cells.kode} mempunyai target pada tahun yang sudah ditutup, sehingga tetap di Renstra ini.`,
    }))
}

/** Null: not typed; both columns null: said to have none. A sentence where it cannot be read. */
export function readCell(
  text: string,
  { kind, field, policy }: { kind: ValueKind; field: string; policy: Policy },
): ValueColumns | null | string {
  if (text === '') return null
  if (text === NO_TARGET || text === '-') return { amount: null, code: null }
  try {
    return valueToColumns(readFigure(text, { kind, field, policy }).value)
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    return cause.data.fields?.[field] ?? cause.message
  }
}

/** The direction that is stored: of predikat and opini their own. */
export function polarityFor(kind: ValueKind, polarity: string): keyof typeof POLARITIES {
  return kindOf({ kind }).polarity ?? (polarity as keyof typeof POLARITIES)
}
