import { foreignChoices, PILIHAN, type PolicyChoices, policyLabel } from '@akuntabel/domain'
import {
  getKebijakan,
  listPk,
  listUnitKebijakan,
  type Pk,
  type Reader,
  type StoredLaw,
  tahunOf,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { tahun } from '../input/schemas.ts'
import { choicesInput, choicesOf, sameChoices, storedChoices } from './choices.ts'
import { type Law, lawFrom } from './law.ts'
import { officeScales } from './office-scales.ts'
import { readPack } from './read-pack.ts'

/** Name and version as a list offers them: `kpu 3`. */
const versioned = (sentence: string) =>
  z
    .string(sentence)
    .regex(/^.+ \d{1,4}$/, sentence)
    .transform((key) => ({
      nama: key.slice(0, key.lastIndexOf(' ')),
      versi: Number(key.slice(key.lastIndexOf(' ') + 1)),
    }))

export const pinInput = z.object({
  mulaiTahun: tahun,
  kebijakan: versioned('Pilih kebijakan dari daftar.'),
  skala: versioned('Pilih skala dari daftar.'),
  ...choicesInput,
})

/** What pinning would do. */
export interface PinPlan {
  stored: StoredLaw
  before: Law | null
  after: Law
  /** The year before which it rules, because something else was pinned from then on; null where it rules on. */
  until: number | null
  /** Of the years it rules: those that are opened, and the PK in force of each. */
  years: number[]
  pk: Pk[]
}

export async function planPin(tx: Reader, unit: string, input: z.output<typeof pinInput>): Promise<PinPlan> {
  const { mulaiTahun: mulai } = input
  const kebijakan = await getKebijakan(tx, input.kebijakan)
  const skala = (await officeScales(tx, unit)).find(
    ({ nama, versi }) => nama === input.skala.nama && versi === input.skala.versi,
  )
  if (kebijakan === null) throw invalidInput({ kebijakan: 'Pilih kebijakan dari daftar.' })
  if (skala === undefined) throw invalidInput({ skala: 'Pilih skala dari daftar.' })
  const pilihan = chosen(kebijakan, input)
  const pins = await listUnitKebijakan(tx, unit)
  const ruling = pins.findLast((pin) => pin.mulai_tahun <= mulai)
  const same = ruling && sameVersion(ruling.kebijakan, kebijakan) && sameVersion(ruling.skala, skala)
  if (same && sameChoices(storedChoices.parse(ruling.pilihan), pilihan)) {
    throw new AppError('sudah-ada', {
      sentence: `Kebijakan dan skala itu sudah berlaku bagi tahun ${mulai}. Pilih yang lain, atau biarkan.`,
    })
  }
  const until = pins.find((pin) => pin.mulai_tahun > mulai)?.mulai_tahun ?? null
  const rules = (year: number): boolean => year >= mulai && (until === null || year < until)
  const opened = await tahunOf(tx, unit)
  const closed = opened.filter((year) => year.state === 'ditutup' && rules(year.tahun)).at(-1)
  if (closed !== undefined) {
    throw new AppError('terkunci', {
      sentence: `Pilihan sejak tahun ${mulai} ikut mengubah tahun ${closed.tahun}, yang sudah ditutup oleh Laporan Kinerja final. Pilih tahun ${closed.tahun + 1} atau sesudahnya.`,
    })
  }
  const pk = (await listPk(tx, { unit })).filter((one) => one.is_current && rules(one.tahun))
  const years = opened.map((one) => one.tahun).filter(rules)
  return {
    stored: { kebijakan, skala, pilihan },
    before: ruling === undefined ? null : lawFrom(ruling, mulai),
    after: lawFrom({ kebijakan, skala, pilihan }, mulai),
    until,
    years: [...new Set(years)],
    pk,
  }
}

/** What was chosen beside the pack, as far as the pack leaves it to the office. */
function chosen(kebijakan: StoredLaw['kebijakan'], input: z.output<typeof pinInput>): PolicyChoices {
  const pack = readPack(kebijakan.isi)
  if (!pack.ok) throw new Error(`policy ${kebijakan.nama} ${kebijakan.versi}: ${pack.errors.join(' ')}`)
  const choices = choicesOf(input, pack.policy)
  const foreign = foreignChoices(pack.policy, choices)
  if (foreign.length === 0) return choices
  const closed = (what: string) => `${what} ditentukan oleh ${policyLabel(pack.policy)}, bukan oleh kantor.`
  throw invalidInput(
    Object.fromEntries(foreign.map((key) => [key === 'rantai' ? 'rantaiKpu' : key, closed(PILIHAN[key])])),
  )
}

function sameVersion(a: { nama: string; versi: number }, b: { nama: string; versi: number }): boolean {
  return a.nama === b.nama && a.versi === b.versi
}
