import { POLICY_KPU, policyToJson } from '@akuntabel/domain'
import {
  grantPeran,
  listUnitKebijakan,
  readDataVersion,
  readTransaction,
  writeTransaction,
} from '@akuntabel/store'
import { listRingkasan } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAudit } from '../audit/read-audit.ts'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { readPengukuranIndikator } from '../pengukuran/read-pengukuran-indikator.ts'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { installPack } from './install-pack.ts'
import { pinKebijakan } from './pin-kebijakan.ts'
import { previewPin } from './preview-pin.ts'
import { readKebijakan } from './read-kebijakan.ts'

const STRICT = {
  ...policyToJson(POLICY_KPU),
  name: 'ketat',
  version: 1,
  citation: 'Keputusan KPU tentang batas capaian',
  cap: '100',
  paguLebih: 'tolak',
  asumsi: [{ butir: 'Batas atas 100%.', sebab: 'Untuk uji.' }],
}
const KPU = { kebijakan: 'kpu 3', skala: 'Skala LKj KPU 1' }
const KETAT = { kebijakan: 'ketat 1', skala: 'Skala empat kelas 1' }

let test: TestApp
let admin: Actor
beforeAll(async () => {
  test = await testApp()
  admin = await test.as('admin')
  await installPack(test.app, JSON.stringify(STRICT))
})
afterAll(() => test?.close())

const ringkasan = (tahun: number) =>
  readTransaction(test.app.database, systemContext('3572'), (tx) =>
    listRingkasan(tx, { unit: '3572', entitas: 'kpu', tahun }),
  )
const versionOf = (tahun: number) =>
  readTransaction(test.app.database, systemContext('3572'), (tx) =>
    readDataVersion(tx, { unit: '3572', entitas: 'kpu', tahun }),
  )

describe('installing a pack', () => {
  it('happens once; the same file again changes nothing', async () => {
    const text = JSON.stringify({ ...STRICT, version: 2 })
    expect(await installPack(test.app, text)).toEqual({ label: 'ketat 2', fresh: true })
    expect(await installPack(test.app, text)).toEqual({ label: 'ketat 2', fresh: false })
  })

  it('refuses other content under the same version', async () => {
    const other = installPack(test.app, JSON.stringify({ ...STRICT, cap: '110' }))
    await expect(other).rejects.toMatchObject({
      code: 'sudah-ada',
      message:
        'Paket ketat 1 sudah terpasang dengan isi lain dan tidak pernah diubah. Naikkan "version" di berkas ini, lalu pasang lagi.',
    })
  })

  it('takes one in which the Ketua approves last', async () => {
    const rantai = { ...STRICT.rantai, kpu: ['verifikator', 'penyetuju', 'pimpinan'] }
    const text = JSON.stringify({ ...STRICT, rantai, version: 3 })
    expect(await installPack(test.app, text)).toEqual({ label: 'ketat 3', fresh: true })
  })

  it('refuses a file that is no pack, and names each fault', async () => {
    for (const [fault, sentence] of [
      [{ reviuWajib: true }, 'Reviu APIP belum dapat dicatat di versi ini: tulis "reviuWajib": false.'],
      ...[[], ['verifikator', 'verifikator']].map(
        (kpu) =>
          [
            { rantai: { ...STRICT.rantai, kpu } },
            'Isi "rantai.kpu" harus satu sampai tiga peran, masing-masing sekali: verifikator, penyetuju, pimpinan, dalam urutan itu.',
          ] as const,
      ),
    ] as const)
      await expect(
        installPack(test.app, JSON.stringify({ ...STRICT, ...fault, version: 9 })),
      ).rejects.toMatchObject({ code: 'masukan-salah', message: `Paket ini tidak dipasang. ${sentence}` })
    await expect(installPack(test.app, '{')).rejects.toMatchObject({
      code: 'masukan-salah',
      message: 'Berkas ini bukan JSON, sehingga tidak ada paket yang dipasang.',
    })
    await expect(
      installPack(test.app, JSON.stringify({ ...STRICT, cap: 'x', version: 0 })),
    ).rejects.toMatchObject({
      code: 'masukan-salah',
      message:
        'Paket ini tidak dipasang. Isi "version" tidak ada atau tidak benar. Isi "cap" tidak ada atau tidak benar.',
    })
  })
})

describe('the page', () => {
  it('says what rules the year, by which law, what is assumed, and what may be chosen', async () => {
    const view = await test.app.run(readKebijakan, await test.as('operator'), { tahun: 2021 })
    expect(view.now).toMatchObject({
      label: 'kpu 3',
      sitasi: POLICY_KPU.citation,
      skalaKey: 'Skala LKj KPU 1',
    })
    expect(view.now?.asumsi).toEqual(POLICY_KPU.asumsi)
    const ruleOf = (label: string) => view.now?.rules.find((rule) => rule.label === label)?.value
    expect(ruleOf('Batas capaian')).toBe('0% sampai 120%')
    expect(ruleOf('Tenggat Laporan Kinerja')).toMatch(/^28 Februari tahun berikutnya/)
    expect(ruleOf('Persetujuan pengukuran KPU')).toBe('Verifikator, lalu Penyetuju')
    expect(ruleOf('Isian wajib Triwulan IV')).toBe(
      'realisasi, penyebab, hambatan, solusi, rencana tindak lanjut, program yang menunjang atau menghambat, bukti',
    )
    expect(view.pins).toMatchObject([{ mulai: 2010, period: 'Sejak awal', label: 'kpu 3', oleh: 'Sistem' }])
    expect(view.packs.map(({ key }) => key)).toEqual(['ketat 3', 'ketat 2', 'ketat 1', 'kpu 3', 'pmk 3'])
    expect(view.may.choose).toEqual({ ok: false, why: 'Admin yang dapat melakukan ini.' })
  })

  it('shows before the choice what it would change', async () => {
    const preview = await test.app.run(previewPin, admin, { ...KETAT, mulaiTahun: 2022 })
    expect(preview.period).toBe('sejak tahun 2022')
    expect(preview.years).toEqual([2022])
    expect(preview.changes.map(({ label }) => label)).toEqual([
      'Batas capaian',
      'Baris anggaran melebihi pagu',
      'Skala kategori',
    ])
    expect(preview.changes[0]).toEqual({
      label: 'Batas capaian',
      from: '0% sampai 120%',
      to: '0% sampai 100%',
    })
  })
})

describe('choosing', () => {
  it('belongs to the admin', async () => {
    const tried = test.app.run(pinKebijakan, await test.as('kasubbag'), { ...KETAT, mulaiTahun: 2022 })
    await expect(tried).rejects.toMatchObject({
      code: 'tidak-berwenang',
      message: 'Peran Anda tidak mencakup tindakan ini. Admin yang dapat melakukannya.',
    })
  })

  it.each([
    [{ kebijakan: 'lain 1' }, 'kebijakan', 'Pilih kebijakan dari daftar.'],
    [{ kebijakan: '' }, 'kebijakan', 'Pilih kebijakan dari daftar.'],
    [{ skala: 'Skala tiga kelas 1' }, 'skala', 'Pilih skala dari daftar.'],
    [{ mulaiTahun: 'kelak' }, 'mulaiTahun', 'Tulis tahun empat angka.'],
  ])('%j is refused at its field', async (change, field, sentence) => {
    const tried = test.app.run(pinKebijakan, admin, { ...KETAT, mulaiTahun: 2022, ...change })
    await expect(tried).rejects.toMatchObject({
      code: 'masukan-salah',
      data: { fields: { [field]: sentence } },
    })
  })

  it('of what rules already is refused', async () => {
    const tried = test.app.run(pinKebijakan, admin, { ...KPU, mulaiTahun: 2022 })
    await expect(tried).rejects.toMatchObject({
      code: 'sudah-ada',
      message: 'Kebijakan dan skala itu sudah berlaku bagi tahun 2022. Pilih yang lain, atau biarkan.',
    })
  })

  it('counts its years anew and no other, and says so in the trail', async () => {
    const [earlier, ruled] = [await ringkasan(2021), await ringkasan(2022)]
    const versions = [await versionOf(2021), await versionOf(2022)]
    await test.app.run(pinKebijakan, admin, { ...KETAT, mulaiTahun: 2022 })
    expect(await ringkasan(2021)).toEqual(earlier)
    const after = await ringkasan(2022)
    expect(after.map(({ kategori }) => kategori)).not.toEqual(ruled.map(({ kategori }) => kategori))
    expect(await versionOf(2021)).toBe(versions[0])
    expect(await versionOf(2022)).toBeGreaterThan(versions[1] ?? 0n)

    const grid = (tahun: number) => test.app.run(readPengukuranGrid, admin, { entitas: 'kpu', tahun })
    expect((await grid(2022)).law).toEqual({
      label: 'ketat 1',
      sitasi: STRICT.citation,
      asumsi: STRICT.asumsi,
    })
    expect((await grid(2021)).law?.label).toBe('kpu 3')
    const { now, pins } = await test.app.run(readKebijakan, admin, { tahun: 2023 })
    expect(now?.label).toBe('ketat 1')
    expect(pins.map(({ period, label }) => `${period}: ${label}`)).toEqual([
      'Sejak tahun 2022: ketat 1',
      'Sejak awal sampai tahun 2021: kpu 3',
    ])
    const { rows } = await test.app.run(readAudit, admin, { event: 'kebijakan.dipilih' })
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      'memakai kebijakan ketat 1 dan Skala empat kelas 1 sejak tahun 2022, sebelumnya kpu 3, Skala LKj KPU',
    ])
  })

  it('under a figure stands every pack that its years were measured by', async () => {
    const grid = await test.app.run(readPengukuranGrid, admin, { entitas: 'kpu', tahun: 2022 })
    const indikatorId = grid.sasaran[0]?.rows[0]?.indikatorId
    const form = await test.app.run(readPengukuranIndikator, admin, {
      entitas: 'kpu',
      tahun: 2022,
      triwulan: 4,
      indikatorId,
    })
    expect(form.laws.map(({ label }) => label)).toEqual(['ketat 1', 'kpu 3'])
    expect(form.capaian.trace.rule).toBe('ketat 1')
    expect(form.years.find(({ tahun }) => tahun === 2021)?.capaian.trace.rule).toBe('kpu 3')
  })

  it('may be the first of an office that had chosen nothing', async () => {
    const { database } = test.app
    await writeTransaction(database, systemContext('3573'), (tx) =>
      grantPeran(tx, [{ unit_code: '3573', person_id: admin.personId, role: 'admin' }]),
    )
    const elsewhere = await test.app.actor(admin.personId, '3573')
    expect((await test.app.run(readKebijakan, elsewhere, { tahun: 2024 })).now).toBeNull()
    const preview = await test.app.run(previewPin, elsewhere, { ...KETAT, mulaiTahun: 2024 })
    expect(preview.changes[0]).toEqual({ label: 'Batas capaian', from: '–', to: '0% sampai 100%' })
    await test.app.run(pinKebijakan, elsewhere, { ...KETAT, mulaiTahun: 2024 })
    expect((await test.app.run(readKebijakan, elsewhere, { tahun: 2024 })).now?.label).toBe('ketat 1')
    const pins = await readTransaction(database, systemContext('3573'), (tx) => listUnitKebijakan(tx, '3573'))
    expect(pins.map(({ mulai_tahun, skala }) => [mulai_tahun, skala.nama])).toEqual([
      [2024, 'Skala empat kelas'],
    ])
  })

  it('is bounded by the next choice', async () => {
    const preview = await test.app.run(previewPin, admin, { ...KETAT, mulaiTahun: 2015 })
    expect(preview).toMatchObject({ period: 'untuk tahun 2015 sampai 2021', years: [2021] })
  })

  it('is refused where it would change a closed year, whichever year it begins with', async () => {
    const closing = { entitas: 'kpu', tahun: 2021, tanggal: '2022-02-26', kunci: 'tutup' }
    await test.app.run(finalizeLkj, await test.as('ketua'), closing)
    const choose = (mulaiTahun: number) => test.app.run(pinKebijakan, admin, { ...KETAT, mulaiTahun })
    await expect(choose(2021)).rejects.toMatchObject({
      code: 'terkunci',
      message: expect.stringMatching(/^Tahun 2021 sudah ditutup oleh Laporan Kinerja final/),
    })
    const sentence =
      'Pilihan sejak tahun 2015 ikut mengubah tahun 2021, yang sudah ditutup oleh Laporan Kinerja final. Pilih tahun 2022 atau sesudahnya.'
    const refused = { code: 'terkunci', message: sentence }
    await expect(choose(2015)).rejects.toMatchObject(refused)
    const preview = test.app.run(previewPin, admin, { ...KETAT, mulaiTahun: 2015 })
    await expect(preview).rejects.toMatchObject(refused)
    await test.app.run(pinKebijakan, admin, { ...KPU, mulaiTahun: 2023 })
    const { now } = await test.app.run(readKebijakan, admin, { tahun: 2021 })
    expect(now?.label).toBe('kpu 3')
  })
})
