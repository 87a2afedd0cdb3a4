import { parseOutputList } from '@akuntabel/domain'
import { anggaranAt, type Reader, type RencanaAksi, type RencanaAksiBiaya } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import type { LoadedRencana } from './load-rencana.ts'
import { BULAN, monthField } from './rencana-rows.ts'

/** A step as it was typed, read. */
export type ReadStep = Pick<RencanaAksi, 'uraian' | 'bulan' | 'pic' | 'subbagian_id'> & {
  biaya: RencanaAksiBiaya[]
}

/** Outputs of the year's budget; null where there is none to hold a step against. */
export async function outputsOf(tx: Reader, { period }: LoadedRencana): Promise<ReadonlySet<string> | null> {
  const anggaran = await anggaranAt(tx, period)
  return anggaran === null ? null : new Set(anggaran.rows.map(({ kode }) => kode))
}

interface Beside {
  /** What the step named before: an output that has left the budget since may stay. */
  before: readonly RencanaAksiBiaya[]
  outputs: ReadonlySet<string> | null
  loaded: LoadedRencana
}

/** Every cell that is wrong is refused with its sentence. */
export function readStep(
  fields: Record<string, string>,
  { before, outputs, loaded: { period, parts } }: Beside,
): ReadStep {
  const wrong: Record<string, string> = {}
  const text = (name: string, max: number): string => {
    const typed = (fields[name] ?? '').trim()
    if (typed.length > max) wrong[name] = `Paling banyak ${max} huruf.`
    return typed
  }
  const uraian = text('uraian', 1000)
  if (uraian === '') wrong.uraian = 'Tulis langkahnya.'
  const pic = text('pic', 200)
  const bulan = BULAN.filter((one) => {
    const ticked = TICKED[(fields[monthField(one)] ?? '').trim().toLowerCase()]
    if (ticked === undefined)
      wrong[monthField(one)] = 'Beri centang atau x pada bulan pelaksanaan, atau kosongkan.'
    return ticked ?? false
  })
  const reading = parseOutputList(text('ro', 2000))
  if (!reading.ok) wrong.ro = reading.error
  const biaya = reading.ok ? reading.value : []
  const known = new Set([...(outputs ?? []), ...before.map(({ kode }) => kode)])
  const absent = outputs === null ? undefined : biaya.find(({ kode }) => !known.has(kode))
  if (absent !== undefined) wrong.ro = `${absent.kode} tidak ada dalam DIPA ${period.tahun}.`
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  const part = parts.find(({ name }) => name.toLowerCase() === pic.toLowerCase())
  return { uraian, bulan, pic: pic || null, subbagian_id: part?.id ?? null, biaya }
}

const TICKED: Record<string, boolean> = {
  ...{ '': false, '-': false, '–': false },
  ...{ '✓': true, '√': true, '✔': true, v: true, x: true, '1': true, ya: true },
}
