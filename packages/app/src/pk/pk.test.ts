import { readTransaction } from '@akuntabel/store'
import { listRingkasan } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { createPkDraft } from './create-pk-draft.ts'
import { editPk } from './edit-pk.ts'
import { listPk } from './list-pk.ts'
import type { PkChange } from './pk-change.ts'
import { readPk } from './read-pk.ts'
import { returnPk } from './return-pk.ts'
import { revisePk } from './revise-pk.ts'
import { signPk } from './sign-pk.ts'
import { submitPk } from './submit-pk.ts'

let test: TestApp
let kasubbag: Actor
let ketua: Actor
let id: string

beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

const NEW = { entitas: 'kpu', tahun: 2023 } as const
const read = (pk = id, at: { entitas: string; tahun: number } = NEW) =>
  test.app.run(readPk, kasubbag, { ...at, id: pk })

async function change(one: PkChange): Promise<void> {
  const { version } = await read()
  await test.app.run(editPk, kasubbag, { ...NEW, id, version, change: one })
}

/** What others see of the year without opening it. */
const summaries = () =>
  readTransaction(test.app.database, systemContext('3572'), (tx) =>
    listRingkasan(tx, { unit: '3572', ...NEW }),
  )

describe('the published PK of 2021', () => {
  it('has its parties, targets and programmes, and never changes', async () => {
    const at = { entitas: 'kpu', tahun: 2021 }
    const { items } = await test.app.run(listPk, kasubbag, at)
    const view = await read(items[0]?.id, at)
    expect(view).toMatchObject({
      state: 'ditandatangani',
      current: true,
      title: 'Perjanjian Kinerja KPU 2021',
    })
    expect(view.parties).toHaveLength(1)
    const rows = view.sasaran.flatMap((sasaran) => sasaran.indikator)
    expect(rows.map(({ beda }) => beda)).toEqual(Array(6).fill({ sebab: null, alasan: null }))
    expect(view.may.edit).toEqual({
      ok: false,
      why: 'PK sudah ditandatangani dan tidak berubah lagi. Verifikator dapat membuat revisi.',
    })
    const error = await refusalOf(
      test.app.run(editPk, kasubbag, {
        ...at,
        id: view.id,
        version: view.version,
        change: { do: 'ubah-nomor', nomor: 'X' },
      }),
    )
    expect(error.code).toBe('terkunci')
  })

  it('prints the same bytes twice', async () => {
    const at = { entitas: 'sekretariat', tahun: 2021 }
    const { items } = await test.app.run(listPk, kasubbag, at)
    for (const format of ['pdf', 'docx'] as const) {
      const ask = { ...at, jenis: 'pk', id: items[0]?.id, format }
      const [one, two] = [
        await test.app.run(downloadDokumen, ketua, ask),
        await test.app.run(downloadDokumen, ketua, ask),
      ]
      expect(one.name).toBe(`pk-3572-sekretariat-2021.${format}`)
      expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    }
  })
})

describe('a new PK, from draft to revision', () => {
  it('begins with the IKU and their Renstra targets, once', async () => {
    id = (await test.app.run(createPkDraft, kasubbag, NEW)).id
    const view = await read()
    expect(view.sasaran.flatMap((sasaran) => sasaran.indikator).length).toBeGreaterThanOrEqual(6)
    expect(view.program.length).toBeGreaterThan(0)
    const again = await refusalOf(test.app.run(createPkDraft, kasubbag, NEW))
    expect(again.code).toBe('sudah-ada')
  })

  it('takes changes one by one and refuses unreadable figures at their field', async () => {
    await change({ do: 'tambah-sasaran', uraian: 'Sasaran baru' })
    const added = (await read()).sasaran.at(-1)
    expect(added?.uraian).toBe('Sasaran baru')
    await change({ do: 'hapus-sasaran', sasaranId: added?.id as string })
    const indikator = (await read()).sasaran[0]?.indikator[0]
    await change({
      do: 'ubah-target',
      pkIndikatorId: indikator?.id as string,
      target: '85,5',
      triwulan: { 1: '20', 3: '', 4: '85,5' },
    })
    const changed = (await read()).sasaran[0]?.indikator[0]
    expect(changed?.target.raw).toBe('85,5')
    expect(changed?.triwulan.map((one) => one.target.raw)).toEqual(['20', null, null, '85,5'])
    const { version } = await read()
    const error = await refusalOf(
      test.app.run(editPk, kasubbag, {
        ...NEW,
        id,
        version,
        change: { do: 'tambah-program', kode: '076.01.XX', uraian: 'Program', pagu: 'seribu' },
      }),
    )
    expect(error.data.fields).toHaveProperty('pagu')
    const negative = await refusalOf(
      test.app.run(editPk, kasubbag, {
        ...NEW,
        id,
        version,
        change: { do: 'tambah-program', kode: '076.01.XX', uraian: 'Program', pagu: '-1.000' },
      }),
    )
    expect(negative).toMatchObject({
      code: 'masukan-salah',
      data: { fields: { pagu: 'Pagu tidak boleh negatif.' } },
    })
  })

  it('lets only one of two people change it from the same page', async () => {
    const { version } = await read()
    const results = await Promise.allSettled(
      ['A', 'B'].map((nomor) =>
        test.app.run(editPk, kasubbag, { ...NEW, id, version, change: { do: 'ubah-nomor', nomor } }),
      ),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect((await read()).version).toBe(version + 1)
  })

  it('is not handed in with a hole, and says which', async () => {
    const open = (await read()).sasaran
      .flatMap((sasaran) => sasaran.indikator)
      .filter((one) => one.target.raw === null)
    for (const one of open) {
      const target = one.kind.options?.[0]?.value ?? '80'
      await change({ do: 'ubah-target', pkIndikatorId: one.id, target })
    }
    expect((await read()).problems).toEqual([])
    const indikator = (await read()).sasaran[0]?.indikator[0]
    await change({ do: 'ubah-target', pkIndikatorId: indikator?.id as string, target: '' })
    const view = await read()
    expect(view.problems).toEqual([`Target ${indikator?.kode} belum diisi.`])
    const error = await refusalOf(test.app.run(submitPk, kasubbag, { ...NEW, id, version: view.version }))
    expect(error).toMatchObject({ code: 'belum-lengkap', message: `Target ${indikator?.kode} belum diisi.` })
    expect((await read()).state).toBe('draf')
    const again = { pkIndikatorId: indikator?.id as string, target: '90', triwulan: { 4: '90' } }
    await change({ do: 'ubah-target', ...again })
  })

  it('is not handed in where the quarters do not come to the year, but for a reason that stays with it', async () => {
    const rows = async () => (await read()).sasaran.flatMap((sasaran) => sasaran.indikator)
    const row = (await rows()).find((one) => one.target.raw === '90')
    const pkIndikatorId = row?.id as string
    const told = async (quarters: string[], alasanTriwulan?: string) => {
      const triwulan = Object.fromEntries(quarters.map((text, at) => [at + 1, text]))
      await change({ do: 'ubah-target', pkIndikatorId, target: '90', triwulan, alasanTriwulan })
      return (await rows()).find((one) => one.id === pkIndikatorId)?.beda
    }
    expect(await told(['20', '40', '60', '90'])).toEqual({ sebab: null, alasan: null })
    const sebab = `Target triwulan ${row?.kode} tidak sesuai dengan target setahun 90%: Triwulan IV 80%. Samakan, atau tulis alasannya.`
    expect(await told(['20', '40', '60', '80'])).toEqual({ sebab, alasan: null })
    const view = await read()
    expect(view.problems).toEqual([sebab])
    const error = await refusalOf(test.app.run(submitPk, kasubbag, { ...NEW, id, version: view.version }))
    expect(error).toMatchObject({ code: 'belum-lengkap', message: sebab })
    const alasan = 'Sisanya dihitung pada survei nasional Januari'
    expect(await told(['20', '40', '60', '80'], alasan)).toEqual({ sebab, alasan })
    expect((await read()).problems).toEqual([])
    expect(await told(['20', '40', '60', '80'])).toEqual({ sebab, alasan })
    expect(await told(['20', '40', '60', '80'], '')).toEqual({ sebab, alasan: null })
    expect(await told(['20', '40', '60', ''])).toMatchObject({
      sebab: expect.stringContaining('Triwulan IV belum diisi'),
    })
    await told(['20', '40', '60', '80'], alasan)
  })

  it('is handed in once by many clicks, comes back with a reason, and is signed by the Ketua alone', async () => {
    const { version } = await read()
    const sends = [1, 2, 3].map(() =>
      test.app.run(submitPk, kasubbag, { ...NEW, id, version, kunci: 'pk-2023' }),
    )
    const hashes = new Set((await Promise.all(sends)).map((receipt) => receipt.hash))
    expect(hashes.size).toBe(1)
    expect((await refusalOf(test.app.run(signPk, kasubbag, { ...NEW, id, version: version + 1 }))).code).toBe(
      'tidak-berwenang',
    )
    await test.app.run(returnPk, ketua, { ...NEW, id, version: version + 1, alasan: 'Target terlalu rendah' })
    await test.app.run(submitPk, kasubbag, { ...NEW, id, version: version + 2 })
    expect(await summaries()).toEqual([])
    await test.app.run(signPk, ketua, {
      ...NEW,
      id,
      version: version + 3,
      nomor: '1/PR/2023',
    })
    const view = await read()
    expect(view).toMatchObject({
      state: 'ditandatangani',
      current: true,
      tanggalText: '21 November 2026',
      // Typed in the draft, so fixed when it was handed in.
      nomor: expect.stringMatching(/^[AB]$/),
    })
    expect((await summaries()).map((row) => [row.triwulan, row.jumlah > 0])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
    ])
    expect(view.history.map((one) => one.sentence)).toContain(
      'mengembalikan Perjanjian Kinerja KPU 2023: Target terlalu rendah',
    )
  })

  it('is revised by a new draft, with a reason, one at a time', async () => {
    const asked = ['Refocusing anggaran', 'Pergantian pejabat'].map((alasan) =>
      test.app.run(revisePk, kasubbag, { ...NEW, id, alasanJenis: 'strategi-anggaran', alasan }),
    )
    const made = await Promise.allSettled(asked)
    const draft = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0] as { id: string }
    expect(made.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject([
      { code: 'sudah-ada', message: 'Revisi sudah dibuka. Selesaikan dahulu draf yang ada.' },
    ])
    const view = await read(draft.id)
    expect(view).toMatchObject({ revisi: 1, state: 'draf', current: false })
    const reasons = view.sasaran.flatMap((one) => one.indikator.map(({ beda }) => beda.alasan ?? ''))
    expect(reasons.filter(Boolean)).toEqual(['Sisanya dihitung pada survei nasional Januari'])
    expect((await read()).current).toBe(true)
    await test.app.run(submitPk, kasubbag, { ...NEW, id: draft.id, version: view.version })
    await test.app.run(signPk, ketua, { ...NEW, id: draft.id, version: view.version + 1 })
    expect(await read()).toMatchObject({ state: 'direvisi', current: false })
    expect(await read(draft.id)).toMatchObject({ state: 'ditandatangani', current: true })
    expect(
      await refusalOf(
        test.app.run(revisePk, kasubbag, {
          ...NEW,
          id,
          alasanJenis: 'strategi-anggaran',
          alasan: 'Dari yang lama',
        }),
      ),
    ).toMatchObject({
      code: 'keadaan-salah',
      message: 'Hanya PK yang ditandatangani dan berlaku dapat direvisi.',
    })
  })

  it('does not exist under another entity or year, whoever asks and for what', async () => {
    const { version } = await read()
    const revised = {
      id,
      jenis: 'pk',
      version,
      alasanJenis: 'pejabat',
      alasan: 'Dari alamat lain',
      kunci: 'alamat-lain',
      format: 'pdf',
    }
    for (const at of [
      { entitas: 'sekretariat', tahun: 2023 },
      { entitas: 'kpu', tahun: 2022 },
    ]) {
      const input = { ...at, ...revised, change: { do: 'ubah-nomor', nomor: '9' } }
      for (const [useCase, actor] of [
        [readPk, kasubbag],
        [downloadDokumen, kasubbag],
        [editPk, kasubbag],
        [submitPk, kasubbag],
        [revisePk, kasubbag],
        [signPk, ketua],
        [returnPk, ketua],
      ] as const) {
        expect(await refusalOf(test.app.run(useCase, actor, input)), useCase.name).toMatchObject({
          code: 'tidak-ditemukan',
          message: 'Yang Anda cari tidak ada, atau bukan milik kantor Anda.',
        })
      }
    }
  })
})
