import { dateParts } from '../period/date.ts'
import { romanMonth } from '../period/roman.ts'

/** Registers in which an office counts the numbers of its papers, each on its own in every year. */
export const REGISTERS = {
  keputusan: 'Keputusan',
  'keputusan-sekretaris': 'Keputusan Sekretaris',
  'berita-acara': 'Berita Acara',
  perjanjian: 'Perjanjian Kinerja',
  surat: 'Surat Dinas',
} as const satisfies Record<string, string>

export type Register = keyof typeof REGISTERS

export const REGISTER_NAMES = Object.keys(REGISTERS) as Register[]

/** Where the count stands in a pattern: as it is, or with two figures at least. */
const COUNT = /\{N{1,2}\}/g

/**
 * Why a pattern cannot number papers; null where it can. Units: none. Source: usage of official letters,
 * `11/PR.03.1-Kpt/3572/KPU-Kot/III/2021` and `NOMOR 3 TAHUN 2023`. Example: `{N} Tahun {TAHUN}` → null. Edge: a pattern
 * without `{TAHUN}` would give a number of last year again. Error: there is no error.
 */
export function polaProblem(pola: string): string | null {
  if ((pola.match(COUNT) ?? []).length !== 1)
    return 'Pola memuat {N} atau {NN} tepat satu kali, tempat nomor urutnya.'
  if (!pola.includes('{TAHUN}')) return 'Pola memuat {TAHUN}, supaya nomor tahun lalu tidak terpakai lagi.'
  const unknown = /\{(?!N{1,2}\}|BULAN\}|TAHUN\})[^}]*\}/.exec(pola)
  if (unknown !== null) return `${unknown[0]} tidak dikenal. Yang dikenal: {N}, {NN}, {BULAN}, dan {TAHUN}.`
  return null
}

/**
 * A number of a paper: its place in the register, put into the pattern of the office. Units: text. Source: usage of
 * official letters. Example: `{NN}/PR.03.1-Kpt/3572/KPU-Kot/{BULAN}/{TAHUN}`, 8, `2021-03-02` →
 * `08/PR.03.1-Kpt/3572/KPU-Kot/III/2021`. Edge: `{N}` has no leading zero. Error: an impossible date throws RangeError.
 */
export function numberFrom(pola: string, { urut, tanggal }: { urut: number; tanggal: string }): string {
  const { month, year } = dateParts(tanggal)
  return pola
    .replace('{NN}', String(urut).padStart(2, '0'))
    .replace('{N}', String(urut))
    .replaceAll('{BULAN}', romanMonth(month))
    .replaceAll('{TAHUN}', String(year))
}

/**
 * The place in its register that a typed number has: the figures it begins with. Units: none. Source: usage of official
 * letters. Example: `08/PK.01-BA/3572/KPU-Kot/III/2021` → 8. Edge: a number that begins with no figure has no place,
 * null. Error: there is no error.
 */
export function placeInRegister(nomor: string): number | null {
  const urut = Number(/^\s*(\d{1,6})(?!\d)/.exec(nomor)?.[1] ?? 0)
  return urut > 0 ? urut : null
}

/**
 * The pattern a register begins with until the office writes its own. Units: text. Source: both styles as published:
 * with archive class until 2021, `3 Tahun 2023` for a keputusan since. Example: `keputusan`, 2021, satker 3572,
 * `KPU-Kot`, `Sek-Kot` → `{NN}/PR.03.1-Kpt/3572/KPU-Kot/{BULAN}/{TAHUN}`. Edge: other papers keep the older style. Error:
 * there is no error.
 */
export function firstPola(
  register: Register,
  { tahun, satker, unit, sekretariat }: { tahun: number; satker: string; unit: string; sekretariat: string },
): string {
  const classic = (klas: string, who: string) => `{NN}/${klas}/${satker}/${who}/{BULAN}/{TAHUN}`
  switch (register) {
    case 'keputusan':
      return tahun >= 2022 ? '{N} Tahun {TAHUN}' : classic('PR.03.1-Kpt', unit)
    case 'keputusan-sekretaris':
      return tahun >= 2022 ? '{N} Tahun {TAHUN}' : classic('PR.03.1-Kpt', sekretariat)
    case 'berita-acara':
      return classic('PK.01-BA', unit)
    case 'perjanjian':
      return classic('PR.03.1-PK', unit)
    case 'surat':
      return classic('PR.03.1-SD', unit)
  }
}
