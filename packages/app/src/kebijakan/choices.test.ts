import { POLICY_KPU, policyToJson } from '@akuntabel/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { installPack } from './install-pack.ts'
import { pinKebijakan } from './pin-kebijakan.ts'
import { previewPin } from './preview-pin.ts'
import { readKebijakan } from './read-kebijakan.ts'

const KPU = { mulaiTahun: '2022', kebijakan: 'kpu 3', skala: 'Skala LKj KPU 1' }

let test: TestApp
let admin: Actor
beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin')
})
afterAll(() => test?.close())

const page = (tahun: number) => test.app.run(readKebijakan, admin, { tahun })
const ruleOf = async (label: string, tahun: number) =>
  (await page(tahun)).now?.rules.find((rule) => rule.label === label)

describe('what a pack leaves to the office', () => {
  it('is shown with what the pack says first', async () => {
    const { pilihan } = await page(2022)
    expect(pilihan?.fields.map(({ name, blank, value }) => [name, blank, value])).toEqual([
      ['paguLebih', 'Menurut paket: diterima dengan alasan', ''],
      ['rantaiKpu', 'Menurut paket: Verifikator, lalu Penyetuju', ''],
      ['rantaiSekretariat', 'Menurut paket: Verifikator, lalu Penyetuju', ''],
      ['ajukan', 'Menurut paket', ''],
    ])
    expect(pilihan?.boxes.map(({ name, ticked }) => [name, ticked.length])).toEqual([
      ['tw1_3', 1],
      ['tw4', 6],
    ])
  })

  it('is chosen from a year on, after its effect was shown, and told in the trail', async () => {
    const own = {
      ...{ paguLebih: 'tolak', rantaiKpu: 'verifikator,penyetuju,pimpinan' },
      ...{ ajukan: 'sendiri', tw1_3: [], tw4: ['penyebab', 'bukti'] },
    }
    const { changes } = await test.app.run(previewPin, admin, { ...KPU, ...own })
    expect(changes).toEqual([
      {
        label: 'Persetujuan pengukuran KPU',
        from: 'Verifikator, lalu Penyetuju',
        to: 'Verifikator, lalu Penyetuju, lalu Pimpinan',
      },
      { label: 'Isian wajib Triwulan I–III', from: 'realisasi, penyebab', to: 'realisasi' },
      {
        label: 'Isian wajib Triwulan IV',
        from: expect.stringContaining('tindak lanjut'),
        to: 'realisasi, penyebab, bukti',
      },
      { label: 'Baris anggaran melebihi pagu', from: 'diterima dengan alasan', to: 'ditolak' },
    ])
    await test.app.run(pinKebijakan, admin, { ...KPU, ...own })
    expect(await ruleOf('Isian wajib Triwulan IV', 2022)).toMatchObject({
      value: 'realisasi, penyebab, bukti',
      pilihan: true,
    })
    expect(await ruleOf('Batas capaian', 2022)).toMatchObject({ pilihan: false })
    expect((await ruleOf('Baris anggaran melebihi pagu', 2021))?.value).toBe('diterima dengan alasan')
    const quarter = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
    const grid = await test.app.run(readPengukuranGrid, admin, quarter)
    expect(grid.law?.label).toBe('kpu 3')
    const { rows } = await test.database.pool.query(
      `select data ->> 'kebijakan' as kebijakan from audit_jejak where event = 'kebijakan.dipilih' order by seq desc limit 1`,
    )
    expect(rows[0]?.kebijakan).toBe(
      'kpu 3 dengan pilihan kantor (baris anggaran melebihi pagu, isian wajib tiap triwulan, urutan persetujuan pengukuran)',
    )
    const { pilihan } = await page(2022)
    expect(pilihan?.fields.map(({ value }) => value)).toEqual([
      ...['tolak', 'verifikator,penyetuju,pimpinan', '', 'sendiri'],
    ])
    expect((await refusalOf(test.app.run(pinKebijakan, admin, { ...KPU, ...own }))).code).toBe('sudah-ada')
  })

  it('goes back to what the pack says', async () => {
    await test.app.run(pinKebijakan, admin, { ...KPU, paguLebih: 'alasan' })
    expect(await ruleOf('Baris anggaran melebihi pagu', 2022)).toMatchObject({ pilihan: false })
  })

  it('is nothing where the pack decides, and never of a closed year', async () => {
    const { pilihan: _, ...closed } = policyToJson(POLICY_KPU)
    await installPack(test.app, JSON.stringify({ ...closed, name: 'tetap', version: 1 }))
    const choice = { ...KPU, kebijakan: 'tetap 1', paguLebih: 'tolak', rantaiSekretariat: 'verifikator' }
    expect((await refusalOf(test.app.run(pinKebijakan, admin, choice))).data.fields).toEqual({
      paguLebih: 'Baris anggaran melebihi pagu ditentukan oleh tetap 1, bukan oleh kantor.',
      rantaiKpu: 'Urutan persetujuan pengukuran ditentukan oleh tetap 1, bukan oleh kantor.',
    })
    await test.app.run(pinKebijakan, admin, { ...KPU, kebijakan: 'tetap 1' })
    expect((await page(2022)).pilihan).toBeNull()
    await test.database.pool.query(
      `set session_replication_role = replica;
       update tahun_kinerja set state = 'ditutup', oleh = 'Siti',
         dokumen_id = (select id from dokumen where jenis = 'lkj' and tahun = 2021 and entitas = 'kpu' limit 1)
       where unit_code = '3572' and tahun = 2021 and entitas = 'kpu';
       reset session_replication_role`,
    )
    const late = { ...KPU, mulaiTahun: '2021', paguLebih: 'tolak' }
    expect((await refusalOf(test.app.run(pinKebijakan, admin, late))).code).toBe('terkunci')
  })
})
