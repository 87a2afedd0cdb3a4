import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import { readLkjData } from '../dokumen/lkj/read-lkj-data.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { editPk } from '../pk/edit-pk.ts'
import { listPk } from '../pk/list-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { revisePk } from '../pk/revise-pk.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { createIku } from './create-iku.ts'
import { editIku } from './edit-iku.ts'
import { listIku } from './list-iku.ts'
import { type IkuView, readIku } from './read-iku.ts'
import { saveIkuTargets } from './save-iku-targets.ts'
import { withdrawIku } from './withdraw-iku.ts'

/** As the plan words it. */
const OTHER = 'Tersedianya peraturan perundangan bidang politik yang kuat'

let test: TestApp
let kasubbag: Actor
let ids: Map<string, string>
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  for (const tahun of [2025, 2026]) await test.app.run(openTahun, kasubbag, { tahun })
  const { groups } = await test.app.run(listIku, kasubbag, { entitas: 'kpu', tahun: 2022 })
  ids = new Map(groups.flatMap(({ indikator }) => indikator.map(({ kode, id }) => [kode, id])))
})
afterAll(() => test?.close())

const at = (tahun: number) => ({ entitas: 'kpu', tahun }) as const
const view = (kode: string, tahun: number): Promise<IkuView> =>
  test.app.run(readIku, kasubbag, { id: ids.get(kode), tahun })

/** The form as it opens, with what a person changes in it. */
async function typed(kode: string, tahun: number, changed: Record<string, string>) {
  const { form } = await view(kode, tahun)
  if (form === null) throw new Error('no form')
  const fields = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))
  const { version, sasaran } = form
  return { ...at(tahun), id: ids.get(kode), version, sasaran, ...fields, ...changed }
}

async function refused(asked: Promise<unknown>): Promise<[string, unknown]> {
  const { code, message, data } = await refusalOf(asked)
  return [code, data.fields ?? message]
}

describe('a change of a card', () => {
  it('is its next version, in the trail by the names of what changed', async () => {
    const sent = await typed('IKU-1', 2023, {
      definisi: 'Definisi baru',
      tingkat: 'strategis',
      divisi: 'Divisi Hukum',
    })
    expect(await test.app.run(editIku, kasubbag, sent)).toEqual({ versi: 2, changed: true })
    const { versions, history, card } = await view('IKU-1', 2023)
    expect(
      versions.map(({ versi, used, changes }) => [versi, used, changes.map(({ label }) => label)]),
    ).toEqual([
      [2, true, ['Definisi operasional', 'Tingkat', 'Divisi']],
      [1, false, []],
    ])
    expect(card.find(({ key }) => key === 'tingkat')?.value).toBe('Sasaran strategis')
    expect(history.map(({ sentence }) => sentence)).toContain(
      'mengubah kartu IKU-1 menjadi versi 2, berlaku 1 Januari 2023: definisi operasional, tingkat, divisi',
    )
    expect((await view('IKU-1', 2022)).versi).toBe(1)
    const same = await typed('IKU-1', 2023, {})
    expect(await test.app.run(editIku, kasubbag, same)).toEqual({ versi: 2, changed: false })
  })

  it('is taken by a draft and by a revision, never by what is signed', async () => {
    const { id } = await test.app.run(createPkDraft, kasubbag, at(2023))
    const namesOf = async (tahun: number, pkId: string) =>
      (await test.app.run(readPk, kasubbag, { ...at(tahun), id: pkId })).sasaran
        .flatMap(({ indikator }) => indikator)
        .find(({ kode }) => kode === 'IKU-2')?.name
    await test.app.run(editIku, kasubbag, await typed('IKU-2', 2023, { name: 'Nama 2023' }))
    expect(await namesOf(2023, id)).toBe('Nama 2023')
    const written = await refused(
      test.app.run(editIku, kasubbag, { ...(await typed('IKU-2', 2022, { name: 'Lain' })) }),
    )
    expect(written).toEqual([
      'keadaan-salah',
      'Kartu IKU-2 sudah ditulis untuk tahun 2023. Buka tahun 2023 untuk mengubahnya.',
    ])
    const signed = (await test.app.run(listPk, kasubbag, at(2022))).items.find((one) => one.current)
      ?.id as string
    await test.app.run(editIku, kasubbag, await typed('IKU-3', 2022, { name: 'Nama IKU-3 2022' }))
    const draft = await test.app.run(revisePk, kasubbag, {
      ...at(2022),
      id: signed,
      alasanJenis: 'prioritas-asumsi',
      alasan: 'Kartu diperbaiki.',
    })
    const nameOf = async (pkId: string) =>
      (await test.app.run(readPk, kasubbag, { ...at(2022), id: pkId })).sasaran
        .flatMap(({ indikator }) => indikator)
        .find(({ kode }) => kode === 'IKU-3')?.name
    expect(await nameOf(signed)).not.toBe('Nama IKU-3 2022')
    expect(await nameOf(draft.id)).toBe('Nama IKU-3 2022')
  })

  it('of two people keeps what each wrote, and shows both what both wrote', async () => {
    const one = await typed('IKU-1', 2023, { definisi: 'Definisi pertama', divisi: 'Divisi Data' })
    const other = await typed('IKU-1', 2023, { bukti: 'Bukti kedua' })
    const clash = await typed('IKU-1', 2023, { definisi: 'Definisi kedua', sumberData: 'Register' })
    const { versi } = await test.app.run(editIku, kasubbag, one)
    await test.app.run(editIku, kasubbag, other)
    const { card } = await view('IKU-1', 2023)
    expect(Object.fromEntries(card.map(({ key, value }) => [key, value]))).toMatchObject({
      ...{ definisi: 'Definisi pertama', divisi: 'Divisi Data', bukti: 'Bukti kedua' },
    })
    const { code, data } = await refusalOf(test.app.run(editIku, kasubbag, clash))
    expect([code, data.conflict?.version, data.conflict?.by]).toEqual([
      ...['konflik', versi + 1, kasubbag.personName],
    ])
    // Also what only the other one wrote: whoever keeps the own card sees all that goes.
    expect(data.conflict?.fields.map(({ label, mine, theirs }) => [label, mine, theirs])).toEqual([
      ['Definisi operasional', 'Definisi kedua', 'Definisi pertama'],
      ['Sumber data', 'Register', expect.any(String)],
      ['Divisi', 'Divisi Hukum', 'Divisi Data'],
      ['Bukti yang diminta', expect.any(String), 'Bukti kedua'],
    ])
    const chosen = { ...clash, version: data.conflict?.version }
    expect(await test.app.run(editIku, kasubbag, chosen)).toEqual({ versi: versi + 2, changed: true })
  })

  it('is refused where it was never written so, where it is not counted, and of a closed year', async () => {
    const sent = await typed('IKU-4', 2023, { bukti: 'Bukti lain' })
    await test.app.run(editIku, kasubbag, sent)
    expect(await test.app.run(editIku, kasubbag, sent)).toEqual({ versi: 2, changed: false })
    expect(await refused(test.app.run(editIku, kasubbag, { ...sent, version: 9 }))).toEqual([
      'sudah-ada',
      'Orang lain baru saja mengubah kartu IKU-4. Muat ulang halaman, lalu ulangi perubahan Anda.',
    ])
    const late = { ...(await typed('IKU-4', 2023, { bukti: 'Lagi' })), tahun: 2025 }
    expect(await refused(test.app.run(editIku, kasubbag, late))).toEqual([
      'keadaan-salah',
      'IKU-4 dihitung tahun 2021–2024. Buka tahun itu untuk mengubahnya.',
    ])
    const operator = await test.as('operator')
    expect((await refused(test.app.run(editIku, operator, sent)))[0]).toBe('tidak-berwenang')
    expect((await refused(test.app.run(editIku, kasubbag, { ...sent, entitas: 'sekretariat' })))[0]).toBe(
      'tidak-ditemukan',
    )
  })

  it('asks for figures where figures stand, and for both ends of a range', async () => {
    const send = async (changed: Record<string, string>) =>
      refused(test.app.run(editIku, kasubbag, await typed('IKU-1', 2023, changed)))
    const only = 'Batas hanya untuk arah “Di dalam rentang”. Kosongkan, atau pilih arah itu.'
    expect(await send({ batasBawah: 'delapan' })).toEqual([
      'masukan-salah',
      { batasBawah: 'Tulis angka, contoh: 80 atau 97,5.' },
    ])
    expect(await send({ batasBawah: '80,1234567' })).toEqual([
      'masukan-salah',
      { batasBawah: 'Tulis paling banyak enam angka di belakang koma.' },
    ])
    expect(await send({ batasBawah: '80' })).toEqual(['masukan-salah', { batasBawah: only }])
    expect(await send({ polarity: 'rentang', batasBawah: '80' })).toEqual([
      'masukan-salah',
      { batasAtas: 'Arah “Di dalam rentang” memerlukan kedua batas.' },
    ])
    expect(await send({ polarity: 'rentang', batasBawah: '90', batasAtas: '80' })).toEqual([
      'masukan-salah',
      { batasAtas: 'Batas atas harus lebih besar dari batas bawah.' },
    ])
    expect(await send({ standarNilai: 'tinggi' })).toEqual([
      'masukan-salah',
      { standarNilai: expect.any(String) },
    ])
    expect(await send({ standarTahun: '21' })).toEqual([
      'masukan-salah',
      { standarTahun: 'Tulis tahun empat angka.' },
    ])
    expect(await send({ bagian: ids.get('IKU-1') as string })).toEqual([
      'masukan-salah',
      { bagian: 'Pilih dari daftar.' },
    ])
    expect(await send({ tingkat: 'lain' })).toEqual(['masukan-salah', { tingkat: expect.any(String) }])
  })

  it('gives the range to the draft, and the standard to the report', async () => {
    const changed = { polarity: 'rentang', batasBawah: '80', batasAtas: '92,5' }
    const standar = { standarNilai: '97,5', standarSumber: 'LKj KPU', standarTahun: '2022' }
    await test.app.run(editIku, kasubbag, await typed('IKU-2', 2023, { ...changed, ...standar }))
    const lkj = await test.app.run(readLkjData, kasubbag, at(2023))
    const one = lkj.sasaran.flatMap(({ indikator }) => indikator).find(({ kode }) => kode === 'IKU-2')
    expect(one?.rentang).toMatchObject({ from: expect.anything(), to: expect.anything() })
    expect(`${one?.rentang?.from} ${one?.rentang?.to}`).toBe('80 92.5')
    expect(one?.standar).toMatchObject({ nama: 'Standar pembanding', sumber: 'LKj KPU, tahun 2022' })
  })
})

describe('how a card is counted', () => {
  it('is one thing of which two people never leave halves that do not fit', async () => {
    const lower = await typed('IKU-2', 2023, { batasBawah: '90' })
    const upper = await typed('IKU-2', 2023, { batasAtas: '85' })
    await test.app.run(editIku, kasubbag, lower)
    const bounds = await refusalOf(test.app.run(editIku, kasubbag, upper))
    expect([bounds.code, bounds.data.conflict?.fields.map(({ field }) => field)]).toEqual([
      'konflik',
      ['batasBawah', 'batasAtas'],
    ])

    const kind = { kind: 'predikat', polarity: 'maksimal', batasBawah: '', batasAtas: '', standarNilai: '' }
    const predikat = await typed('IKU-2', 2023, kind)
    const standar = await typed('IKU-2', 2023, { standarNilai: '98' })
    const apart = await typed('IKU-2', 2023, { divisi: 'Divisi Teknis' })
    await test.app.run(editIku, kasubbag, predikat)
    expect((await refusalOf(test.app.run(editIku, kasubbag, standar))).code).toBe('konflik')
    await test.app.run(editIku, kasubbag, apart)
    const { form } = await view('IKU-2', 2023)
    const now = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? [])
    expect(now).toMatchObject({ ...kind, divisi: 'Divisi Teknis' })
  })
})

describe('another sasaran', () => {
  it('moves an indicator from a year on that no signed PK promises', async () => {
    const moved = await typed('IKU-5', 2022, { sasaran: OTHER })
    expect(await refused(test.app.run(editIku, kasubbag, moved))).toEqual([
      'terkunci',
      'IKU-5 ada dalam Perjanjian Kinerja 2022 yang sudah ditandatangani, sehingga baru dapat dipindahkan mulai tahun 2023.',
    ])
    await test.app.run(editIku, kasubbag, { ...moved, tahun: 2023 })
    const groupsOf = async (tahun: number) =>
      (await test.app.run(listIku, kasubbag, at(tahun))).groups.find(({ indikator }) =>
        indikator.some(({ kode }) => kode === 'IKU-5'),
      )?.sasaran
    expect(await groupsOf(2023)).toBe(OTHER)
    expect(await groupsOf(2022)).not.toBe(OTHER)
  })
})

describe('an indicator that is withdrawn', () => {
  const withdraw = (kode: string, tahun: number, alasan = 'Diganti yang lain.') =>
    test.app.run(withdrawIku, kasubbag, { ...at(tahun), id: ids.get(kode), alasan })

  it('stays what a signed PK or a draft promises, and is not withdrawn before it began', async () => {
    expect(await refused(withdraw('IKU-6', 2022))).toEqual([
      'terkunci',
      'IKU-6 ada dalam Perjanjian Kinerja 2022 yang sudah ditandatangani, sehingga baru dapat ditarik mulai tahun 2023.',
    ])
    expect(await refused(withdraw('IKU-6', 2023))).toEqual([
      'keadaan-salah',
      'IKU-6 masih ada dalam draf Perjanjian Kinerja 2023. Hapus dahulu dari draf itu.',
    ])
    const fresh = {
      kode: 'IKU-8',
      sasaran: OTHER,
      name: 'Indikator yang baru dibuat',
      satuan: 'persen',
      kind: 'persen',
    }
    const card = { ...fresh, polarity: 'maksimal', consolidation: 'terakhir' }
    const { id } = await test.app.run(createIku, kasubbag, { ...at(2024), ...card })
    ids.set('IKU-8', id)
    expect(await refused(withdraw('IKU-8', 2024))).toEqual([
      'keadaan-salah',
      'IKU-8 dihitung mulai tahun 2024, sehingga baru dapat ditarik mulai tahun 2025. Kartunya dapat diubah sekarang.',
    ])
    expect((await refused(withdraw('IKU-6', 2024, 'x')))[0]).toBe('masukan-salah')
    const unknown = { ...at(2024), id: crypto.randomUUID(), alasan: 'Diganti yang lain' }
    expect((await refused(test.app.run(withdrawIku, kasubbag, unknown)))[0]).toBe('tidak-ditemukan')
  })

  it('is withdrawn once where two withdraw it at the same time', async () => {
    const { id } = await test.app.run(createIku, kasubbag, {
      ...at(2023),
      ...{ kode: 'IKU-99', sasaran: OTHER, name: 'Sementara', satuan: 'angka', kind: 'angka' },
      ...{ polarity: 'maksimal', consolidation: 'jumlah' },
    })
    const change = { text: 'update indikator set sampai_tahun = 2023 where id = $1', values: [id] }
    const asked = { ...at(2024), id, alasan: 'Diganti yang lain' }
    const late = await whileChanged(test.database, change, () => test.app.run(withdrawIku, kasubbag, asked))
    expect(late).toMatchObject({
      status: 'rejected',
      reason: { code: 'sudah-ada', message: 'Orang lain baru saja menarik IKU-99. Muat ulang halaman.' },
    })
  })

  it('is not counted from that year on, and earlier years keep it', async () => {
    const [pk] = (await test.app.run(listPk, kasubbag, at(2023))).items
    const where = { ...at(2023), id: pk?.id }
    const full = await test.app.run(readPk, kasubbag, where)
    const row = full.sasaran.flatMap(({ indikator }) => indikator).find(({ kode }) => kode === 'IKU-6')
    const change = { do: 'hapus-indikator', pkIndikatorId: row?.id } as const
    await test.app.run(editPk, kasubbag, { ...where, version: full.version, change })
    await withdraw('IKU-6', 2023)
    const codes = async (tahun: number) =>
      (await test.app.run(listIku, kasubbag, at(tahun))).groups.flatMap(({ indikator }) =>
        indikator.map(({ kode }) => kode),
      )
    expect(await codes(2022)).toContain('IKU-6')
    expect(await codes(2023)).not.toContain('IKU-6')
    expect(await refused(withdraw('IKU-6', 2024))).toEqual([
      'keadaan-salah',
      'IKU-6 sudah tidak dihitung sejak tahun 2023.',
    ])
    const now = await view('IKU-6', 2023)
    expect([now.counted, now.form]).toEqual([{ from: 2021, to: 2022, now: false }, null])
    expect(now.history[0]?.sentence).toBe('menarik IKU-6 mulai tahun 2023: Diganti yang lain.')
  })
})

describe('yearly targets of an indicator', () => {
  const save = (target: Record<string, string>, tahun = 2023) =>
    test.app.run(saveIkuTargets, kasubbag, { ...at(tahun), id: ids.get('IKU-1'), target })

  it('are figures, said to be none, or not typed; none is not zero', async () => {
    await save({ 2022: '0', 2023: '97,5', 2024: '–' })
    const textsOf = async () =>
      Object.fromEntries((await view('IKU-1', 2023)).targets?.map(({ tahun, text }) => [tahun, text]) ?? [])
    expect(await textsOf()).toMatchObject({
      2021: 'Belum diisi',
      2022: '0%',
      2023: '97,5%',
      2024: 'Belum ditargetkan',
    })
    expect(await save({ 2023: '97,5', 2024: '–' })).toEqual({ changed: 0 })
    await save({ 2022: '', 2024: '98' })
    expect(await textsOf()).toMatchObject({ 2022: 'Belum diisi', 2024: '98%' })
    expect((await view('IKU-1', 2023)).history[0]?.sentence).toBe(
      'menulis target IKU-1: 2022 belum diisi, 2024 98%',
    )
  })

  it('are refused at their year, and without a plan', async () => {
    expect(await refused(save({ 2024: 'banyak' }))).toEqual([
      'masukan-salah',
      { 'target.2024': expect.any(String) },
    ])
    expect((await refused(save({ 2024: '1' }, 2026)))[0]).toBe('tidak-ditemukan')
    await test.app.run(finalizeLkj, await test.as('sekretaris'), { ...at(2021), tanggal: '2022-02-21' })
    expect(await refused(save({ 2021: '1' }))).toEqual([
      'masukan-salah',
      {
        'target.2021': 'Tahun ini sudah ditutup oleh Laporan Kinerja final; targetnya tidak berubah lagi.',
      },
    ])
    const card = {
      kode: 'IKU-1',
      sasaran: 'Baru',
      name: 'Indikator tanpa Renstra',
      satuan: 'persen',
      kind: 'persen',
    }
    const fresh = { ...card, polarity: 'maksimal', consolidation: 'terakhir' }
    const { id } = await test.app.run(createIku, kasubbag, { ...at(2026), ...fresh })
    expect(
      await refused(test.app.run(saveIkuTargets, kasubbag, { ...at(2026), id, target: { 2026: '1' } })),
    ).toEqual([
      'belum-lengkap',
      'Belum ada Renstra untuk tahun 2026. Target lima tahun ditulis setelah Renstra ditetapkan.',
    ])
  })
})
