import { entitasOfKedudukan, formatDate, type Lembaga, overlapping } from '@akuntabel/domain'
import {
  listPejabat,
  listSubbagian,
  lockOrganisasi,
  type NewPejabat,
  type Pejabat,
  peranOfUnit,
  type Reader,
  type Subbagian,
  type Unit,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { holdingOf, newHolding } from './holding.ts'
import { kedudukanLabel } from './kedudukan-label.ts'
import type { PejabatChoices, PejabatInput } from './pejabat-fields.ts'

type Organisation = Pick<PejabatChoices, 'lembaga' | 'subbagian'> & { unit: Unit }

/** The office as posts are written down in it; the newest names count. */
export async function organisationOf(tx: Reader, unit: string, today: string): Promise<Organisation> {
  return {
    unit: await loadUnit(tx, unit),
    lembaga: await lembagaOf(tx, unit, Number(today.slice(0, 4))),
    subbagian: await listSubbagian(tx, unit),
  }
}

/** What was typed, as a row that fits beside the others; `id` is the entry that is changed. */
export async function pejabatRow(
  tx: Writer,
  { input, organisation, id }: { input: PejabatInput; organisation: Organisation; id?: string },
): Promise<Omit<NewPejabat, 'id'>> {
  const { unit, lembaga, subbagian } = organisation
  await lockOrganisasi(tx, unit.unit_code)
  requireOrder(input)
  requireMember(input, lembaga)
  const sub = subbagianOf(input, subbagian)
  if (input.personId !== null) await requireColleague(tx, unit.unit_code, input.personId)
  const row = {
    unit_code: unit.unit_code,
    entitas: entitasOfKedudukan(input.kedudukan, { pendukung: lembaga.entitas.sekretariat !== null }),
    kedudukan: input.kedudukan,
    subbagian_id: sub?.id ?? null,
    person_id: input.personId,
    jabatan: input.jabatan ?? usualName(input, { organisation, sub }),
    nama: input.nama,
    nip: input.nip,
    status: input.status,
    sejak: input.sejak,
    sampai: input.sampai,
    berhalangan_sejak: input.berhalanganSejak,
    berhalangan_sampai: input.berhalanganSampai,
    sk_nomor: input.skNomor,
    sk_tanggal: input.skTanggal,
    divisi: input.divisi,
    korwil: input.korwil,
  }
  const others = (await listPejabat(tx, unit.unit_code)).filter((one) => one.id !== id)
  const met = overlapping(newHolding(row), others.map(holdingOf))
  if (met !== null) throw overlap(row, met.row)
  return row
}

/** Only members of the entity that decides see to a divisi. */
function requireMember({ kedudukan, divisi, korwil }: PejabatInput, lembaga: Lembaga): void {
  if (kedudukan === 'kepala' || kedudukan === 'anggota') return
  const only = `Hanya untuk ${kedudukanLabel('kepala', lembaga)} dan ${kedudukanLabel('anggota', lembaga)}. Kosongkan isian ini.`
  if (divisi !== null) throw invalidInput({ divisi: only })
  if (korwil !== null) throw invalidInput({ korwil: only })
}

function requireOrder({
  sejak,
  sampai,
  berhalanganSejak: away,
  berhalanganSampai: back,
}: PejabatInput): void {
  if (sampai !== null && sampai < sejak)
    throw invalidInput({ sampai: 'Tanggal ini sebelum orangnya menjabat.' })
  if (away === null && back !== null) {
    throw invalidInput({ berhalanganSejak: 'Tulis sejak kapan berhalangan.' })
  }
  if (away !== null && (away < sejak || (sampai !== null && away > sampai))) {
    throw invalidInput({ berhalanganSejak: 'Tanggal ini di luar masa jabatannya.' })
  }
  if (away !== null && back !== null && back < away) {
    throw invalidInput({ berhalanganSampai: 'Tanggal ini sebelum mulai berhalangan.' })
  }
}

function subbagianOf({ kedudukan, subbagianId }: PejabatInput, known: Subbagian[]): Subbagian | null {
  if (kedudukan !== 'kasubbag') return null
  const sub = known.find((one) => one.id === subbagianId)
  if (sub === undefined) throw invalidInput({ subbagianId: 'Pilih subbagian yang dikepalainya.' })
  return sub
}

function usualName(
  { kedudukan }: PejabatInput,
  { organisation: { unit, lembaga }, sub }: { organisation: Organisation; sub: Subbagian | null },
): string {
  if (kedudukan === 'lain') throw invalidInput({ jabatan: 'Tulis nama jabatannya.' })
  return `${kedudukanLabel(kedudukan, lembaga)} ${sub?.name ?? unit.name}`
}

async function requireColleague(tx: Reader, unit: string, personId: string): Promise<void> {
  if ((await peranOfUnit(tx, unit)).some((peran) => peran.person_id === personId)) return
  throw invalidInput({ personId: 'Pilih akun orang yang mempunyai peran di kantor ini.' })
}

function overlap(row: Omit<NewPejabat, 'id'>, other: Pejabat): AppError {
  const sentence =
    `${row.nama} (${span(row)}) dan ${other.nama} (${span(other)}) menjabat pada hari yang sama sebagai ${other.jabatan}. ` +
    'Akhiri salah satu masa jabatannya, atau catat kapan pejabatnya berhalangan.'
  return new AppError('sudah-ada', {
    sentence,
    fields: { sejak: 'Masa jabatan ini bertindih dengan pejabat lain.' },
  })
}

/** `sejak 1 Januari 2022`, `1 Januari 2022 sampai 30 Juni 2022` */
export function span({ sejak, sampai }: Pick<NewPejabat, 'sejak' | 'sampai'>): string {
  return sampai == null ? `sejak ${formatDate(sejak)}` : `${formatDate(sejak)} sampai ${formatDate(sampai)}`
}
