import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { saveRealisasiBulanan } from '../anggaran/save-realisasi-bulanan.ts'
import { saveCapaianKeluaran } from '../capaian-keluaran/save-capaian-keluaran.ts'
import { exportDipa } from '../dipa/export-dipa.ts'
import { previewDipa } from '../dipa/preview-dipa.ts'
import { saveDipa } from '../dipa/save-dipa.ts'
import { createIku } from '../iku/create-iku.ts'
import { exportIku } from '../iku/export-iku.ts'
import { importIku } from '../iku/import-iku.ts'
import { previewIku } from '../iku/preview-iku.ts'
import { exportKeluaran } from '../keluaran/export-keluaran.ts'
import { previewKeluaran } from '../keluaran/preview-keluaran.ts'
import { readKeluaran } from '../keluaran/read-keluaran.ts'
import { saveKeluaran } from '../keluaran/save-keluaran.ts'
import type { Actor } from '../permission/actor.ts'
import { exportRencanaAksi } from '../rencana-aksi/export-rencana-aksi.ts'
import { previewRencanaAksi } from '../rencana-aksi/preview-rencana-aksi.ts'
import { readPelaksanaan } from '../rencana-aksi/read-pelaksanaan.ts'
import { readRencanaAksi } from '../rencana-aksi/read-rencana-aksi.ts'
import { savePelaksanaan } from '../rencana-aksi/save-pelaksanaan.ts'
import { saveRencanaAksi } from '../rencana-aksi/save-rencana-aksi.ts'
import { saveRencanaPenarikan } from '../rencana-penarikan/save-rencana-penarikan.ts'
import { establishRenstra } from '../renstra/establish-renstra.ts'
import { exportRenstra } from '../renstra/export-renstra.ts'
import { previewRenstra } from '../renstra/preview-renstra.ts'
import { saveRenstra } from '../renstra/save-renstra.ts'
import { editRenstraTarget } from '../renstra/target/edit-renstra-target.ts'
import { exportRenstraTarget } from '../renstra/target/export-renstra-target.ts'
import { previewRenstraTarget } from '../renstra/target/preview-renstra-target.ts'
import { readRenstraTarget } from '../renstra/target/read-renstra-target.ts'
import { refusalOf, type TestApp, testApp, typedInto, whileChanged } from '../testing/index.ts'
import { listImpor } from './list-impor.ts'
import { undoImporAnggaran, undoImporRencana } from './undo-impor.ts'

const KPU = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let kasubbag: Actor
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  operator = await test.as('operator')
})
afterAll(() => test?.close())

type Place = { entitas: 'kpu' | 'sekretariat'; tahun: number }
type Row = Record<string, string>
const asFile = (jenis: string, baris: Row[]) => new TextEncoder().encode(JSON.stringify({ jenis, baris }))
const listed = (jenis: string, place: Place = KPU) => test.app.run(listImpor, kasubbag, { ...place, jenis })
const newest = async (jenis: string, place: Place = KPU) =>
  (await listed(jenis, place)).impor[0]?.id as string
const undo = (useCase: typeof undoImporAnggaran | typeof undoImporRencana, actor: Actor) => {
  return async (jenis: string, place: Place = KPU, id?: string) =>
    test.app.run(useCase as typeof undoImporRencana, actor, {
      ...place,
      jenis,
      id: id ?? (await newest(jenis, place)),
    } as never)
}
const undoBudget = (...of: Parameters<ReturnType<typeof undo>>) => undo(undoImporAnggaran, operator)(...of)
const undoPlan = (...of: Parameters<ReturnType<typeof undo>>) => undo(undoImporRencana, kasubbag)(...of)
const said = async (asked: Promise<unknown>) => {
  const { code, message } = await refusalOf(asked)
  return [code, message]
}
const textOf = async (file: Promise<{ bytes: Uint8Array }>) => new TextDecoder().decode((await file).bytes)
const rowsOf = async (file: Promise<{ bytes: Uint8Array }>): Promise<Row[]> =>
  JSON.parse(await textOf(file)).baris
const moved = (nama: string) =>
  `“${nama}” sudah berubah sejak impor ini, sehingga impornya tidak dapat dibatalkan. Ubah barisnya langsung di halamannya.`

describe('an import of cards', () => {
  const out = () => test.app.run(exportIku, kasubbag, { ...KPU, format: 'json' })
  const take = async (baris: Row[]) => {
    const {
      sidik,
      baris: read,
      berkas,
    } = await test.app.run(previewIku, kasubbag, { ...KPU, isi: asFile('iku', baris) })
    return test.app.run(importIku, kasubbag, { ...KPU, sidik, baris: read, impor: berkas })
  }
  const NEW = {
    ...{ kode: 'IKU-8', sasaran: 'Sasaran', name: 'Jumlah berkas', satuan: 'berkas', kind: 'angka' },
    ...{ polarity: 'maksimal', consolidation: 'jumlah' },
  }

  it('is listed with who, when and how many, and taken back card by card', async () => {
    const before = await textOf(out())
    const rows = await rowsOf(out())
    // Under a sasaran of the plan, where it stands until it is taken back.
    const placed = { ...NEW, sasaran: 'Tersedianya peraturan perundangan bidang politik yang kuat' }
    await take([...rows.map((row) => (row.kode === 'IKU-1' ? { ...row, definisi: 'Lain' } : row)), placed])
    const { judul, impor, may } = await listed('iku')
    expect([judul, may.undo.ok, impor.length]).toEqual(['Kartu IKU', true, 1])
    expect(impor[0]).toMatchObject({ baru: 1, berubah: 1, dihapus: 0, stateLabel: 'Berlaku', batal: null })
    expect([impor[0]?.oleh, impor[0]?.atText]).toEqual([kasubbag.personName, expect.stringMatching(/\d/)])
    expect(await undoPlan('iku')).toEqual({ baris: 2 })
    expect(await textOf(out())).toBe(before)
    expect((await listed('iku')).impor[0]).toMatchObject({
      state: 'dibatalkan',
      batal: { oleh: kasubbag.personName },
    })
    expect(await said(undoPlan('iku'))).toEqual([
      'keadaan-salah',
      `Impor ini sudah dibatalkan oleh ${kasubbag.personName}.`,
    ])
  })

  it('stays where one of its cards was changed or is counted with', async () => {
    await take([NEW])
    const id = await newest('iku')
    const komponen = [
      { kode: 'A', nama: 'a', satuan: 'x', asal: 'indikator:IKU-8' },
      { kode: 'B', nama: 'b', satuan: 'x' },
    ]
    const ratio = { rumus: 'rasio', susunan: 'A / B × 100', komponen, kind: 'persen', satuan: 'persen' }
    await test.app.run(createIku, kasubbag, { ...KPU, ...NEW, ...ratio, kode: 'IKU-9' })
    expect(await said(undoPlan('iku'))).toEqual([
      'keadaan-salah',
      'IKU-8 sudah dipakai menghitung IKU-9, sehingga impornya tidak dapat dibatalkan. Keluarkan dahulu dari sana.',
    ])
    await take([{ ...NEW, satuan: 'map' }])
    expect(await said(undoPlan('iku', KPU, id))).toEqual(['keadaan-salah', moved('IKU-8')])
    await undoPlan('iku')
    await take([{ ...NEW, kode: 'IKU-10' }])
    const step = { uraian: 'Langkah' }
    const { sasaran } = await test.app.run(readRencanaAksi, kasubbag, { ...KPU, tahun: 2023 })
    const owner = sasaran.flatMap(({ indikator }) => indikator).find(({ kode }) => kode === 'IKU-10')
    const rows = [{ id: `baru/${owner?.id}/0`, version: 0, fields: step }]
    await test.app.run(saveRencanaAksi, kasubbag, { ...KPU, tahun: 2023, rows })
    expect(await said(undoPlan('iku'))).toEqual([
      'keadaan-salah',
      'IKU-10 sudah dipakai dalam target, RKT, rencana aksi, Perjanjian Kinerja, atau pengukuran, sehingga impornya tidak dapat dibatalkan. Keluarkan dahulu dari sana.',
    ])
    expect((await listed('iku')).impor[0]?.state).toBe('berlaku')
  })

  it('stays where a card cannot be counted as it was', async () => {
    await take([{ ...NEW, kode: 'IKU-21' }])
    const id = await newest('iku')
    const komponen = [
      { kode: 'A', nama: 'a', satuan: 'x', asal: 'indikator:IKU-21' },
      { kode: 'B', nama: 'b', satuan: 'x' },
    ]
    const ratio = { rumus: 'rasio', susunan: 'A / B × 100', komponen, kind: 'persen', satuan: 'persen' }
    await test.app.run(createIku, kasubbag, { ...KPU, ...NEW, ...ratio, kode: 'IKU-22' })
    await take(
      (await rowsOf(out())).map((row) => (row.kode === 'IKU-22' ? { ...row, komponenAsal: '' } : row)),
    )
    await undoPlan('iku', KPU, id)
    expect(await said(undoPlan('iku'))).toEqual([
      'keadaan-salah',
      'Kartu IKU-22 tidak dapat kembali seperti semula: Tidak ada indikator IKU-21 pada tahun 2022. Pilih dari daftar.',
    ])
  })

  it('is of its own office, table and year', async () => {
    const id = await newest('iku')
    for (const [jenis, place] of [
      ['rencana-aksi', KPU],
      ['iku', { ...KPU, tahun: 2023 }],
      ['iku', { ...KPU, entitas: 'sekretariat' }],
    ] as const)
      expect((await refusalOf(undoPlan(jenis, place, id))).code).toBe('tidak-ditemukan')
    expect((await refusalOf(undo(undoImporRencana, operator)('iku'))).code).toBe('tidak-berwenang')
    expect((await test.app.run(listImpor, operator, { ...KPU, jenis: 'iku' })).may.undo.ok).toBe(false)
  })
})

describe('an import of outputs and steps', () => {
  it('is all or nothing, and taken back', async () => {
    const out = () => test.app.run(exportKeluaran, operator, { tahun: 2022, format: 'json' })
    const before = await textOf(out())
    const rows = (await rowsOf(out())).map((row, at, all) =>
      at === all.length - 1 ? { ...row, satuan: 'Dokumen', volume: '7' } : row,
    )
    const isi = asFile('keluaran', rows)
    const preview = await test.app.run(previewKeluaran, operator, { tahun: 2022, isi })
    const changed = preview.rows.filter(({ state }) => state === 'berubah')
    const wrong = {
      id: Object.keys((await test.app.run(readKeluaran, operator, { tahun: 2022 })).rows)[0],
      version: 0,
    }
    const save = (sent: object[]) =>
      test.app.run(saveKeluaran, operator, { tahun: 2022, rows: sent, impor: preview.berkas })
    const stale = await refusalOf(save([...changed, { ...wrong, fields: { sumber: 'PNBP' } }]))
    expect([stale.code, stale.data.fields]).toEqual([
      'masukan-salah',
      { [`isi.${wrong.id}.sumber`]: expect.stringMatching(/^Orang lain sudah mengubah isian ini/) },
    ])
    const gone = await refusalOf(save([{ id: 'baris/9999', version: 1, fields: { satuan: 'Unit' } }]))
    expect(gone.data.fields).toEqual({
      'isi.baris/9999.satuan': expect.stringMatching(/^Baris ini tidak ada lagi dalam DIPA/),
    })
    expect(await textOf(out())).toBe(before)
    await save(changed)
    expect((await listed('keluaran')).impor[0]).toMatchObject({ baru: 0, berubah: 1, dihapus: 0 })
    expect(await undoBudget('keluaran')).toEqual({ baris: 1 })
    expect(await textOf(out())).toBe(before)
  })

  it('that was kept before there was a further column leaves that as it is', async () => {
    const out = () => test.app.run(exportKeluaran, operator, { tahun: 2022, format: 'json' })
    const rows = await rowsOf(out())
    const isi = asFile(
      'keluaran',
      rows.map((row, at) => (at === rows.length - 1 ? { ...row, indikator: 'Dari berkas' } : row)),
    )
    const { rows: read, berkas } = await test.app.run(previewKeluaran, operator, { tahun: 2022, isi })
    const [changed] = read.filter(({ state }) => state === 'berubah')
    await test.app.run(saveKeluaran, operator, { tahun: 2022, rows: [changed], impor: berkas })
    await test.database.pool.query(`
      update impor set baris = (select jsonb_agg(jsonb_set(jsonb_set(one, '{sebelum}', (one->'sebelum') - 'target'),
        '{sesudah}', (one->'sesudah') - 'target')) from jsonb_array_elements(baris) one)
      where unit_code = '3572' and jenis = 'keluaran' and state = 'berlaku'`)
    const id = changed?.id ?? ''
    const { version } = (await test.app.run(readKeluaran, operator, { tahun: 2022 })).rows[id] ?? {}
    const typed = [{ id, version, fields: { target: '95' } }]
    await test.app.run(saveKeluaran, operator, { tahun: 2022, rows: typed })
    await undoBudget('keluaran')
    expect((await rowsOf(out())).at(-1)).toMatchObject({ target: '95', indikator: rows.at(-1)?.indikator })
  })

  it('takes new steps out and changed ones back, and waits for who is changing one', async () => {
    const out = () => test.app.run(exportRencanaAksi, kasubbag, { ...KPU, format: 'json' })
    const before = await textOf(out())
    const rows = await rowsOf(out())
    const [first] = rows
    const take = async () => {
      const isi = asFile('rencana-aksi', [
        { ...first, pic: 'Rina' },
        { ...first, uraian: 'Langkah dari berkas' },
      ])
      const { rows: read, berkas } = await test.app.run(previewRencanaAksi, kasubbag, { ...KPU, isi })
      await test.app.run(saveRencanaAksi, kasubbag, { ...KPU, rows: read, impor: berkas })
    }
    await take()
    expect((await listed('rencana-aksi')).impor[0]).toMatchObject({ baru: 1, berubah: 1 })
    expect(await undoPlan('rencana-aksi')).toEqual({ baris: 2 })
    expect(await textOf(out())).toBe(before)
    await take()
    const { indikator } = await test.app.run(readPelaksanaan, operator, KPU)
    const month = indikator
      .flatMap(({ months }) => months)
      .find((one) => one.uraian === 'Langkah dari berkas')
    const told = [{ id: month?.id, version: 0, fields: { hasil: 'ya' } }]
    await test.app.run(savePelaksanaan, operator, { ...KPU, rows: told })
    expect(await said(undoPlan('rencana-aksi'))).toEqual(['keadaan-salah', moved('Langkah dari berkas')])
    await test.database.pool.query('delete from rencana_aksi_bulan')
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('rencana-aksi/3572/kpu/2022', 0)))
      update rencana_aksi set pic = 'Budi', version = version + 1 from held where uraian = $1 and tahun = 2022`
    const late = await whileChanged(test.database, { text, values: ['Langkah dari berkas'] }, () =>
      undoPlan('rencana-aksi'),
    )
    expect(late).toMatchObject({
      status: 'rejected',
      reason: { code: 'keadaan-salah', message: moved('Langkah dari berkas') },
    })
  })
})

describe('an import of a DIPA', () => {
  const tahun = 2023
  const place: Place = { entitas: 'kpu', tahun }
  const out = (year = tahun) => test.app.run(exportDipa, operator, { tahun: year, format: 'json' })
  const take = async (baris: Row[], more: object = {}) => {
    const { sidik, rows, berkas } = await test.app.run(previewDipa, operator, {
      tahun,
      isi: asFile('dipa', baris),
    })
    return test.app.run(saveDipa, operator, { tahun, sidik, baris: rows, impor: berkas, ...more })
  }
  const ROWS = [
    { kode: '076.01.WA', uraian: 'Dukungan Manajemen', pagu: '' },
    { kode: '3355', uraian: 'Pembinaan SDM', pagu: '' },
    { kode: '3355.EBA.994', uraian: 'Layanan Perkantoran', pagu: '1000' },
  ]
  const MORE = [...ROWS, { kode: '3355.EBA.962', uraian: 'Layanan Umum', pagu: '250' }]

  const numbered = (nomor: string | null) =>
    test.database.pool.query(`update dipa set nomor = $1 where unit_code = '3572' and tahun = $2`, [
      ...[nomor, tahun],
    ])

  it('leaves no DIPA where it was the first', async () => {
    await take(ROWS)
    expect((await listed('dipa', place)).impor[0]).toMatchObject({ baru: 4, berubah: 0 })
    const target = (t4: string, version: number) =>
      test.app.run(saveRencanaPenarikan, operator, {
        tahun,
        rows: [{ id: 'target', version, fields: { t4 } }],
      })
    await target('95', 0)
    expect(await said(undoBudget('dipa', place))).toEqual(['keadaan-salah', moved('Revisi DIPA')])
    await target('', 1)
    await numbered('SP DIPA-076.01.2.659131/2023')
    expect(await said(undoBudget('dipa', place))).toEqual(['keadaan-salah', moved('Revisi DIPA')])
    await numbered(null)
    await undoBudget('dipa', place)
    expect((await test.app.run(readAnggaran, operator, { tahun })).dipa).toBeNull()
  })

  it('leaves the rows as they were, with the chain of revisions', async () => {
    await take(ROWS)
    const before = await textOf(out())
    await take([MORE[0], MORE[1], { ...MORE[2], pagu: '900' }, MORE[3]] as Row[])
    await undoBudget('dipa', place)
    expect(await textOf(out())).toBe(before)
    const head = async () => {
      const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
      return [dipa?.nomor, dipa?.tanggalText]
    }
    const headBefore = await head()
    await take(MORE, { nomor: 'SP DIPA-1', tanggal: '2022-11-17' })
    expect(await head()).toEqual(['SP DIPA-1', '17 November 2022'])
    await undoBudget('dipa', place)
    expect([await textOf(out()), await head()]).toEqual([before, headBefore])
    await take(MORE.slice(0, 2).concat(MORE.slice(3)), {
      ...{ revisi: 'baru', alasan: 'Refocusing', tanggalRevisi: '2023-03-01' },
    })
    await undoBudget('dipa', place)
    expect(await textOf(out())).toBe(before)
    const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
    expect(dipa?.revisions.map(({ sesudah }) => sesudah.text)).toEqual(['Rp1.000'])
  })

  it('stays where its revision was set right since, and gives back the kind it had', async () => {
    const before = await textOf(out())
    const more = { revisi: 'baru', alasan: 'Tambahan pagu', tanggalRevisi: '2023-04-01' }
    await take(MORE, more)
    const begun = await newest('dipa', place)
    const right = async (jenis: string) => {
      const { sidik, rows } = await test.app.run(previewDipa, operator, { tahun, isi: (await out()).bytes })
      await test.app.run(saveDipa, operator, { tahun, sidik, baris: rows, jenis })
    }
    await right('penambahan')
    expect(await said(undoBudget('dipa', place, begun))).toEqual(['keadaan-salah', moved('Revisi DIPA')])
    const kindOf = async () => {
      const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
      return dipa?.revisions.at(-1)?.jenisText ?? null
    }
    const raised = MORE.map((row) => (row.pagu === '250' ? { ...row, pagu: '300' } : row))
    await take(raised, { jenis: 'lain' })
    expect(await kindOf()).toBe('Lainnya')
    await undoBudget('dipa', place)
    expect(await kindOf()).toBe('Penambahan pagu')
    const less = MORE.map((row) => (row.pagu === '250' ? { ...row, pagu: '0' } : row))
    await right('lain')
    await take(less)
    await right('pok')
    expect(await said(undoBudget('dipa', place))).toEqual([
      'keadaan-salah',
      expect.stringMatching(/^Impornya tidak dapat dibatalkan: .*Revisi POK/),
    ])
    await right('lain')
    await undoBudget('dipa', place)
    await test.database.pool.query(
      `update dipa_revisi r set jenis = null from dipa d
       where d.unit_code = r.unit_code and d.id = r.dipa_id and d.unit_code = '3572' and d.tahun = $1 and r.revisi = 1`,
      [tahun],
    )
    await undoBudget('dipa', place, begun)
    expect(await textOf(out())).toBe(before)
  })

  it('stays where money was spent, an output written, or a row changed on it', async () => {
    await take(MORE)
    const id = `baris/3355.EBA.962`
    const { rows } = await test.app.run(readKeluaran, operator, { tahun })
    const write = (fields: object, version = rows[id]?.version) =>
      test.app.run(saveKeluaran, operator, { tahun, rows: [{ id, version, fields }] })
    await write({ satuan: 'Dokumen' })
    expect(await said(undoBudget('dipa', place))).toEqual([
      'keadaan-salah',
      moved('3355.EBA.962 Layanan Umum'),
    ])
    await write({ satuan: '' }, 2)
    await test.database.pool.query(
      `insert into rencana_penarikan (unit_code, dipa_id, kode, bulan)
       select unit_code, dipa_id, kode, '{250,0,0,0,0,0,0,0,0,0,0,0}' from anggaran_baris
       where kode = '3355.EBA.962' and dipa_id = (select id from dipa where unit_code = '3572' and tahun = $1)`,
      [tahun],
    )
    expect((await refusalOf(undoBudget('dipa', place))).message).toBe(moved('3355.EBA.962 Layanan Umum'))
    await test.database.pool.query(
      `delete from rencana_penarikan where dipa_id = (select id from dipa where unit_code = '3572' and tahun = $1)`,
      [tahun],
    )
    const reached = [{ id, version: 0, fields: { rvro: '1' } }]
    await test.app.run(saveCapaianKeluaran, operator, { tahun, bulan: 2, rows: reached })
    expect((await refusalOf(undoBudget('dipa', place))).message).toBe(moved('3355.EBA.962 Layanan Umum'))
    await test.app.run(saveCapaianKeluaran, operator, {
      ...{ tahun, bulan: 2 },
      rows: [{ id, version: 1, fields: { rvro: '' } }],
    })
    const spent = [{ id, version: 0, fields: { jumlah: '60' } }]
    await test.app.run(saveRealisasiBulanan, operator, { tahun, bulan: 2, rows: spent })
    expect(await said(undoBudget('dipa', place))).toEqual([
      'keadaan-salah',
      '3355.EBA.962 sudah dibelanjakan Rp60, sehingga harus tetap ada sebagai baris paling bawah.',
    ])
    const [, first] = (await listed('dipa', place)).impor.filter(({ state }) => state === 'berlaku')
    expect(await said(undoBudget('dipa', place, first?.id))).toEqual([
      'keadaan-salah',
      'Realisasi 3355.EBA.962 sudah dicatat pada DIPA ini, sehingga impornya tidak dapat dibatalkan.',
    ])
  })
})

describe('an import of a Renstra', () => {
  const tahun = 2026
  const place: Place = { entitas: 'kpu', tahun }
  const out = () => test.app.run(exportRenstra, kasubbag, { tahun, format: 'json' })
  const HEAD = { nomor: '12/2025', tanggal: '2025-03-03', visi: 'Visi', misi: 'Satu' }
  const take = async (baris: Row[]) => {
    const { sidik, rows, berkas } = await test.app.run(previewRenstra, kasubbag, {
      tahun,
      isi: asFile('renstra', baris),
    })
    return test.app.run(saveRenstra, kasubbag, { tahun, sidik, ...HEAD, baris: rows, impor: berkas })
  }
  const dana = Object.fromEntries([2025, 2026, 2027, 2028, 2029].map((year) => [`dana${year}`, '']))
  const row = (jenis: string, kode: string, uraian: string, money: Row = {}): Row => ({
    ...{ jenis, kode, uraian, ...dana, ...money, sumber: '' },
  })
  const TREE = [
    row('Tujuan', 'T1', 'Kelembagaan yang kuat'),
    row('Sasaran strategis', 'S1', 'Meningkatnya akuntabilitas'),
    row('Program', 'WA', 'Dukungan Manajemen', { dana2025: '1000' }),
    row('Kegiatan', '3355', 'Pembinaan SDM', { dana2025: '400' }),
  ]

  it('leaves a plan without rows where it was the first', async () => {
    await take(TREE)
    expect(await undoPlan('renstra', place)).toEqual({ baris: 4 })
    expect(await rowsOf(out())).toEqual([])
    await take(TREE)
  })

  it('leaves the rows as they were, those that were taken out and moved included', async () => {
    const before = await textOf(out())
    await take([
      TREE[2],
      { ...TREE[3], dana2025: '500' },
      TREE[0],
      row('Sasaran strategis', 'S2', 'Partisipasi'),
    ] as Row[])
    expect((await listed('renstra', { ...place, tahun: 2029 })).impor[0]).toMatchObject({
      baru: 1,
      berubah: 1,
      dihapus: 1,
    })
    await undoPlan('renstra', place)
    expect(await textOf(out())).toBe(before)
  })

  it('stays where a row would not fit any more', async () => {
    const rows = await rowsOf(out())
    await take(rows.map((one) => (one.kode === '3355' ? { ...one, dana2025: '100' } : one)))
    const id = await newest('renstra', place)
    await take((await rowsOf(out())).map((one) => (one.kode === 'WA' ? { ...one, dana2025: '200' } : one)))
    expect(await said(undoPlan('renstra', place, id))).toEqual([
      'keadaan-salah',
      '“Dukungan Manajemen” tidak dapat kembali seperti semula: Pendanaan Rp200, tetapi kegiatan di bawahnya berjumlah Rp400.',
    ])
    await undoPlan('renstra', place)
    await undoPlan('renstra', place, id)
    expect(await rowsOf(out())).toEqual(rows)
  })

  it('of its targets is taken back too, with the indicators it brought', async () => {
    const targets = () => test.app.run(exportRenstraTarget, kasubbag, { tahun, format: 'json' })
    const bring = async (...baris: Row[]) => {
      const isi = asFile('target-renstra', baris)
      const { lembar, errors, berkas } = await test.app.run(previewRenstraTarget, kasubbag, { tahun, isi })
      expect(errors).toEqual({})
      const changes: Record<string, Record<string, string>> = {}
      for (const [name, text] of Object.entries(lembar.isi)) {
        const [, id = '', field = ''] = /^isi\.(.+)\.(\w+)$/.exec(name) ?? []
        changes[id] = { ...changes[id], [field]: text }
      }
      const page = await test.app.run(readRenstraTarget, kasubbag, { tahun })
      const rows = typedInto(page.rows, changes)
      const saved = await test.app.run(editRenstraTarget, kasubbag, { tahun, rows, impor: berkas })
      expect(saved.refused).toEqual([])
    }
    const one = (kode: string, target2025: string): Row => ({
      ...{ kode, name: `Indikator ${kode}`, node: 'Meningkatnya akuntabilitas', satuan: 'persen' },
      ...{
        kind: 'Persen',
        polarity: 'Makin tinggi makin baik',
        consolidation: 'Triwulan terakhir',
        target2025,
      },
    })
    await bring(one('T-1', '80'))
    const before = await textOf(targets())
    await bring(one('T-1', '85'), one('T-2', '70'))
    expect((await listed('renstra-target', place)).impor[0]).toMatchObject({ baru: 1, berubah: 1 })
    expect(await undoPlan('renstra-target', place)).toEqual({ baris: 2 })
    expect(await textOf(targets())).toBe(before)
    await bring(one('T-1', '90'))
    const id = await newest('renstra-target', place)
    await bring(one('T-1', '95'))
    expect(await said(undoPlan('renstra-target', place, id))).toEqual([
      'keadaan-salah',
      moved('T-1 Indikator T-1'),
    ])
    await undoPlan('renstra-target', place)
    await undoPlan('renstra-target', place, id)
    expect(await textOf(targets())).toBe(before)
    await bring({ ...one('T-2', '70'), node: '' })
    const rows = await rowsOf(out())
    await take(rows.map((row) => (row.kode === 'S1' ? { ...row, uraian: 'Akuntabilitas naik' } : row)))
    expect(await said(undoPlan('renstra-target', place))).toEqual([
      'keadaan-salah',
      '“T-1” tidak dapat kembali seperti semula: Pilih sasaran dari daftar.',
    ])
    await undoPlan('renstra', place)
    await undoPlan('renstra-target', place)
    expect(await rowsOf(targets())).toEqual(JSON.parse(before).baris)
  })

  it('stays where a row was changed or an indicator stands under it', async () => {
    await take([...TREE.slice(0, 2), row('Sasaran strategis', 'S2', 'Partisipasi'), ...TREE.slice(2)])
    const page = await test.app.run(readRenstraTarget, kasubbag, { tahun })
    const typed = { kode: 'R-1', name: 'Persentase', satuan: 'persen', kind: 'persen', polarity: 'maksimal' }
    const cells = { 'baru/0': { ...typed, consolidation: 'terakhir', node: 'Partisipasi', target2025: '80' } }
    const saved = await test.app.run(editRenstraTarget, kasubbag, {
      tahun,
      rows: typedInto(page.rows, cells),
    })
    expect(saved.refused).toEqual([])
    expect(await said(undoPlan('renstra', place))).toEqual([
      'keadaan-salah',
      '"Partisipasi" masih memuat indikator. Pindahkan indikatornya lebih dahulu, lalu hapus barisnya.',
    ])
    const rows = await rowsOf(out())
    await take(rows.map((one) => (one.kode === '3355' ? { ...one, dana2025: '450' } : one)))
    const fit = await newest('renstra', place)
    await take(
      rows.map((one) =>
        one.kode === 'WA'
          ? { ...one, dana2025: '420' }
          : one.kode === '3355'
            ? { ...one, dana2025: '410' }
            : one,
      ),
    )
    expect(await said(undoPlan('renstra', place, fit))).toEqual([
      'keadaan-salah',
      moved('3355 Pembinaan SDM'),
    ])
    await test.app.run(establishRenstra, kasubbag, { tahun })
    const first = (await listed('renstra-target', place)).impor.at(-1)?.id
    expect(await said(undoPlan('renstra-target', place, first))).toEqual([
      'terkunci',
      expect.stringMatching(/^Renstra/),
    ])
    expect(await said(undoPlan('renstra', place))).toEqual(['terkunci', expect.stringMatching(/^Renstra/)])
  })
})
