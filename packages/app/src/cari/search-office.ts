import { citePeraturan, type Entitas, RENSTRA_KINDS, ROLES } from '@akuntabel/domain'
import { type CariRow, type CariSumber, cari, peranOfUnit, type Reader } from '@akuntabel/store'
import { z } from 'zod'
import { byKode, libraryOf } from '../dasar-hukum/library.ts'
import { DOKUMEN } from '../dokumen/nama.ts'
import { DOKUMEN_NAMES, jenisDokumen } from '../dokumen/registry.ts'
import { entitasTahun } from '../input/schemas.ts'
import { entitasLabel, lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { can } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { PathHint } from '../view/path-hint.ts'
import { cuplikan, type Potongan } from './cuplikan.ts'
import { CARI_JENIS, type CariJenis, KELOMPOK } from './kelompok.ts'
import { readCari } from './read-cari.ts'

export interface CariView {
  q: string
  /** Why nothing was looked for: nothing typed, too short, only words that say nothing. */
  sebab: 'kosong' | 'pendek' | 'umum' | null
  banyak: number
  kelompok: {
    jenis: CariJenis
    label: string
    banyak: number
    items: CariItem[]
  }[]
}

export interface CariItem {
  kunci: string
  judul: Potongan[]
  isi: Potongan[]
  /** Year, entity and part of it. */
  letak: string
  place: { entitas: Entitas; tahun: number }
  path: PathHint
}

/** Shown of each kind, and of the one that was chosen. */
const BATAS = { semua: 6, satu: 200 }
const PANJANG = { judul: 160, isi: 200 }
const MAX_LETTERS = 200

/** Pages and guides, which the application does not know. */
const halaman = z.object({
  jenis: z.enum(['halaman', 'bantuan']),
  id: z.string(),
  judul: z.string(),
  isi: z.string(),
})

/** Everything of an office, over all its years, that has the words asked for and that whoever asks may read. */
export const searchOffice = defineUseCase({
  name: 'search-office',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({
    ...entitasTahun.shape,
    q: z
      .string()
      .catch('')
      .transform((text) => text.trim().slice(0, MAX_LETTERS)),
    /** All of one kind. */
    jenis: z.enum(CARI_JENIS).nullish().catch(null),
    halaman: z.array(halaman).default([]),
  }),
  async before({ read, unit, services }, { q }) {
    if (!readCari(q).ok) return []
    const held = await read((tx) => peranOfUnit(tx, unit))
    const persons = await services.auth.accounts.find([...new Set(held.map((peran) => peran.person_id))])
    return persons.map(({ id, name, email }) => {
      const roles = held.filter((peran) => peran.person_id === id).map((peran) => ROLES[peran.role].label)
      return { jenis: 'orang', id, judul: name, isi: [email, ...roles].join(' · ') }
    })
  },
  async run({ tx, unit, actor, before: orang }, { entitas, tahun, q, jenis, halaman }): Promise<CariView> {
    const asked = readCari(q)
    if (!asked.ok) return { q, sebab: asked.sebab, banyak: 0, kelompok: [] }
    const readable = DOKUMEN_NAMES.filter((name) => can(actor, jenisDokumen(name).izin.baca))
    const sumber: CariSumber = {
      ...{ unit, tahun },
      dokumen: Object.fromEntries(readable.map((name) => [name, DOKUMEN[name]])),
      lain: [...halaman, ...orang, ...(await laws(tx, { unit, tahun }))],
    }
    const batas = jenis ? BATAS.satu : BATAS.semua
    const rows = await cari(tx, { sumber, asks: asked.kata, jenis: jenis ?? null, batas })
    const name = await entityNamer(tx, unit, tahun)
    const groups = [...Map.groupBy(rows, (row) => row.jenis as CariJenis)]
    return {
      ...{ q, sebab: null },
      banyak: groups.reduce((sum, [, [first]]) => sum + (first?.banyak ?? 0), 0),
      kelompok: groups.map(([kind, found]) => ({
        ...{ jenis: kind, label: KELOMPOK[kind].label, banyak: found[0]?.banyak ?? 0 },
        items: found.map((row) => itemOf(row, { kind, entitas, tahun, name })),
      })),
    }
  },
})

interface Shown {
  kind: CariJenis
  entitas: Entitas
  tahun: number
  name: (entitas: Entitas) => string
}

function itemOf(row: CariRow, { kind, entitas, tahun, name }: Shown): CariItem {
  return {
    kunci: `${kind}/${row.id}/${row.entitas}/${row.tahun}/${row.sub}`,
    judul: cuplikan(row.judul, row.kata, PANJANG.judul),
    isi: cuplikan(row.isi, row.kata, PANJANG.isi),
    letak: [
      kind === 'renstra' ? RENSTRA_KINDS[row.sub as keyof typeof RENSTRA_KINDS] : null,
      row.tahun,
      row.entitas && name(row.entitas),
    ]
      .filter(Boolean)
      .join(' · '),
    place: { entitas: row.entitas ?? entitas, tahun: row.tahun ?? tahun },
    path: KELOMPOK[kind].ke(row),
  }
}

async function entityNamer(tx: Reader, unit: string, tahun: number): Promise<(entitas: Entitas) => string> {
  const lembaga = await lembagaOf(tx, unit, tahun)
  const row = await loadUnit(tx, unit)
  return (entitas) => entitasLabel({ lembaga, unit: row }, entitas)
}

/** Those that came with the program among them, which are no rows. */
async function laws(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<CariSumber['lain'][number][]> {
  const library = await libraryOf(tx, unit)
  const peraturan = byKode(library)
  return library.map((one) => ({
    ...{ jenis: 'hukum', id: one.kode, judul: one.kode },
    isi: citePeraturan(one, { peraturan, tahun }),
  }))
}
