/** How people work for an office; stored words. */
export const STATUS_PEGAWAI = {
  pns: 'PNS',
  dpk: 'PNS dipekerjakan',
  pppk: 'PPPK',
  ppnpn: 'PPNPN',
  'alih-daya': 'Tenaga alih daya',
  lain: 'Lainnya',
} as const satisfies Record<string, string>

export type StatusPegawai = keyof typeof STATUS_PEGAWAI

/** Schooling, from the highest. */
export const PENDIDIKAN = {
  s3: 'S-3',
  s2: 'S-2',
  s1: 'S-1 atau D-IV',
  d3: 'D-III',
  d2: 'D-II',
  d1: 'D-I',
  sma: 'SMA atau sederajat',
  smp: 'SMP atau sederajat',
  sd: 'SD atau sederajat',
} as const satisfies Record<string, string>

export type Pendidikan = keyof typeof PENDIDIKAN

/** Whose money pays them. */
export const DIBAYAR = {
  kantor: 'DIPA kantor',
  asal: 'Kantor asal',
  penyedia: 'Penyedia jasa',
} as const satisfies Record<string, string>

export type Dibayar = keyof typeof DIBAYAR

/** People of an office who have all of it in common. */
export interface PegawaiGroup {
  status: StatusPegawai
  golongan: string | null
  pendidikan: Pendidikan | null
  dibayar: Dibayar | null
  jumlah: number
}

/** A row of a table of people. */
export interface PegawaiCount {
  nama: string
  jumlah: number
}

/** The same people counted in four ways; of what is not recorded of anybody there is nothing. */
export interface PegawaiTables {
  jumlah: number
  golongan: PegawaiCount[]
  pendidikan: PegawaiCount[]
  status: PegawaiCount[]
  dibayar: PegawaiCount[]
}

const PNS = ['IV', 'III', 'II', 'I'].flatMap((golongan) =>
  [...(golongan === 'IV' ? 'edcba' : 'dcba')].map((ruang) => `${golongan}/${ruang}`),
)
const PPPK = [
  ...['XVII', 'XVI', 'XV', 'XIV', 'XIII', 'XII', 'XI', 'X'],
  ...['IX', 'VIII', 'VII', 'VI', 'V', 'IV', 'III', 'II', 'I'],
]

/**
 * The golongan that people of a status can have, from the highest. Units: none. Source: PP 11/2017 (golongan ruang of PNS),
 * Perpres 98/2020 (golongan I–XVII of PPPK). Example: `pns` → `IV/e` first, `I/a` last. Edge: nobody else has one. Error: none.
 */
export function golonganOf(status: StatusPegawai): readonly string[] {
  if (status === 'pns' || status === 'dpk') return PNS
  return status === 'pppk' ? PPPK : []
}

/**
 * The tables of people that a report prints, each of which counts everybody once. Units: people. Source: the tables of
 * people in Laporan Kinerja and Renstra of offices of the commission. Example: 3 PNS III/a and 2 PPNPN → golongan `III/a` 3
 * and `PPNPN` 2, status `PNS` 3 and `PPNPN` 2. Edge: who has no golongan stands there by status; of a property that nobody
 * has recorded there is no table, of one that some have the others are `Tidak dicatat`. Error: none.
 */
export function pegawaiTables(groups: readonly PegawaiGroup[]): PegawaiTables {
  const order = (Object.keys(STATUS_PEGAWAI) as StatusPegawai[]).flatMap((status) => [
    ...golonganOf(status).map((golongan) => golonganName(status, golongan)),
    STATUS_PEGAWAI[status],
  ])
  return {
    jumlah: groups.reduce((sum, { jumlah }) => sum + jumlah, 0),
    golongan: groups.some(({ golongan }) => golongan !== null)
      ? counted(groups, order, ({ status, golongan }) =>
          golongan === null ? STATUS_PEGAWAI[status] : golonganName(status, golongan),
        )
      : [],
    pendidikan: known(groups, PENDIDIKAN, ({ pendidikan }) => pendidikan),
    status: known(groups, STATUS_PEGAWAI, ({ status }) => status),
    dibayar: known(groups, DIBAYAR, ({ dibayar }) => dibayar),
  }
}

/** Golongan III is another thing of a PPPK than of a PNS. */
function golonganName(status: StatusPegawai, golongan: string): string {
  return status === 'pppk' ? `PPPK ${golongan}` : golongan
}

const UNKNOWN = 'Tidak dicatat'

function known<K extends string>(
  groups: readonly PegawaiGroup[],
  names: Record<K, string>,
  of: (group: PegawaiGroup) => K | null,
): PegawaiCount[] {
  if (groups.every((group) => of(group) === null)) return []
  return counted(groups, [...Object.values<string>(names), UNKNOWN], (group) => {
    const key = of(group)
    return key === null ? UNKNOWN : names[key]
  })
}

function counted(
  groups: readonly PegawaiGroup[],
  order: readonly string[],
  name: (group: PegawaiGroup) => string,
): PegawaiCount[] {
  const sums = new Map<string, number>()
  for (const group of groups) sums.set(name(group), (sums.get(name(group)) ?? 0) + group.jumlah)
  return [...new Set(order)].flatMap((nama) => {
    const jumlah = sums.get(nama)
    return jumlah === undefined ? [] : [{ nama, jumlah }]
  })
}
