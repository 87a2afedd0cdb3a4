import { type Context, readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { readTimeline } from '../beranda/read-timeline.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { requirePlan } from '../year/load-plan.ts'
import { openQuarters } from '../year/quarter-done.ts'
import { forgetFakta } from './remembered-fakta.ts'

const SYSTEM: Context = { unit: '3572', role: 'sistem', personId: null, personName: 'Sistem' }

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
  return values.length === 0 ? test.database.pool.query(text) : test.database.pool.query(text, values)
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

  it('asks nothing of a quarter that has no target, and shows it late nowhere', async () => {
    await without(2, 'pengukuran')
    await change(
      `update jendela set tenggat = '2022-07-15', kunci = '2022-07-31' where tahun = 2022 and jenis = 'pengukuran' and triwulan = 2`,
    )
    forgetFakta()
    const strip = async () => {
      const { timeline } = await test.app.run(readBeranda, await test.as('operator'), ASKED)
      expect(await test.app.run(readTimeline, await test.as('operator'), ASKED)).toEqual(timeline)
      return timeline.find(({ label }) => label === 'Triwulan II')
    }
    const open = () =>
      readTransaction(test.app.database, SYSTEM, async (tx) =>
        openQuarters((await requirePlan(tx, { unit: '3572', ...ASKED })).plan),
      )
    const asked = async () => [
      ...(await tasks('operator')).filter(({ kunci }) => /ukur-\w+\/2$/.test(kunci)),
      ...(await tasks('kasubbag')).filter(({ kunci }) => /ukur-\w+\/2$/.test(kunci)),
    ]
    expect((await asked()).map(({ kunci }) => kunci)).toContain('3572/kpu/2022/ukur-isi/2')
    expect(await strip()).toMatchObject({ state: 'terlambat' })
    expect(await open()).toContain(2)
    await without(2, 'pk_target_triwulan')
    expect(await asked()).toEqual([])
    expect(await strip()).toMatchObject({ state: 'nanti', text: 'Tidak ada target' })
    // The report waits for it no more.
    expect(await open()).not.toContain(2)
  })

  it('asks for the PK alone while the first one is a draft', async () => {
    await replica(
      `update pk set state = 'draf', is_current = false, revisi = 0 where tahun = 2022 and entitas = 'kpu'`,
    )
    const own = (await tasks('kasubbag')).filter(({ kunci }) => kunci.startsWith('3572/kpu/2022/'))
    expect(own.map(({ kunci }) => kunci.split('/')[3])).toContain('pk-ajukan')
    expect(own.filter(({ kunci }) => kunci.includes('/ukur-'))).toEqual([])
    const { timeline } = await test.app.run(readBeranda, await test.as('kasubbag'), ASKED)
    expect(timeline.filter(({ label }) => label.startsWith('Triwulan')).map(({ text }) => text)).toEqual([
      ...['Menunggu PK', 'Menunggu PK', 'Menunggu PK'],
      expect.any(String),
    ])
    expect(await test.app.run(readTimeline, await test.as('kasubbag'), ASKED)).toEqual(timeline)
  })
})

/** As if nothing of that kind had ever been written of a quarter. */
function without(triwulan: number, table: 'pengukuran' | 'pk_target_triwulan') {
  const own =
    table === 'pengukuran'
      ? `entitas = 'kpu' and tahun = 2022`
      : `pk_indikator_id in (select i.id from pk_indikator i join pk on pk.id = i.pk_id where pk.entitas = 'kpu' and pk.tahun = 2022)`
  return replica(`delete from ${table} where triwulan = ${triwulan} and ${own}`)
}

/** Past triggers and references. */
async function replica(text: string) {
  await change(`set session_replication_role = replica; ${text}; reset session_replication_role`)
  forgetFakta()
}
