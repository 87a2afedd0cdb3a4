import type { OfficeName } from '../facts/types.ts'
import data from './wilayah.json' with { type: 'json' }

type Jenis = 'provinsi' | 'kabupaten' | 'kota'

/** Letters of a name to the kinds of region that bear it: `blitar` is a kabupaten and a kota. */
const KINDS = new Map<string, { jenis: Jenis; nama: string }[]>()
for (const { jenis, nama } of data.wilayah) {
  add(nama, jenis as Jenis, nama)
  const short = nama.replace(/^Administrasi /, '')
  if (short !== nama) add(short, jenis as Jenis, short)
}
const ALIASES: readonly [string, string][] = [
  ['DKI Jakarta', 'Daerah Khusus Ibukota Jakarta'],
  ['Daerah Khusus Jakarta', 'Daerah Khusus Ibukota Jakarta'],
  ['Jakarta', 'Daerah Khusus Ibukota Jakarta'],
  ['DI Yogyakarta', 'Daerah Istimewa Yogyakarta'],
  ['Yogyakarta', 'Daerah Istimewa Yogyakarta'],
  ['Bangka Belitung', 'Kepulauan Bangka Belitung'],
]
for (const [alias, nama] of ALIASES) add(alias, 'provinsi', nama)

function add(name: string, jenis: Jenis, nama: string): void {
  const key = letters(name)
  KINDS.set(key, [...(KINDS.get(key) ?? []), { jenis, nama }])
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

/** The region of that kind by that name, in its official spelling; null when there is none. */
export function findWilayah(jenis: OfficeName['jenis'], nama: string): string | null {
  return KINDS.get(letters(nama))?.find((entry) => entry.jenis === jenis)?.nama ?? null
}

/** Kinds of region that bear the name; empty when no region does. */
export function kindsNamed(nama: string): Jenis[] {
  return KINDS.get(letters(nama))?.map((entry) => entry.jenis) ?? []
}

const LONGEST_NAME = 5

/** The longest known name at the start of the words; prefers one of the given kind. */
export function nameAtStart(words: readonly string[], jenis: OfficeName['jenis']): string | null {
  let other: string | null = null
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    const name = words.slice(0, length).join(' ')
    const kinds = kindsNamed(name)
    if (kinds.some((kind) => kind === jenis)) return name
    if (kinds.length > 0 && other === null) other = name
  }
  return other
}

/** The province a kabupaten or kota lies in; null when the region is not known. */
export function provinceOf(office: OfficeName): string | null {
  const region = data.wilayah.find(
    ({ jenis, nama }) =>
      jenis === office.jenis &&
      letters(nama).replace(/^administrasi/, '') === letters(office.nama).replace(/^administrasi/, ''),
  )
  return (
    data.wilayah.find(({ jenis, kode }) => jenis === 'provinsi' && kode === region?.provinsi)?.nama ?? null
  )
}
