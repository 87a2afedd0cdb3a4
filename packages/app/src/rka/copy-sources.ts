import { entitasOf, parseKode, type TahapRka } from '@akuntabel/domain'
import {
  type Anggaran,
  anggaranAt,
  type Entitas,
  listRencanaAksi,
  listRkt,
  type Reader,
  type Rka,
  renstraOf,
  renstraRows,
  rktIndikator,
} from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import { typedKeluaran } from '../keluaran/keluaran-rows.ts'
import type { LoadedTahap } from './load-tahap.ts'
import { type RkaPosted, rkaTabelRows } from './rka-rows.ts'

/** What a stage may be begun with. */
export const RKA_SOURCES = ['rkt', 'tahap', 'tahun-lalu'] as const

export type RkaSource = (typeof RKA_SOURCES)[number]

interface Asked {
  unit: string
  tahun: number
  loaded: LoadedTahap
}

/** The sources that have anything to give, in words. */
export async function copySources(tx: Reader, { unit, tahun, loaded }: Asked): Promise<Choice[]> {
  const before = stageBefore(loaded)
  const words: Record<RkaSource, string> = {
    tahap: before === null ? '' : `${before.stage.nama} ${tahun}`,
    rkt: `RKT ${tahun} dan Renstra`,
    'tahun-lalu': `DIPA ${tahun - 1}`,
  }
  const choices: Choice[] = []
  for (const dari of ['tahap', 'rkt', 'tahun-lalu'] as const)
    if ((await copiedRows(tx, { unit, tahun, loaded, dari })).length > 0)
      choices.push({ value: dari, label: words[dari] })
  return choices
}

/** The rows a source would give the stage; none where it has nothing. */
export async function copiedRows(
  tx: Reader,
  { unit, tahun, loaded, dari }: Asked & { dari: RkaSource },
): Promise<RkaPosted> {
  if (dari === 'tahap') return postedRows(rkaTabelRows(stageBefore(loaded)?.rka ?? null))
  const lastYear = await anggaranAt(tx, { unit, tahun: tahun - 1 })
  if (dari === 'tahun-lalu') return dipaRows(lastYear)
  const entitas = entitasOf(loaded.office.lembaga)
  return rktRows(tx, { unit, tahun, entitas, lastYear })
}

/** The nearest stage before this one that has rows. */
function stageBefore({ stages, stage, begun }: LoadedTahap): { stage: TahapRka; rka: Rka } | null {
  const earlier = stages.slice(
    0,
    stages.findIndex(({ kode }) => kode === stage.kode),
  )
  for (const one of earlier.toReversed()) {
    const rka = begun.get(one.kode)
    if (rka !== undefined && rka.rows.length > 0) return { stage: one, rka }
  }
  return null
}

function postedRows(rows: readonly Record<string, string>[]): RkaPosted {
  return rows.map((row) => ({ ...EMPTY, ...row }))
}

const EMPTY: RkaPosted[number] = {
  ...{ kode: '', uraian: '', pagu: '', entitas: '', sumber: '', indikator: '', satuan: '', volume: '' },
  ...{ target: '', pelaksanaan: '' },
}

/** A DIPA as it stands, with what its rows bring about. */
function dipaRows(anggaran: Anggaran | null): RkaPosted {
  const rows = anggaran?.rows ?? []
  const parents = new Set(rows.map(({ induk_kode }) => induk_kode))
  return rows.map((row) => ({
    ...{ kode: row.kode, uraian: row.uraian },
    pagu: parents.has(row.kode) ? '' : (row.pagu ?? 0n).toString(),
    ...typedKeluaran(row),
  }))
}

interface RktAsked {
  unit: string
  tahun: number
  entitas: readonly Entitas[]
  /** Names of what the plan names by code alone. */
  lastYear: Anggaran | null
}

/**
 * The programmes and activities of the plan the RKT stands on, with their funding of the year, and below them the outputs
 * that steps of its indicators are paid from. Whose an output is follows from whose steps name it.
 */
async function rktRows(tx: Reader, { unit, tahun, entitas, lastYear }: RktAsked): Promise<RkaPosted> {
  const outputs = await stepOutputs(tx, { unit, tahun, entitas })
  if (outputs === null) return []
  const renstra = await renstraOf(tx, unit, tahun)
  const nodes = renstra === null ? [] : await renstraRows(tx, unit, renstra.id)
  const names = new Map(lastYear?.rows.map(({ kode, uraian }) => [kode, uraian]))
  const placed = new Set<string>()
  const rows: RkaPosted = []
  const below = (kegiatan: string) => [...outputs.keys()].filter((kode) => kode.startsWith(`${kegiatan}.`))
  for (const { kind, kode: written, uraian, pendanaan } of nodes) {
    if (kind !== 'program' && kind !== 'kegiatan') continue
    const reading = parseKode(written ?? '')
    const kode = reading.ok ? reading.value.kode : (written ?? '')
    if (placed.has(kode)) continue
    placed.add(kode)
    const funded = pendanaan.find((one) => one.tahun === tahun)
    const own = kind === 'kegiatan' ? below(kode) : []
    const alone = kind === 'kegiatan' && own.length === 0
    const pagu = alone ? (outputs.get(kode)?.amount ?? funded?.amount ?? null) : null
    const whose = outputs.get(kode)?.entitas ?? ''
    rows.push({ ...EMPTY, kode, uraian, pagu: pagu?.toString() ?? '', entitas: alone ? whose : '' })
    for (const output of own.toSorted()) {
      placed.add(output)
      rows.push(outputRow(output, { names, found: outputs.get(output) }))
    }
  }
  // What no activity of the plan stands above is shown all the same: its code says where it lacks one.
  for (const kode of [...outputs.keys()].filter((one) => !placed.has(one)).toSorted())
    rows.push(outputRow(kode, { names, found: outputs.get(kode) }))
  return rows
}

interface Output {
  /** Null: of a step nobody said what it costs. */
  amount: bigint | null
  entitas: Entitas | ''
}

function outputRow(
  kode: string,
  { names, found }: { names: ReadonlyMap<string, string>; found: Output | undefined },
): RkaPosted[number] {
  const pagu = found?.amount?.toString() ?? ''
  return { ...EMPTY, kode, uraian: names.get(kode) ?? '', pagu, entitas: found?.entitas ?? '' }
}

/** By code, what the steps of indicators in the year's RKT take of it; null where no entity has an RKT. */
async function stepOutputs(
  tx: Reader,
  { unit, tahun, entitas }: Omit<RktAsked, 'lastYear'>,
): Promise<Map<string, Output> | null> {
  const outputs = new Map<string, Output>()
  let planned = false
  for (const of of entitas) {
    const [newest] = await listRkt(tx, { unit, entitas: of, tahun })
    if (newest === undefined) continue
    planned = true
    const promised = new Set((await rktIndikator(tx, unit, newest.id)).map((row) => row.indikator_id))
    const steps = await listRencanaAksi(tx, { unit, entitas: of, tahun })
    for (const { kode, amount } of steps
      .filter((one) => promised.has(one.indikator_id))
      .flatMap((one) => one.biaya)) {
      const found = outputs.get(kode)
      const sum = found?.amount == null ? amount : found.amount + (amount ?? 0n)
      outputs.set(kode, { amount: sum, entitas: found === undefined || found.entitas === of ? of : '' })
    }
  }
  return planned ? outputs : null
}
