import {
  type Actor,
  type App,
  createBeritaAcara,
  createKegiatan,
  createKeputusan,
  createPerson,
  createRapat,
  keepHasil,
  listDocuments,
  listPejabat,
  listPeople,
  listSubbagian,
  readAudit,
  readPengukuranGrid,
  readPengukuranIndikator,
  readPk,
  startDokumen,
} from '@akuntabel/app'
import { RUNNING_YEAR, UNIT } from '../support/sample-office.ts'

/** An office of its own, a copy with other figures (`demo --satker-banyak 1`). */
export const OWN_UNIT = '3501'
export const OWN_EMAIL = 'semua-peran@kantor-lain.example'
export const OWN_PASSWORD = 'kantor-lain-saja'

const KEY = { entitas: 'kpu', tahun: RUNNING_YEAR, triwulan: 4 } as const

function actor(unit: string, ...roles: Actor['roles']): Actor {
  return { personId: 'uji', personName: 'Uji', unit, roles, viaUnit: unit }
}

/** Somebody who may do everything in the own office, so that a refusal is never one of missing roles. */
export async function hireInOwnOffice(app: App): Promise<void> {
  const { personId } = await app.run(createPerson, actor(OWN_UNIT, 'admin'), {
    name: 'Semua Peran',
    email: OWN_EMAIL,
    password: OWN_PASSWORD,
    roles: ['operator', 'verifikator', 'penyetuju', 'pimpinan', 'admin'],
  })
  await app.auth.accounts.release(personId)
}

/** Every kind of id the sample office has. */
export interface OtherIds {
  pk: string
  sasaran: string
  pkIndikator: string
  program: string
  indikator: string
  bukti: string
  /** Of the file of that evidence. */
  berkas: string
  pekerjaan: string
  person: string
  pejabat: string
  subbagian: string
  beritaAcara: string
  kegiatan: string
  rapat: string
  dokumen: string
  keputusan: string
  hasil: string
}

/** What the checker found for somebody of the sample office. */
const HASIL = {
  ringkas: { files: ['lkj-blitar.docx'], verdict: 'KPU Kota Blitar: 1 temuan.' },
  ...{ check: new Uint8Array(8), abaikan: [], words: [] },
}

export async function idsOfSample(app: App): Promise<OtherIds> {
  const reader = actor(UNIT, 'verifikator')
  const grid = await app.run(readPengukuranGrid, reader, KEY)
  const rows = grid.sasaran.flatMap((one) => one.rows)
  const withFile = rows.find((row) => row.quarters.some((quarter) => quarter.bukti > 0))
  const quarter = withFile?.quarters.find((one) => one.bukti > 0)
  const form = await app.run(readPengukuranIndikator, reader, {
    ...KEY,
    triwulan: quarter?.triwulan,
    indikatorId: withFile?.indikatorId,
  })
  const pk = await app.run(readPk, reader, { ...KEY, id: grid.pkId })
  const people = await app.run(listPeople, actor(UNIT, 'admin'), {})
  const pejabat = await app.run(listPejabat, reader, {})
  const subbagian = await app.run(listSubbagian, reader, {})
  const { pekerjaanId } = await app.run(startDokumen, reader, { ...KEY, jenis: 'lkj', format: 'docx' })
  const { jenis } = await app.run(listDocuments, reader, KEY)
  const sealed = jenis.flatMap(({ items }) => items).find(({ dokumenId }) => dokumenId !== null)
  const beritaAcara = await app.run(createBeritaAcara, reader, KEY)
  const kegiatan = await app.run(createKegiatan, reader, {
    ...{ ...KEY, nama: 'Sosialisasi di SMA', jenis: 'sosialisasi', mulai: '12 Maret 2022' },
  })
  const rapat = await app.run(createRapat, reader, {
    ...{ ...KEY, jenis: 'internal', tanggal: '12 Januari 2023', tempat: 'Ruang rapat' },
  })
  const keputusan = await app.run(createKeputusan, reader, { ...KEY, jenis: 'iku' })
  const ids = {
    pk: grid.pkId,
    sasaran: pk.sasaran[0]?.id,
    pkIndikator: pk.sasaran[0]?.indikator[0]?.id,
    program: pk.program[0]?.id,
    indikator: withFile?.indikatorId,
    bukti: form.bukti[0]?.id,
    berkas: form.bukti[0]?.sha256,
    pekerjaan: pekerjaanId,
    person: people.people[0]?.personId,
    pejabat: pejabat.items[0]?.id,
    subbagian: subbagian.items[0]?.id,
    beritaAcara: beritaAcara.id,
    hasil: await app.run(keepHasil, reader, { hasil: HASIL }),
    kegiatan: kegiatan.id,
    rapat: rapat.id,
    dokumen: sealed?.dokumenId,
    keputusan: keputusan.id,
  }
  for (const [name, id] of Object.entries(ids)) if (!id) throw new Error(`the sample office has no ${name}`)
  return ids as OtherIds
}

/** Changes with every recorded change of the office. */
export async function trailHead(app: App, unit: string): Promise<string | undefined> {
  return (await app.run(readAudit, actor(unit, 'apip'), {})).rows[0]?.hash
}
