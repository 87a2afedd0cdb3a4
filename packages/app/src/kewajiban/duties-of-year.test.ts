import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { type TestApp, testApp } from '../testing/index.ts'

const ASKED = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
beforeAll(async () => {
  test = await testApp({ today: '2022-11-21' })
})
afterAll(() => test?.close())

async function tasks(who: string) {
  return (await test.app.run(readBeranda, await test.as(who), ASKED)).tasks
}

async function task(who: string, part: string) {
  return (await tasks(who)).find(({ kunci }) => kunci.includes(part))
}

function change(text: string, values: unknown[] = []) {
  return test.database.pool.query(text, values)
}

describe('duties of a running year', () => {
  it('asks for the spending of months that are over since the last that was written', async () => {
    await change(
      `delete from realisasi_anggaran where bulan > 8 and dipa_id in (select id from dipa where tahun = 2022)`,
    )
    expect(await task('operator', 'realisasi-isi')).toMatchObject({
      title: 'Isi realisasi anggaran 2022',
      text: '2 bulan yang sudah lewat belum diisi, mulai dari September.',
      path: { page: 'realisasi', bulan: 9 },
      dueText: '31 Desember 2022',
      late: false,
    })
    expect(await task('ketua', 'realisasi-isi')).toBeUndefined()
    await change(
      `update realisasi_anggaran set bulan = 10 where bulan = 8 and dipa_id in (select id from dipa where tahun = 2022)`,
    )
    expect(await task('operator', 'realisasi-isi')).toBeUndefined()
  })

  it('asks whether a PK has to be revised once another official or other money has come', async () => {
    expect(await task('kasubbag', 'pk-tinjau')).toBeUndefined()
    await change(`alter table pk disable trigger user`)
    await change(`update pk set dipa_revisi = 0 where tahun = 2022 and entitas = 'kpu'`)
    await change(`alter table pk enable trigger user`)
    await change(
      `insert into dipa_revisi (unit_code, dipa_id, revisi, tanggal, pagu_sebelum, pagu_sesudah, alasan)
       select unit_code, dipa_id, revisi + 1, '2022-10-01', pagu_sesudah, pagu_sesudah + 1000000, 'Revisi pagu'
       from dipa_revisi where revisi = 0 and dipa_id in (select id from dipa where tahun = 2022)
       on conflict do nothing`,
    )
    const money = await task('kasubbag', 'kpu/2022/pk-tinjau')
    expect(money).toMatchObject({
      title: 'Tinjau Perjanjian Kinerja KPU 2022',
      dueText: '31 Desember 2022',
      count: 1,
    })
    expect(money?.text).toMatch(
      /^Pagu DIPA berubah dari Rp[\d.]+ menjadi Rp[\d.]+\. Buat revisi bila janjinya/,
    )
    await change(`update pejabat set nama = 'Siti Aminah' where kedudukan = 'kepala' and sampai is null`)
    expect(await task('kasubbag', 'kpu/2022/pk-tinjau')).toMatchObject({
      count: 2,
      text: expect.stringMatching(/^Ketua .* dijabat Siti Aminah sejak .*; pagu DIPA berubah/),
    })
  })

  it('asks for evidence that was promised, and for who may open the quarter again once the promise is over', async () => {
    const quarter = `pengukuran_id in (select id from pengukuran where entitas = 'kpu' and tahun = 2022 and triwulan = 3)`
    await change(`update bukti set retired_at = now() where ${quarter}`)
    await change(
      `update pengukuran_nilai set status = 'bukti-menyusul', alasan = 'Menunggu', sampai = $1 where ${quarter}`,
      ['2022-12-01'],
    )
    expect(await task('operator', 'bukti-susulkan/3')).toMatchObject({
      title: 'Unggah bukti Triwulan III yang dijanjikan',
      text: '6 indikator menunggu bukti; janji terdekat 1 Desember 2022.',
      late: false,
    })
    await change(`update pengukuran_nilai set sampai = $1 where ${quarter}`, ['2022-11-20'])
    expect(await task('operator', 'bukti-')).toBeUndefined()
    expect(await task('kasubbag', 'bukti-buka/3')).toMatchObject({
      title: 'Buka kembali Triwulan III untuk bukti',
      text: 'Bukti 6 indikator dijanjikan sampai 20 November 2022, tetapi belum ada; lembarnya sudah selesai diperiksa.',
    })
  })

  it('asks for the repair of a quarter that was handed back', async () => {
    await change(
      `update pengukuran set state = 'dikembalikan', alasan_kembali = 'Angka IKU-1 keliru.' where entitas = 'kpu' and tahun = 2022 and triwulan = 2`,
    )
    await change(
      `insert into pengecualian (unit_code, tahun, jenis, triwulan, alasan, sampai, oleh) values ('3572', 2022, 'pengukuran', 2, 'Perbaikan', '2022-12-31', 'Rina')`,
    )
    expect(await task('operator', 'ukur-perbaiki/2')).toMatchObject({
      title: 'Perbaiki pengukuran Triwulan II',
      text: 'Dikembalikan: Angka IKU-1 keliru. Semua indikator lengkap.',
      action: 'Perbaiki dan ajukan',
    })
  })
})
