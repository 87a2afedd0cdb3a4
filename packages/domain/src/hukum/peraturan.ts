/** Kinds of legal basis, in the order of rank in which `Mengingat` lists them. */
export const PERATURAN_KINDS = {
  uu: { label: 'Undang-Undang', sebutan: 'Undang-Undang' },
  perppu: {
    label: 'Peraturan Pemerintah Pengganti Undang-Undang',
    sebutan: 'Peraturan Pemerintah Pengganti Undang-Undang',
  },
  pp: { label: 'Peraturan Pemerintah', sebutan: 'Peraturan Pemerintah' },
  perpres: { label: 'Peraturan Presiden', sebutan: 'Peraturan Presiden' },
  permen: { label: 'Peraturan Menteri', sebutan: null },
  lembaga: { label: 'Peraturan lembaga', sebutan: null },
  keputusan: { label: 'Keputusan', sebutan: null },
} as const satisfies Record<string, { label: string; sebutan: string | null }>

export type PeraturanKind = keyof typeof PERATURAN_KINDS

export const PERATURAN_KIND_NAMES = Object.keys(PERATURAN_KINDS) as PeraturanKind[]

/** How sure a record is. */
export const KEYAKINAN = {
  naskah: 'Dibaca dari naskah resminya',
  terbit: 'Dikutip dari dokumen yang terbit',
  dicek: 'Perlu dicocokkan dengan naskahnya',
} as const satisfies Record<string, string>

export type Keyakinan = keyof typeof KEYAKINAN

/** One law as a decree cites it. */
export interface Peraturan {
  /** What an office calls it, `UU 7/2017`; one of its kind in a library. */
  kode: string
  jenis: PeraturanKind
  /** Full name of its kind where the kind alone does not say who made it: `Peraturan Komisi Pemilihan Umum`. */
  sebutan: string | null
  nomor: string
  tahun: number
  tentang: string
  /** Year of the gazette; null where it is that of the law. */
  terbit: number | null
  /** Numbers in the state gazette, its supplement, and the state bulletin. */
  ln: string | null
  tln: string | null
  bn: string | null
  /** Codes of the laws that changed it, in the order in which they did. */
  diubahOleh: readonly string[]
  yakin: Keyakinan
  sumber: string
}
