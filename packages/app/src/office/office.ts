import type { OfficeData } from '@akuntabel/documents'
import type { Lembaga } from '@akuntabel/domain'
import {
  type Entitas,
  getLambang,
  getUnit,
  listSubbagian,
  type OfficeRules,
  officeRules,
  pejabatAt,
  type Reader,
  type Unit,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { kopOf } from '../kantor/kantor-fields.ts'
import { type Law, lawFrom } from '../kebijakan/law.ts'
import { headsOf, lembagaFrom, namer, requireEntitas } from '../lembaga/lembaga-of.ts'
import { holdingOf } from '../organisasi/holding.ts'

/** The office acted on with the schedule of a year. */
export interface Office {
  unit: Unit
  /** Whose names it bears that year. */
  lembaga: Lembaga
  schedule: Schedule
}

/** With what the year is measured by. */
export interface RuledOffice extends Office, Law {}

/** When its work of a year opens and locks. */
export interface Schedule extends Pick<OfficeRules, 'jendela' | 'pengecualian'> {
  tahun: number
}

export async function loadUnit(tx: Reader, code: string): Promise<Unit> {
  const unit = await getUnit(tx, code)
  if (unit === null) throw new AppError('tidak-ditemukan')
  return unit
}

/** With the law pinned for the year. */
export async function loadOffice(tx: Reader, code: string, tahun: number): Promise<RuledOffice> {
  return ruledOffice(await rulesOf(tx, code, tahun), tahun)
}

/** Also of an office that measures nothing. */
export async function loadSchedule(tx: Reader, code: string, tahun: number): Promise<Office> {
  return scheduledOffice(await rulesOf(tx, code, tahun), tahun)
}

/** The same, with the law of the year where one was chosen. */
export async function loadLawful(
  tx: Reader,
  code: string,
  tahun: number,
): Promise<Office & { law: Law | null }> {
  const rules = await rulesOf(tx, code, tahun)
  return { ...scheduledOffice(rules, tahun), law: rules.law === null ? null : lawFrom(rules.law, tahun) }
}

export function ruledOffice(rules: OfficeRules, tahun: number): RuledOffice {
  return { ...scheduledOffice(rules, tahun), ...lawFrom(rules.law, tahun) }
}

export function scheduledOffice(
  { unit, lembaga, jendela, pengecualian }: OfficeRules,
  tahun: number,
): Office {
  return { unit, lembaga: lembagaFrom(lembaga), schedule: { tahun, jendela, pengecualian } }
}

async function rulesOf(tx: Reader, code: string, tahun: number): Promise<OfficeRules> {
  const rules = await officeRules(tx, { unit: code, tahun })
  if (rules === null) throw new AppError('tidak-ditemukan')
  return rules
}

export async function officeData(
  tx: Reader,
  { unit, lembaga, schedule }: Office,
  entitas: Entitas,
): Promise<OfficeData> {
  const { profile } = unit
  const say = namer(lembaga, unit)
  const { nama, singkat, uraian } = requireEntitas(lembaga, entitas)
  const { anggota, divisi, subbagian } = lembaga.organisasi
  const members = await membersOf(tx, unit.unit_code, schedule.tahun)
  const listed = (words: typeof divisi) => words && { ...words, kalimat: say(words.kalimat) }
  return {
    code: unit.unit_code,
    name: unit.name,
    shortName: unit.short_name,
    provinceName: unit.province_name,
    place: unit.place,
    address: addressLines(unit),
    emblem: await getLambang(tx, unit.unit_code),
    entitas,
    entity: {
      name: say(nama),
      shortName: say(singkat),
      kop: kopOf(unit, lembaga, entitas),
      uraian: say(uraian),
    },
    heads: headsOf(lembaga),
    organisation: {
      members: members.count ?? profile.members ?? null,
      memberTerm: profile.memberTerm ?? null,
      divisions: members.divisi ?? profile.divisions ?? [],
      subbagian: (await listSubbagian(tx, unit.unit_code)).map((one) => one.name),
      kecamatan: profile.kecamatan ?? [],
      words: {
        anggota: anggota === null ? null : say(anggota),
        divisi: listed(divisi),
        subbagian: listed(subbagian),
      },
    },
  }
}

/** Those in office at the year's end, as they are recorded; null where the office has not recorded them. */
async function membersOf(
  tx: Reader,
  unit: string,
  tahun: number,
): Promise<{ count: number | null; divisi: string[] | null }> {
  const holdings = (await pejabatAt(tx, { unit, tanggal: `${tahun}-12-31` })).map(holdingOf)
  const rank = (one: { kedudukan: string; nama: string }): string =>
    `${one.kedudukan === 'kepala' ? 0 : 1} ${one.nama}`
  const members = holdings
    .filter(({ kedudukan }) => kedudukan === 'kepala' || kedudukan === 'anggota')
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const divisi = members.flatMap(({ row }) => row.divisi ?? [])
  return {
    count: members.some(({ kedudukan }) => kedudukan === 'anggota') ? members.length : null,
    divisi: divisi.length === 0 ? null : divisi,
  }
}

/** `Jalan … , Blitar`, and below it how the office is reached. */
function addressLines({ place, profile }: Unit): string[] {
  const { address, phone, website, email } = profile
  if (!address) return []
  const reach = [phone && `Telepon ${phone}`, website && `Laman ${website}`, email && `Surel ${email}`]
  const second = reach.filter(Boolean).join(' · ')
  return [`${address}, ${place}`, ...(second === '' ? [] : [second])]
}
