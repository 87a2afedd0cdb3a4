import { randomUUID } from 'node:crypto'
import { LEMBAGA_KPU } from '@akuntabel/domain'
import { readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAudit } from '../audit/read-audit.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import { readLkjData } from '../dokumen/lkj/read-lkj-data.ts'
import { submitLkj } from '../dokumen/lkj/submit-lkj.ts'
import { signersOf } from '../office/signers.ts'
import { createPerson } from '../people/create-person.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { listPk } from '../pk/list-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { hashOf } from '../vault/vault.ts'
import { addPejabat } from './add-pejabat.ts'
import { changePejabat } from './change-pejabat.ts'
import { listPejabat } from './list-pejabat.ts'
import { readPejabat } from './read-pejabat.ts'
import { removePejabat } from './remove-pejabat.ts'

let test: TestApp
let admin: Actor
beforeAll(async () => {
  test = await testApp({ today: '2022-11-21' })
  admin = await test.as('admin')
})
afterAll(() => test.close())

const list = () => test.app.run(listPejabat, admin, {})
const SEKRETARIS = {
  kedudukan: 'kepala-pendukung',
  nama: 'Rina Wulandari, S.H.',
  status: 'definitif',
  sejak: '1 Juli 2022',
}

/** What stands in the form of an entry, as it would be sent again. */
async function typedOf(id: string): Promise<Record<string, unknown>> {
  const { card, version } = await test.app.run(readPejabat, admin, { id })
  return { id, version, ...Object.fromEntries(card.map((field) => [field.name, field.value])) }
}

async function idOf(nama: string): Promise<string> {
  const found = (await list()).items.find((one) => one.nama === nama)
  if (found === undefined) throw new Error(`nobody called ${nama}`)
  return found.id
}

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, message, data.fields]
}

describe('members and posts of the treasury', () => {
  const MEMBER = { ...SEKRETARIS, kedudukan: 'anggota', divisi: 'Hukum', korwil: 'Kecamatan Sukorejo' }

  it('are recorded with what they see to, and printed with it once they are', async () => {
    const divisions = async () =>
      (await test.app.run(readLkjData, await test.as('kasubbag'), { entitas: 'kpu', tahun: 2022 })).office
        .organisation
    const before = await divisions()
    const { id } = await test.app.run(addPejabat, admin, { ...MEMBER, nama: 'Anggota Satu' })
    const second = { ...MEMBER, nama: 'Anggota Dua', divisi: 'Data', korwil: '' }
    const other = await test.app.run(addPejabat, admin, second)
    const row = (await list()).items.find((one) => one.id === id)
    expect(row).toMatchObject({
      jabatan: 'Anggota Komisi Pemilihan Umum Kota Blitar',
      bidang: 'Divisi Hukum, Korwil Kecamatan Sukorejo',
    })
    expect(await divisions()).toMatchObject({ members: 3, divisions: ['Data', 'Hukum'] })
    await test.app.run(changePejabat, admin, { ...(await typedOf(id)), divisi: 'Sosialisasi' })
    expect((await list()).history[0]?.sentence).toContain('Divisi: Hukum → Sosialisasi')
    for (const one of [id, other.id])
      await test.app.run(removePejabat, admin, { id: one, alasan: 'Dicatat untuk mencoba.' })
    expect(await divisions()).toEqual(before)
  })

  it('may sign in to see everything of the office, and to change nothing', async () => {
    const account = { name: 'Anggota Satu', email: 'anggota@kantor.example', password: 'panjang-sekali' }
    const { personId } = await test.app.run(createPerson, admin, { ...account, roles: ['anggota'] })
    const member = (await test.app.actor(personId, '3572')) as Actor
    const seen = await test.app.run(readLkjData, member, { entitas: 'kpu', tahun: 2022 })
    expect(seen.sasaran.length).toBeGreaterThan(0)
    expect(await refused(test.app.run(createPkDraft, member, { entitas: 'kpu', tahun: 2023 }))).toEqual([
      'tidak-berwenang',
      'Peran Anda tidak mencakup tindakan ini. Verifikator yang dapat melakukannya.',
      undefined,
    ])
  })

  it('refuse a divisi of whoever has none', async () => {
    const only = 'Hanya untuk Ketua dan Anggota. Kosongkan isian ini.'
    for (const [field, more] of [
      ['divisi', { divisi: 'Hukum', korwil: '' }],
      ['korwil', { divisi: '', korwil: 'Kecamatan Sukorejo' }],
    ] as const) {
      const entry = { ...SEKRETARIS, kedudukan: 'bendahara', ...more }
      const [code, , fields] = await refused(test.app.run(addPejabat, admin, entry))
      expect([code, fields]).toEqual(['masukan-salah', { [field]: only }])
    }
  })

  it('take their usual name, one holder a day but of those who are many', async () => {
    const entry = (kedudukan: string, nama: string) =>
      test.app.run(addPejabat, admin, { ...SEKRETARIS, kedudukan, nama })
    const ids = []
    for (const [kedudukan, nama] of [
      ['bendahara', 'Bendahara Satu'],
      ['ppk', 'Pejabat Satu'],
      ['ppk', 'Pejabat Dua'],
    ] as const)
      ids.push((await entry(kedudukan, nama)).id)
    expect((await refused(entry('bendahara', 'Bendahara Dua')))[0]).toBe('sudah-ada')
    expect((await list()).items.find(({ nama }) => nama === 'Bendahara Satu')?.jabatan).toMatch(
      /^Bendahara Pengeluaran /,
    )
    for (const id of ids) await test.app.run(removePejabat, admin, { id, alasan: 'Dicatat untuk mencoba.' })
  })
})

describe('who holds a post', () => {
  it('says what is missing', async () => {
    const { items, gaps, add } = await list()
    expect(items.map(({ nama, bertindak }) => [nama, bertindak])).toEqual([
      ['Ketua KPU Kota Blitar', true],
      ['Sekretaris KPU Kota Blitar', true],
      ['Kasubbag Perencanaan KPU Kota Blitar', true],
    ])
    expect(gaps).toContain('Kepala Subbagian Hukum dan Sumber Daya Manusia: belum tercatat.')
    expect(gaps).toHaveLength(3)
    expect(add?.find((field) => field.name === 'kedudukan')?.options?.slice(0, 2)).toEqual([
      { value: 'kepala', label: 'Ketua' },
      { value: 'kepala-pendukung', label: 'Sekretaris' },
    ])
    expect((await test.app.run(listPejabat, await test.as('operator'), {})).add).toBeNull()
  })

  it('is one person on a day: an overlap is refused with both names and dates', async () => {
    expect(await refused(test.app.run(addPejabat, admin, SEKRETARIS))).toEqual([
      'sudah-ada',
      'Rina Wulandari, S.H. (sejak 1 Juli 2022) dan Sekretaris KPU Kota Blitar (sejak 1 Januari 2020) menjabat pada hari ' +
        'yang sama sebagai Sekretaris Komisi Pemilihan Umum Kota Blitar. Akhiri salah satu masa jabatannya, atau catat ' +
        'kapan pejabatnya berhalangan.',
      { sejak: 'Masa jabatan ini bertindih dengan pejabat lain.' },
    ])
  })

  it('changes hands without changing what was signed', async () => {
    const year = { entitas: 'sekretariat', tahun: 2021 } as const
    const report = { entitas: 'sekretariat', tahun: 2021, jenis: 'lkj', format: 'html' } as const
    await test.app.run(submitLkj, await test.as('kasubbag'), year)
    await test.app.run(finalizeLkj, await test.as('sekretaris'), { ...year, tanggal: '2022-02-21' })
    const pk = (await test.app.run(listPk, admin, year)).items.find((one) => one.current)?.id as string
    const papers = async () => {
      const asked = [{ ...year, jenis: 'pk', id: pk, format: 'html' }, report]
      const files = await Promise.all(asked.map((ask) => test.app.run(downloadDokumen, admin, ask)))
      return files.map(({ bytes }) => hashOf(bytes))
    }
    const signers = async () => (await test.app.run(readPk, admin, { ...year, id: pk })).parties
    const [before, stood] = [await papers(), await signers()]

    const id = await idOf('Sekretaris KPU Kota Blitar')
    await test.app.run(changePejabat, admin, {
      ...(await typedOf(id)),
      ...{ nama: 'Sari Dewi, S.Sos.', nip: '197001012005042001', sampai: '30 Juni 2022' },
    })
    const { id: next } = await test.app.run(addPejabat, admin, {
      ...SEKRETARIS,
      skNomor: '12',
      skTanggal: '20/6/2022',
    })
    expect(await typedOf(next)).toMatchObject({
      jabatan: 'Sekretaris Komisi Pemilihan Umum Kota Blitar',
      skTanggal: '20 Juni 2022',
    })
    expect(await signers()).toEqual(stood)
    expect(await papers()).toEqual(before)
    const [row] = (await test.app.run(readAudit, admin, { event: 'pejabat.diubah' })).rows
    expect(row?.sentence).toBe(
      'mengubah catatan Sari Dewi, S.Sos., Sekretaris Komisi Pemilihan Umum Kota Blitar: Nama dengan gelar: Sekretaris KPU ' +
        'Kota Blitar → Sari Dewi, S.Sos.; NIP: – → 197001012005042001; Sampai: – → 30 Juni 2022',
    )
    expect((await list()).history[0]?.sentence).toBe(
      'mencatat Rina Wulandari, S.H. sebagai Sekretaris Komisi Pemilihan Umum Kota Blitar, sejak 1 Juli 2022',
    )
  })

  it('is the Plh. while the holder is away', async () => {
    const id = await idOf('Rina Wulandari, S.H.')
    await test.app.run(changePejabat, admin, {
      ...(await typedOf(id)),
      ...{ berhalanganSejak: '14 November 2022', berhalanganSampai: '25 November 2022' },
    })
    expect((await list()).gaps[0]).toBe(
      'Sekretaris: Rina Wulandari, S.H. berhalangan sejak 14 November 2022, dan belum ada Plt. atau Plh.',
    )
    const plh = { ...SEKRETARIS, nama: 'Putra', status: 'plh', sejak: '14 November 2022' }
    await test.app.run(addPejabat, admin, { ...plh, sampai: '25 November 2022' })
    const names = async (tanggal: string) => {
      const ctx = {
        unit: '3572',
        role: 'admin' as const,
        personId: admin.personId,
        personName: admin.personName,
      }
      const ask = { unit: '3572', entitas: 'sekretariat' as const, tanggal, lembaga: LEMBAGA_KPU }
      const signers = await readTransaction(test.app.database, ctx, (tx) => signersOf(tx, ask))
      return signers.map(({ nama, status }) => `${status} ${nama}`)
    }
    const ketua = 'definitif Ketua KPU Kota Blitar'
    expect(await names('2022-06-30')).toEqual(['definitif Sari Dewi, S.Sos.', ketua])
    expect(await names('2022-11-13')).toEqual(['definitif Rina Wulandari, S.H.', ketua])
    expect(await names('2022-11-21')).toEqual(['plh Putra', ketua])
    expect(await names('2022-11-26')).toEqual(['definitif Rina Wulandari, S.H.', ketua])
  })

  it('is taken back with a reason, and then vacant', async () => {
    const id = await idOf('Ketua KPU Kota Blitar')
    await test.app.run(changePejabat, admin, { ...(await typedOf(id)), sampai: '31 Oktober 2022' })
    expect((await list()).gaps[0]).toBe('Ketua: lowong setelah 31 Oktober 2022.')
    expect(await refused(test.app.run(removePejabat, admin, { id, alasan: '' }))).toEqual([
      'masukan-salah',
      'Ada isian yang perlu diperbaiki.',
      { alasan: 'Tulis alasannya, paling sedikit lima huruf.' },
    ])
    await test.app.run(removePejabat, admin, { id, alasan: 'Salah catat.' })
    expect((await list()).gaps[0]).toBe('Ketua: belum tercatat.')
    expect((await list()).history[0]?.sentence).toMatch(
      /^menghapus catatan Ketua KPU Kota Blitar .+: Salah catat\.$/,
    )
  })

  it('refuses what cannot be, field by field', async () => {
    const entry = { ...SEKRETARIS, kedudukan: 'lain', jabatan: 'Bendahara' }
    for (const [input, fields] of [
      [{ ...entry, sampai: '1 Juni 2022' }, { sampai: 'Tanggal ini sebelum orangnya menjabat.' }],
      [
        { ...entry, berhalanganSampai: '1 Agustus 2022' },
        { berhalanganSejak: 'Tulis sejak kapan berhalangan.' },
      ],
      [
        { ...entry, berhalanganSejak: '1 Juni 2022' },
        { berhalanganSejak: 'Tanggal ini di luar masa jabatannya.' },
      ],
      [
        { ...entry, berhalanganSejak: '2 Agustus 2022', berhalanganSampai: '1 Agustus 2022' },
        { berhalanganSampai: 'Tanggal ini sebelum mulai berhalangan.' },
      ],
      [{ ...entry, kedudukan: 'kasubbag' }, { subbagianId: 'Pilih subbagian yang dikepalainya.' }],
      [{ ...entry, jabatan: '' }, { jabatan: 'Tulis nama jabatannya.' }],
      [
        { ...entry, personId: randomUUID() },
        { personId: 'Pilih akun orang yang mempunyai peran di kantor ini.' },
      ],
      [{ ...entry, nip: '12' }, { nip: 'NIP terdiri atas 18 angka.' }],
      [
        { ...entry, sejak: '31 Februari 2022' },
        { sejak: 'Tulis tanggal yang benar, contoh: 28 Februari 2022.' },
      ],
      [{ ...entry, kedudukan: 'raja' }, { kedudukan: 'Pilih kedudukannya.' }],
    ] as const) {
      expect(await refused(test.app.run(addPejabat, admin, input))).toEqual([
        'masukan-salah',
        'Ada isian yang perlu diperbaiki.',
        fields,
      ])
    }
  })

  it('is written down by an admin, in what is there, and not over another’s change', async () => {
    const operator = await test.as('operator')
    expect((await refused(test.app.run(addPejabat, operator, SEKRETARIS))).slice(0, 2)).toEqual([
      'tidak-berwenang',
      'Peran Anda tidak mencakup tindakan ini. Admin yang dapat melakukannya.',
    ])
    const id = await idOf('Putra')
    const typed = await typedOf(id)
    await test.app.run(changePejabat, admin, { ...typed, nama: 'Putra Jaya' })
    expect((await refused(test.app.run(changePejabat, admin, typed)))[0]).toBe('keadaan-salah')
    const absent = { id: randomUUID(), version: 1 }
    expect((await refused(test.app.run(changePejabat, admin, { ...SEKRETARIS, ...absent })))[0]).toBe(
      'tidak-ditemukan',
    )
    expect((await refused(test.app.run(readPejabat, admin, absent)))[0]).toBe('tidak-ditemukan')
    expect((await refused(test.app.run(removePejabat, admin, { ...absent, alasan: 'Salah.' })))[0]).toBe(
      'tidak-ditemukan',
    )
  })

  it('is entered once when two enter it at once', async () => {
    const entry = { ...SEKRETARIS, kedudukan: 'kepala' }
    const tries = await Promise.allSettled(
      ['Ani', 'Budi'].map((nama) => test.app.run(addPejabat, admin, { ...entry, nama })),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('an admin and the posts that sign', () => {
  const OWN =
    'Anda tidak dapat menautkan akun Anda sendiri ke jabatan yang menandatangani. Minta admin lain, ' +
    'atau jalankan perintah akuntabel peran di komputer Akuntabel untuk memberi peran Pimpinan lebih dahulu.'

  it('never go together by the admin’s own hand, neither new nor changed', async () => {
    const personId = admin.personId
    const added = test.app.run(addPejabat, admin, { ...SEKRETARIS, personId })
    expect(await refused(added)).toEqual(['tidak-berwenang', OWN, undefined])
    const head = (await list()).items.find((one) => one.jabatan.startsWith('Ketua'))
    const changed = test.app.run(changePejabat, admin, { ...(await typedOf(head?.id ?? '')), personId })
    expect(await refused(changed)).toEqual(['tidak-berwenang', OWN, undefined])
  })

  it('may go together where somebody else gave a role that signs, and for a post that does not', async () => {
    const trusted: Actor = { ...admin, roles: [...admin.roles, 'pimpinan'] }
    const head = (await list()).items.find((one) => one.jabatan.startsWith('Ketua'))
    const typed = await typedOf(head?.id ?? '')
    await test.app.run(changePejabat, trusted, { ...typed, personId: admin.personId })
    const again = await typedOf(head?.id ?? '')
    expect(again.personId).toBe(admin.personId)
    await test.app.run(changePejabat, admin, { ...again, personId: typed.personId })
    const member = { ...SEKRETARIS, kedudukan: 'lain', jabatan: 'Pengelola Arsip', personId: admin.personId }
    await test.app.run(addPejabat, admin, member)
  })
})
