import { beritaAcaraProblems } from '@akuntabel/domain'
import type { Reader } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { isiOf, type LoadedBeritaAcara } from './load-berita-acara.ts'
import { whoMeets } from './who-meets.ts'

/** Everything that keeps a draft from being signed, a sentence each. */
export async function problemsOf(
  tx: Reader,
  { row, office, clock }: LoadedBeritaAcara & { clock: Clock },
): Promise<string[]> {
  const today = clock.today(office.unit.timezone)
  const { unit_code: unit, entitas } = row
  const people = await whoMeets(tx, { unit, entitas, tanggal: row.tanggal ?? today })
  const known = new Set(people.map((one) => one.row.id))
  const problems = beritaAcaraProblems(isiOf(row), { known, today })
  return row.nomor === null ? [...problems, NO_NUMBER] : problems
}

const NO_NUMBER = 'Berita acara belum bernomor. Ambil nomor dari register, atau tulis nomornya, lalu simpan.'
