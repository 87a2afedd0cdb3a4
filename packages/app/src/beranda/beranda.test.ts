import { appendAudit, type Context, putJendela, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetFakta } from '../kewajiban/remembered-fakta.ts'
import { openException } from '../pengukuran/open-exception.ts'
import { listPk } from '../pk/list-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { revisePk } from '../pk/revise-pk.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { readBeranda } from './read-beranda.ts'
import { readTimeline } from './read-timeline.ts'

const SYSTEM: Context = { unit: '3572', role: 'sistem', personId: null, personName: 'Sistem' }

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

describe('Beranda of the running year', () => {
  it('asks the operator for the three missing figures, with the button leading to the first', async () => {
    const view = await test.app.run(readBeranda, await test.as('operator'), { entitas: 'kpu', tahun: 2022 })
    const task = view.tasks.find((one) => one.kunci === '3572/kpu/2022/ukur-isi/4')
    expect(task?.place).toEqual({ entitas: 'kpu', tahun: 2022, elsewhere: null })
    expect(task).toMatchObject({
      title: 'Isi realisasi Triwulan IV',
      count: 3,
      action: 'Isi sekarang',
      late: false,
    })
    expect(task?.path).toMatchObject({ page: 'pengukuran', triwulan: 4 })
    expect(view.triwulan.map(({ filled, of }) => `${filled}/${of}`)).toEqual(['6/6', '6/6', '6/6', '3/6'])
    expect(view.changes[0]?.sentence).toBe('memuat kantor contoh KPU Kota Blitar')
  })

  it('shows the Ketua that it waits for the operator', async () => {
    const view = await test.app.run(readBeranda, await test.as('ketua'), { entitas: 'kpu', tahun: 2022 })
    expect(view.tasks.map(({ kunci }) => kunci)).toEqual(['3572/kpu/2021/lkj-finalkan'])
    expect(view.waiting.find((one) => one.title === 'Isi realisasi Triwulan IV')).toMatchObject({
      who: 'Operator atau Verifikator',
    })
  })

  it('marks what is done in the strip of the year', async () => {
    const view = await test.app.run(readBeranda, await test.as('operator'), { entitas: 'kpu', tahun: 2022 })
    const states = Object.fromEntries(view.timeline.map((mark) => [mark.label, mark.state]))
    expect(states).toMatchObject({
      'Perjanjian Kinerja': 'selesai',
      'Triwulan I': 'selesai',
      'Triwulan IV': 'berjalan',
    })
  })

  it('gives the other pages of the cycle the same strip without reading the plan', async () => {
    for (const tahun of [2021, 2022]) {
      const asked = { entitas: 'kpu', tahun } as const
      const { timeline } = await test.app.run(readBeranda, await test.as('apip'), asked)
      expect(timeline.length).toBeGreaterThan(5)
      expect(await test.app.run(readTimeline, await test.as('apip'), asked)).toEqual(timeline)
    }
  })

  it('keeps the PK marked as done while a revision is drafted', async () => {
    const asked = { entitas: 'kpu', tahun: 2022 } as const
    const kasubbag = await test.as('kasubbag')
    const [pk] = (await test.app.run(listPk, kasubbag, asked)).items
    const { version } = await test.app.run(readPk, kasubbag, { ...asked, id: pk?.id })
    await test.app.run(revisePk, kasubbag, {
      ...asked,
      id: pk?.id,
      version,
      alasanJenis: 'strategi-anggaran',
      alasan: 'Pagu berubah',
    })
    for (const timeline of [
      (await test.app.run(readBeranda, kasubbag, asked)).timeline,
      await test.app.run(readTimeline, kasubbag, asked),
    ]) {
      expect(timeline.find((mark) => mark.jenis === 'pk')?.state).toBe('selesai')
    }
  })
})

describe('Beranda of a year whose quarter is locked with figures missing', () => {
  const asked = { entitas: 'kpu', tahun: 2022 } as const
  const window = { tahun: 2022, jenis: 'pengukuran', triwulan: 4 } as const
  beforeAll(async () => {
    const dates = { buka: '2022-12-01', tenggat: '2023-01-15', kunci: '2023-01-31' }
    await writeTransaction(test.app.database, SYSTEM, (tx) =>
      putJendela(tx, [{ unit_code: '3572', ...window, ...dates }]),
    )
    forgetFakta()
  })

  it('asks the kasubbag to open it again, and asks the operator for nothing that cannot be saved', async () => {
    const title = 'Buka kembali Triwulan IV'
    const kasubbag = await test.app.run(readBeranda, await test.as('kasubbag'), asked)
    const step = kasubbag.tasks.find((task) => task.title === title)
    expect(step?.text).toBe('Terkunci sejak 1 Februari 2023: 3 indikator belum diisi.')
    const operator = await test.app.run(readBeranda, await test.as('operator'), asked)
    expect(operator.tasks.map((task) => task.title)).not.toContain('Isi realisasi Triwulan IV')
    expect(operator.waiting.map((one) => one.title)).toContain(title)
  })

  it('asks the operator again as soon as an exception is open', async () => {
    const exception = { ...window, sampai: '2026-12-31', alasan: 'Data pusat terlambat' }
    await test.app.run(openException, await test.as('kasubbag'), exception)
    const operator = await test.app.run(readBeranda, await test.as('operator'), asked)
    expect(operator.tasks.map((task) => task.title)).toContain('Isi realisasi Triwulan IV')
  })
})

describe('the last changes of an office', () => {
  it('are what somebody changed, not who came in', async () => {
    const who = { unit: '3572', actorId: 'p', actorName: 'Rina', peran: 'sistem' } as const
    await writeTransaction(test.app.database, SYSTEM, async (tx) => {
      for (const event of ['orang.masuk', 'orang.ditolak'])
        await appendAudit(tx, { ...who, event, subject: 'orang/p', data: { sebab: 'kata sandi' } })
    })
    const view = await test.app.run(readBeranda, await test.as('kasubbag'), { entitas: 'kpu', tahun: 2022 })
    expect(view.changes.map(({ sentence }) => sentence)).not.toContain('masuk')
    expect(view.changes.length).toBeGreaterThan(0)
  })
})

describe('Beranda of the published year', () => {
  it('shows 94,66 % Berhasil and 99,5 % absorbed', async () => {
    const view = await test.app.run(readBeranda, await test.as('kasubbag'), { entitas: 'kpu', tahun: 2021 })
    expect(view.capaian).toMatchObject({ text: '94,66%', kategori: { name: 'Berhasil' } })
    expect(view.serapan).toMatchObject({ persenText: '99,5%', sisa: { text: 'Rp20.594.266' } })
  })
})

describe('Beranda of a year without anything', () => {
  it('shows the steps to begin', async () => {
    const view = await test.app.run(readBeranda, await test.as('kasubbag'), { entitas: 'kpu', tahun: 2024 })
    expect(view.steps.map((step) => [step.path.page, step.done])).toEqual([
      ['pejabat', true],
      ['orang', true],
      ['renstra-susun', true],
      ['iku', true],
      ['rkt', false],
      ['dipa', false],
      ['perjanjian', false],
    ])
    expect(view.tasks.find(({ kunci }) => kunci === '3572/kpu/2024/pk-susun')?.action).toBe('Susun PK')
    expect(view.capaian).toBeNull()
  })
})

describe('Beranda of who does not work on the figures', () => {
  const asked = { entitas: 'kpu', tahun: 2022 } as const
  const home = async (who: string, unit?: string) =>
    (await test.app.run(readBeranda, await test.as(who, unit), asked)).home

  it('shows APIP every year with what can be read of it, and which report is being checked', async () => {
    const { keadaan, bawahan, kantor } = await home('apip')
    expect([bawahan, kantor]).toEqual([null, null])
    // The report that waits to be looked at first, then the newest.
    expect(keadaan?.[0]?.label).toBe('KPU 2021')
    expect(keadaan?.slice(-3).map(({ label }) => label)).toEqual([
      'KPU 2022',
      'Sekretariat 2022',
      'Sekretariat 2021',
    ])
    expect(keadaan?.find(({ label }) => label === 'KPU 2021')).toMatchObject({
      ...{ pk: 'PK ditandatangani', triwulan: '4 dari 4 triwulan selesai' },
      laporan: { state: 'diperiksa', label: 'Diperiksa' },
      text: 'Laporannya menunggu pemeriksaan; draf, angka, dan buktinya dapat dibaca.',
    })
    expect(keadaan?.find(({ label }) => label === 'KPU 2022')?.laporan.label).toBe('Belum ada laporan')
  })

  it('shows the supervisor the offices below, in the own office only', async () => {
    const above = await home('provinsi', '35')
    expect(above.bawahan).toEqual([
      '1 dari 38 kantor sudah punya perjanjian; 0 sudah mengisi semua indikator.',
      '37 kantor belum mulai.',
      expect.stringMatching(/^\d+ kantor lewat tenggat Triwulan IV; di \d+ kantor pemilik tugasnya diam\.$/),
    ])
    const inside = await home('provinsi')
    expect(inside.bawahan).toBeNull()
    expect(inside.keadaan?.map(({ label }) => label)).toContain('KPU 2021')
  })

  it('shows the admin what the office is kept by, and what is missing of it', async () => {
    const { kantor, keadaan } = await home('admin')
    expect(keadaan).toBeNull()
    expect(kantor?.map(({ path }) => path.page)).toEqual(['orang', 'orang', 'pejabat', 'tahun'])
    expect(kantor?.[0]).toMatchObject({ text: '6 orang punya peran di kantor ini.', perlu: false })
    await test.database.pool.query(
      `update pejabat set sampai = '2026-01-31' where unit_code = '3572' and kedudukan = 'kepala' and sampai is null`,
    )
    const gap = (await home('admin')).kantor?.[2]
    expect(gap).toMatchObject({
      perlu: true,
      text: expect.stringContaining('lowong setelah 31 Januari 2026.'),
    })
  })

  it('shows none of it to who works on the figures', async () => {
    expect(await home('operator')).toEqual({ keadaan: null, bawahan: null, kantor: null })
  })
})
