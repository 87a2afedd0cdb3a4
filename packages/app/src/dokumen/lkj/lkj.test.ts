import { setTimeout as wait } from 'node:timers/promises'
import {
  addIndikatorVersi,
  canonicalJson,
  getDokumen,
  insertIndikator,
  insertIndikatorVersi,
  listIku,
  readTransaction,
  writeTransaction,
} from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '../../jobs/run-pekerjaan.ts'
import { downloadPekerjaan } from '../../pekerjaan/download-pekerjaan.ts'
import { readPekerjaan } from '../../pekerjaan/read-pekerjaan.ts'
import type { Actor } from '../../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../../testing/index.ts'
import { hashOf } from '../../vault/vault.ts'
import { downloadDokumen } from '../download-dokumen.ts'
import { plainData } from '../plain-data.ts'
import { startDokumen } from '../start-dokumen.ts'
import { finalizeLkj } from './finalize-lkj.ts'
import { readLkj } from './read-lkj.ts'
import { readLkjData } from './read-lkj-data.ts'
import { saveLaporan } from './save-laporan.ts'
import { submitLkj } from './submit-lkj.ts'

const PUBLISHED = { entitas: 'kpu', tahun: 2021 } as const
const RUNNING = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let kasubbag: Actor
let ketua: Actor
beforeAll(async () => {
  test = await testApp({ jobs: true })
  kasubbag = await test.as('kasubbag')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

describe('the running year', () => {
  it('says what is missing and where it is filled in', async () => {
    const view = await test.app.run(readLkj, kasubbag, RUNNING)
    expect(view.gaps.length).toBeGreaterThan(0)
    expect(view.gaps.map((gap) => gap.path.page)).toContain('pengukuran')
    expect(view.may.finalize.ok).toBe(false)
    const page = await test.app.run(downloadDokumen, kasubbag, { ...RUNNING, jenis: 'lkj', format: 'html' })
    expect(new TextDecoder().decode(page.bytes)).toContain('<article')
  })

  it('is not made final', async () => {
    const error = await refusalOf(test.app.run(submitLkj, kasubbag, RUNNING))
    expect(error.code).toBe('belum-lengkap')
    expect(error.data.gaps?.length).toBeGreaterThan(0)
    expect((await refusalOf(test.app.run(finalizeLkj, await test.as('operator'), RUNNING))).code).toBe(
      'tidak-berwenang',
    )
  })

  it('says so where there is no PK', async () => {
    const error = await refusalOf(test.app.run(readLkjData, kasubbag, { entitas: 'kpu', tahun: 2019 }))
    expect(error).toMatchObject({ code: 'tidak-ditemukan' })
    expect(error.message).toContain('2019')
  })

  it('keeps both texts when two people write one part', async () => {
    const texts = ['Tahapan Pemilu 2024 dimulai.', 'Verifikasi partai politik.']
    const results = await Promise.all(
      texts.map((isi) =>
        test.app.run(saveLaporan, kasubbag, {
          ...RUNNING,
          rows: [{ id: 'isu-strategis', version: 0, fields: { isi } }],
        }),
      ),
    )
    expect(results.map(({ saved }) => saved.length).sort()).toEqual([0, 1])
    const { mine, theirs } = results.flatMap(({ conflicts }) => conflicts)[0]?.conflict ?? {}
    expect([mine?.isi, theirs?.isi].sort()).toEqual(texts.sort())
  })
})

describe('the published year', () => {
  it('holds the published figures', async () => {
    const data = await test.app.run(readLkjData, kasubbag, PUBLISHED)
    expect(data.sasaran.map((one) => Number(one.capaian.value).toFixed(2))).toEqual([
      '96.25',
      '90.00',
      '97.73',
    ])
    expect(Number(data.entitas.capaian).toFixed(2)).toBe('94.66')
    expect(data.anggaran?.total).toEqual({ pagu: 4_103_445_000n, realisasi: 4_082_850_734n })
    expect(data.anggaran?.perubahan).toHaveLength(13)
  })

  it('prints the cards its PK pinned and the IKU of that year, whatever the cards say today', async () => {
    const data = () => test.app.run(readLkjData, kasubbag, PUBLISHED)
    const before = await data()
    await writeTransaction(test.app.database, systemContext('3572'), async (tx) => {
      const [card] = await listIku(tx, { unit: '3572', entitas: 'kpu', tahun: 2022 })
      if (card === undefined) throw new Error('no IKU')
      const { id, unit_code, satuan, value_kind, polarity, consolidation } = card
      const years = { periode: 2020, mulai_tahun: 2022, sampai_tahun: 2024 }
      const changed = {
        unit_code,
        satuan,
        value_kind,
        polarity,
        consolidation,
        name: 'Lain',
        sumber_data: 'Lain',
      }
      await addIndikatorVersi(tx, { ...changed, indikator_id: id, berlaku: '2021-06-01' })
      const [made] = await insertIndikator(tx, [
        { unit_code, entitas: 'kpu', iku: true, kode: 'IKU-99', ...years },
      ])
      const indikator_id = made?.id as string
      await insertIndikatorVersi(tx, [{ ...changed, indikator_id, berlaku: '2022-01-01', versi: 1 }])
      // 2022 keeps the card its own PK pinned.
      const now = await listIku(tx, { unit: '3572', entitas: 'kpu', tahun: 2023 })
      expect(now.filter((one) => one.name === 'Lain')).toHaveLength(2)
    })
    const after = await data()
    expect(after.iku).toEqual(before.iku)
    // Compared as text: a capaian explains itself only when it is asked.
    expect(JSON.stringify(plainData(after.sasaran))).toBe(JSON.stringify(plainData(before.sasaran)))
  })

  it('is made by a job that shows its progress', async () => {
    const { pekerjaanId } = await test.app.run(startDokumen, kasubbag, {
      ...PUBLISHED,
      jenis: 'lkj',
      format: 'pdf',
    })
    let pekerjaan = await test.app.run(readPekerjaan, kasubbag, { id: pekerjaanId })
    while (pekerjaan.state === 'antre' || pekerjaan.state === 'berjalan') {
      await wait(50)
      pekerjaan = await test.app.run(readPekerjaan, kasubbag, { id: pekerjaanId })
    }
    expect(pekerjaan).toMatchObject({ state: 'selesai', persen: 100 })
    const file = await test.app.run(downloadPekerjaan, kasubbag, { id: pekerjaanId })
    expect(new TextDecoder().decode(file.bytes.slice(0, 5))).toBe('%PDF-')
    const direct = await test.app.run(downloadDokumen, kasubbag, {
      ...PUBLISHED,
      jenis: 'lkj',
      format: 'pdf',
    })
    expect(Buffer.compare(file.bytes, direct.bytes)).toBe(0)
  })

  it('is made final once, and from then on is what was signed', async () => {
    const before = await test.app.run(readLkj, ketua, PUBLISHED)
    expect(before.gaps).toEqual([])
    expect(before.may.finalize).toEqual({ ok: true, why: null })
    const signing = { ...PUBLISHED, tanggal: '2022-02-21', nomor: '12/PR.03', kunci: 'final-2021' }
    const receipts = await Promise.all([1, 2].map(() => test.app.run(finalizeLkj, ketua, signing)))
    expect(receipts[0]).toEqual(receipts[1])

    const view = await test.app.run(readLkj, kasubbag, PUBLISHED)
    expect(view).toMatchObject({ state: 'final', gaps: [], finalOleh: ketua.personName })
    const stored = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      getDokumen(tx, '3572', view.dokumenId as string),
    )
    const snapshot = stored?.snapshot as { data: unknown } | undefined
    expect(stored?.data_hash).toBe(hashOf(Buffer.from(canonicalJson(snapshot?.data))))
    const json = await test.app.run(downloadDokumen, kasubbag, { ...PUBLISHED, jenis: 'lkj', format: 'json' })
    expect(view.hash).toBe(hashOf(json.bytes))
    const [one, two] = [
      await test.app.run(downloadDokumen, kasubbag, { ...PUBLISHED, jenis: 'lkj', format: 'docx' }),
      await test.app.run(downloadDokumen, await test.as('provinsi'), {
        ...PUBLISHED,
        jenis: 'lkj',
        format: 'docx',
      }),
    ]
    expect(one.name).not.toContain('draf')
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)

    const rows = [{ id: 'isu-strategis', version: 1, fields: { isi: 'Lain' } }]
    const write = { ...PUBLISHED, rows }
    expect((await refusalOf(test.app.run(saveLaporan, kasubbag, write))).code).toBe('terkunci')
    const again = await refusalOf(test.app.run(finalizeLkj, ketua, { ...signing, kunci: 'lain' }))
    expect(again.code).toBe('terkunci')
  })
})
