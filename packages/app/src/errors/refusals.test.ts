import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveRealisasiBulanan } from '../anggaran/save-realisasi-bulanan.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import { readIku } from '../iku/read-iku.ts'
import { downloadPekerjaan } from '../pekerjaan/download-pekerjaan.ts'
import { readPekerjaan } from '../pekerjaan/read-pekerjaan.ts'
import { readPengukuranIndikator } from '../pengukuran/read-pengukuran-indikator.ts'
import { retireBukti } from '../pengukuran/retire-bukti.ts'
import { setPersonRoles } from '../people/set-person-roles.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { editPk } from '../pk/edit-pk.ts'
import { listPk } from '../pk/list-pk.ts'
import type { PkChange } from '../pk/pk-change.ts'
import { readPk } from '../pk/read-pk.ts'
import { revisePk } from '../pk/revise-pk.ts'
import { signPk } from '../pk/sign-pk.ts'
import { submitPk } from '../pk/submit-pk.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'

let test: TestApp
let who: Record<'operator' | 'kasubbag' | 'sekretaris' | 'ketua' | 'admin', Actor>
beforeAll(async () => {
  test = await testApp()
  const names = ['operator', 'kasubbag', 'sekretaris', 'ketua', 'admin'] as const
  who = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await test.as(name)])),
  ) as typeof who
  await test.app.run(openTahun, who.kasubbag, { tahun: 2025 })
})
afterAll(() => test?.close())

const ABSENT = ['tidak-ditemukan', 'Yang Anda cari tidak ada, atau bukan milik kantor Anda.']

async function refusal(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, data, message } = await refusalOf(promise)
  return [code, Object.values(data.fields ?? {})[0] ?? message]
}

it('finds nothing under an id that is nobody’s', async () => {
  const id = randomUUID()
  const year = { entitas: 'kpu', tahun: 2022 } as const
  for (const [useCase, actor, input] of [
    [readPekerjaan, who.operator, { id }],
    [downloadPekerjaan, who.operator, { id }],
    [readIku, who.operator, { id, tahun: 2022 }],
    [retireBukti, who.operator, { id, alasan: 'Salah unggah.' }],
    [readPk, who.kasubbag, { ...year, id }],
    [revisePk, who.kasubbag, { ...year, id, alasanJenis: 'strategi-anggaran', alasan: 'Tidak ada.' }],
    [setPersonRoles, who.admin, { personId: id, roles: ['operator'] }],
    [downloadDokumen, who.operator, { ...year, jenis: 'pk', id, format: 'pdf' }],
  ] as const) {
    expect([useCase.name, ...(await refusal(test.app.run(useCase, actor, input)))]).toEqual([
      useCase.name,
      ...ABSENT,
    ])
  }
  expect(
    await refusal(
      test.app.run(readPengukuranIndikator, who.operator, { ...year, triwulan: 1, indikatorId: id }),
    ),
  ).toEqual(['tidak-ditemukan', 'Indikator ini tidak ada dalam PK yang berlaku.'])
})

it('says what is not there yet, and where it is made', async () => {
  const rows = [{ id: 'baris/076.01.WA', version: 0, fields: { jumlah: '1' } }]
  const parent = await test.app.run(saveRealisasiBulanan, who.operator, { tahun: 2022, bulan: 1, rows })
  expect(parent.refused[0]?.sentence).toBe('Baris 076.01.WA tidak dapat diisi.')
  expect(
    await refusal(test.app.run(saveRealisasiBulanan, who.operator, { tahun: 2025, bulan: 1, rows })),
  ).toEqual(['tidak-ditemukan', 'Belum ada DIPA tahun 2025.'])
  const ask = { entitas: 'kpu', tahun: 2025, jenis: 'pk', format: 'pdf' }
  expect(await refusal(test.app.run(downloadDokumen, who.operator, ask))).toEqual([
    'tidak-ditemukan',
    expect.stringMatching(
      /^Belum ada Perjanjian Kinerja .+ tahun 2025\. Buat drafnya di halaman Perjanjian\.$/,
    ),
  ])
  expect(
    await refusal(
      test.app.run(finalizeLkj, who.sekretaris, { entitas: 'kpu', tahun: 2021, tanggal: '1999-01-01' }),
    ),
  ).toEqual(['masukan-salah', 'Laporan tahun 2021 ditandatangani setelah tahun itu berakhir.'])
})

it('keeps a draft of a PK whole, and out of order refuses its steps', async () => {
  const year = { entitas: 'kpu', tahun: 2023 } as const
  const { id } = await test.app.run(createPkDraft, who.kasubbag, year)
  const pk = await test.app.run(readPk, who.kasubbag, { ...year, id })
  const [sasaran] = pk.sasaran
  const [indikator] = sasaran?.indikator ?? []
  const [program] = pk.program
  const change = async (one: PkChange): Promise<unknown[]> => {
    const { version } = await test.app.run(readPk, who.kasubbag, { ...year, id })
    return refusal(test.app.run(editPk, who.kasubbag, { ...year, id, version, change: one }))
  }
  const sasaranId = sasaran?.id as string
  expect(
    await change({
      do: 'tambah-program',
      kode: program?.kode as string,
      uraian: 'Program',
      pagu: '1.000',
    }),
  ).toEqual(['masukan-salah', `Program ${program?.kode} sudah ada dalam PK ini.`])
  expect(
    await change({
      do: 'tambah-indikator',
      sasaranId,
      indikatorId: indikator?.indikatorId as string,
      target: '1',
    }),
  ).toEqual(['sudah-ada', `${indikator?.kode} sudah ada dalam PK ini.`])
  const other = await test.app.run(createPkDraft, who.kasubbag, { ...year, entitas: 'sekretariat' })
  const theirs = await test.app.run(readPk, who.kasubbag, { ...year, entitas: 'sekretariat', id: other.id })
  expect(
    await change({
      do: 'tambah-indikator',
      sasaranId,
      indikatorId: theirs.sasaran[0]?.indikator[0]?.indikatorId as string,
      target: '1',
    }),
  ).toEqual(ABSENT)
  expect(await change({ do: 'hapus-program', programId: randomUUID() })).toEqual(ABSENT)

  const of2021 = { entitas: 'kpu', tahun: 2021 } as const
  const signed = await test.app.run(readPk, who.kasubbag, {
    ...of2021,
    id: await currentPk(of2021),
  })
  expect(
    await refusal(
      test.app.run(submitPk, who.kasubbag, { ...of2021, id: signed.id, version: signed.version }),
    ),
  ).toEqual([
    'keadaan-salah',
    'PK sudah ditandatangani dan tidak berubah lagi. Verifikator dapat membuat revisi.',
  ])
  expect(
    await refusal(
      test.app.run(revisePk, who.kasubbag, {
        ...year,
        id,
        alasanJenis: 'strategi-anggaran',
        alasan: 'Masih draf.',
      }),
    ),
  ).toEqual(['sudah-ada', 'Revisi sudah dibuka. Selesaikan dahulu draf yang ada.'])
  expect(await refusal(test.app.run(signPk, who.ketua, { ...year, id, version: pk.version }))).toEqual([
    'keadaan-salah',
    'PK ini sedang menjadi draf, sehingga belum dapat ditandatangani. Buka halamannya untuk melihat alasannya.',
  ])
})

async function currentPk(year: { entitas: 'kpu'; tahun: number }): Promise<string> {
  const { items } = await test.app.run(listPk, who.kasubbag, year)
  return items.find((one) => one.current)?.id as string
}
