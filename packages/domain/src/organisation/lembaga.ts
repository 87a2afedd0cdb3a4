import type { Entitas } from './entitas.ts'
import type { Role } from './roles.ts'

/**
 * Names of an agency, as data. In a pattern `{lembaga}` and `{singkat}` are the agency's own names, `{kantor}` and
 * `{kantorSingkat}` the office's, `{wilayah}` what the office's name adds to the agency's, `{akhiranProvinsi}` is
 * `, Provinsi Jawa Timur` where the office has a province; `{jumlah}` is a count.
 */
export interface Lembaga {
  format: 1
  /** `Komisi Pemilihan Umum` */
  nama: string
  /** `KPU` */
  singkat: string
  /** Offices that bear another name by law, by the beginning of their code: in Aceh `Komisi Independen Pemilihan`. */
  ragam: { kode: string; nama: string; singkat: string }[]
  /** The main entity, and the supporting one or null where the agency has none. */
  entitas: { kpu: LembagaEntitas; sekretariat: LembagaEntitas | null }
  /** What holders of a role are in this agency: `Kepala Subbagian Perencanaan`. */
  peran: Partial<Record<Role, string>>
  organisasi: LembagaOrganisasi
}

export interface LembagaEntitas {
  /** Patterns of who reports, in full and in short: `Sekretariat {kantor}`. */
  nama: string
  singkat: string
  /** Lines of its letterhead, patterns. */
  kop: string[]
  /** What a switch between the entities says: `Sekretariat`. */
  label: string
  /** Post of the head, as a name of a post begins: `Sekretaris`. */
  kepala: string
  /** Post of who is promised to, the second party of a PK; null where the head promises alone. */
  atasan: string | null
  /** What the entity is, for the report on it; a pattern. */
  uraian: string
}

/** Stock sentences about the organisation; null where the agency has no such thing. */
export interface LembagaOrganisasi {
  /** `{jumlah}` members; `{masaJabatan}` is ` masa jabatan 2019–2024` where it is known. */
  anggota: string | null
  divisi: { kata: string; kalimat: string } | null
  subbagian: { kata: string; kalimat: string } | null
}

export interface OfficeName {
  kode: string
  nama: string
  singkat: string
  provinsi: string | null
}

/**
 * The agency's name as this office bears it. Units: text. Source: the agency's own law (UU 11/2006 for Aceh).
 * Example: code 1101 of KPU → Komisi Independen Pemilihan, KIP. Edge: the longest beginning of the code wins.
 * Error: none; an office without a name of its own bears the agency's.
 */
export function lembagaNameOf(lembaga: Lembaga, kode: string): { nama: string; singkat: string } {
  const own = lembaga.ragam
    .filter((one) => kode.startsWith(one.kode))
    .toSorted((a, b) => b.kode.length - a.kode.length)[0]
  return own ?? { nama: lembaga.nama, singkat: lembaga.singkat }
}

/**
 * Writes a pattern out for an office. Units: text. Source: the agency's own names.
 * Example: `Sekretariat {kantorSingkat}` → `Sekretariat KPU Kota Blitar`. Edge: a name that is not known, such as
 * `{jumlah}`, stays for whoever knows it; an office whose name does not begin with the agency's is its own `{wilayah}`.
 * Error: none.
 */
export function writeOut(pattern: string, lembaga: Lembaga, office: OfficeName): string {
  const own = lembagaNameOf(lembaga, office.kode)
  const words: Record<string, string> = {
    lembaga: own.nama,
    singkat: own.singkat,
    kantor: office.nama,
    kantorSingkat: office.singkat,
    wilayah: office.nama.startsWith(own.nama) ? office.nama.slice(own.nama.length).trim() : office.nama,
    akhiranProvinsi: office.provinsi === null ? '' : `, Provinsi ${office.provinsi}`,
  }
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => words[name] ?? whole)
}

/**
 * The entities an agency has, in the order they are listed. Units: none. Source: the agency's own law.
 * Example: KPU → kpu, sekretariat. Edge: an agency without supporting entity has one. Error: none.
 */
export function entitasOf(lembaga: Lembaga): Entitas[] {
  return lembaga.entitas.sekretariat === null ? ['kpu'] : ['kpu', 'sekretariat']
}
