import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reader, readTransaction, type Writer, writeTransaction } from '../context/transaction.ts'
import type { Triwulan } from '../tables/columns.ts'
import type { Schema } from '../tables/schema.ts'
import { listRingkasan, type TestDatabase } from '../testing/index.ts'
import {
  ensureDokumen,
  finalizeDokumen,
  getDokumen,
  insertDokumenBerkas,
  listDokumen,
  moveDokumen,
  reviseDokumen,
} from './dokumen.ts'
import { listTeks, saveTeks } from './dokumen-teks.ts'
import { putRingkasan } from './ringkasan.ts'
import { ringkasanBelow } from './roll-up.ts'
import { as, officeDatabase, PENANDA_TANGAN, SISTEM } from './test-office.ts'

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())

const read = <T>(fn: (tx: Reader) => Promise<T>) => readTransaction(db, as('operator'), fn)
const write = <T>(fn: (tx: Writer) => Promise<T>) => writeTransaction(db, as('operator'), fn)
const KEY = { unit: '3572', entitas: 'kpu' as const, tahun: 2021, jenis: 'lkj' }

describe('dokumen', () => {
  it('goes from draft to a final that nobody can change, and on to a revision', async () => {
    const [a, b] = await Promise.all([
      write((tx) => ensureDokumen(tx, KEY)),
      write((tx) => ensureDokumen(tx, KEY)),
    ])
    expect(a.id).toBe(b.id)
    const id = { unit: '3572', id: a.id }
    expect(
      await write((tx) => reviseDokumen(tx, { ...KEY, alasan: 'Angka anggaran salah salin.' })),
    ).toBeNull()
    expect(
      (await write((tx) => moveDokumen(tx, { ...id, version: 1, from: 'draf', to: 'diperiksa' }))).saved
        ?.version,
    ).toBe(2)
    expect(
      (await write((tx) => moveDokumen(tx, { ...id, version: 1, from: 'draf', to: 'diperiksa' }))).conflict
        ?.state,
    ).toBe('diperiksa')

    const final = {
      ...id,
      from: 'diperiksa' as const,
      nomor: null,
      tanggal: '2022-02-28',
      snapshot: '{"pagu":"4103445000"}',
      hash: 'h',
      dataHash: 'd',
      program: 'akuntabel uji',
      template: 'lkj-1',
      penandaTangan: PENANDA_TANGAN,
      finalizedBy: 'o',
    }
    await write((tx) =>
      insertDokumenBerkas(tx, [
        { unit_code: '3572', dokumen_id: a.id, format: 'pdf', sha256: 'p', ukuran: 1n },
      ]),
    )
    expect((await write((tx) => finalizeDokumen(tx, { ...final, version: 1 }))).conflict?.version).toBe(2)
    const { saved } = await write((tx) => finalizeDokumen(tx, { ...final, version: 2 }))
    expect(saved).toMatchObject({
      state: 'final',
      snapshot: { pagu: '4103445000' },
      penanda_tangan: PENANDA_TANGAN,
    })
    expect((await write((tx) => finalizeDokumen(tx, { ...final, version: 3 }))).conflict?.state).toBe('final')

    for (const change of [
      { snapshot: '{}' },
      { hash: 'x' },
      { state: 'draf' as const },
      { penanda_tangan: '[]' },
    ]) {
      const changed = writeTransaction(db, SISTEM, (tx) =>
        tx.updateTable('dokumen').set(change).where('id', '=', a.id).execute(),
      )
      await expect(changed).rejects.toMatchObject({ constraint: 'dokumen_final' })
    }
    await expect(write((tx) => tx.deleteFrom('dokumen').execute())).rejects.toMatchObject({
      constraint: 'dokumen_final',
    })
    for (const [statement, constraint] of [
      ["update dokumen set nomor = '9'", 'dokumen_final'],
      ["update dokumen set tanggal = '2022-03-01'", 'dokumen_final'],
      ["update dokumen set finalized_by = 'lain'", 'dokumen_final'],
      ['update dokumen set disegel_kemudian = true', 'dokumen_final'],
      ["update dokumen set subjek = 'pk/lain'", 'dokumen_final'],
      ["update dokumen_berkas set sha256 = 'lain'", 'dokumen_final'],
      ['delete from dokumen_berkas', 'dokumen_final'],
      [
        `insert into dokumen_berkas (unit_code, dokumen_id, format, sha256, ukuran) values ('3572', '${a.id}', 'html', 'h', 1)`,
        'dokumen_final',
      ],
      [
        `insert into dokumen (unit_code, entitas, tahun, jenis, state, snapshot, hash) values ('3572', 'kpu', 2020, 'lkj', 'final', '{}', 'h')`,
        'dokumen_state',
      ],
    ]) {
      // As the owner of the tables, for whom there is no exception either.
      await expect(db.pool.query(statement as string), statement).rejects.toMatchObject({ constraint })
    }
    expect(
      (await write((tx) => moveDokumen(tx, { ...id, version: 3, from: 'final', to: 'disampaikan' }))).saved
        ?.state,
    ).toBe('disampaikan')

    expect(
      (await write((tx) => reviseDokumen(tx, { ...KEY, alasan: 'Angka anggaran salah salin.' })))?.revisi,
    ).toBe(1)
    expect((await write((tx) => ensureDokumen(tx, KEY))).revisi).toBe(1)
    expect(
      (await read((tx) => listDokumen(tx, { unit: '3572', jenis: 'lkj' }))).map((row) => row.revisi),
    ).toEqual([1, 0])
    expect((await read((tx) => getDokumen(tx, '3572', a.id)))?.state).toBe('disampaikan')
  })

  it('is one for each thing it is about', async () => {
    const ids = await Promise.all(
      ['pk/a', 'pk/b', 'pk/a'].map((subjek) =>
        write((tx) => ensureDokumen(tx, { ...KEY, jenis: 'pk', subjek })),
      ),
    )
    expect(new Set(ids.map((one) => one.id)).size).toBe(2)
    expect(ids.map((one) => one.subjek)).toEqual(['pk/a', 'pk/b', 'pk/a'])
  })

  it('keeps its texts from being overwritten unseen', async () => {
    const text = { ...KEY, bagian: 'latar-belakang', updatedBy: 'o' }
    expect((await write((tx) => saveTeks(tx, { ...text, version: 0, isi: 'satu' }))).saved?.version).toBe(1)
    expect((await write((tx) => saveTeks(tx, { ...text, version: 0, isi: 'x' }))).conflict?.isi).toBe('satu')
    expect((await write((tx) => saveTeks(tx, { ...text, version: 1, isi: 'dua' }))).saved?.version).toBe(2)
    expect((await write((tx) => saveTeks(tx, { ...text, version: 1, isi: 'y' }))).conflict?.isi).toBe('dua')
    expect((await read((tx) => listTeks(tx, KEY))).map((row) => row.isi)).toEqual(['dua'])
  })
})

describe('ringkasan', () => {
  const period = { entitas: 'kpu' as const, tahun: 2021, triwulan: 4 as Triwulan }
  it('is summed for the offices below, from one row each', async () => {
    const row = {
      ...period,
      jumlah: 6,
      terisi: 6,
      terukur: 6,
      utuh: 6,
      state: 'disetujui' as const,
      selesai: true,
      pagu: 4_103_445_000n,
      realisasi: 4_082_850_734n,
    }
    await writeTransaction(db, SISTEM, (tx) =>
      putRingkasan(tx, [
        { ...row, unit_code: '3572', capaian: '90', kategori: 'Berhasil' },
        { ...row, unit_code: '3573', capaian: '80', terisi: 3, state: 'draf' },
        { ...row, unit_code: '51', capaian: '10' },
      ]),
    )
    await write((tx) =>
      putRingkasan(tx, [{ ...row, unit_code: '3572', capaian: '94.66', kategori: 'Berhasil' }]),
    )
    const supervisor = as('supervisor', '35')
    const list = await readTransaction(db, supervisor, (tx) =>
      ringkasanBelow(tx, { unit: '35', ...period, triwulan: 4 }),
    )
    expect(list.map((unit) => [unit.unit_code, unit.ringkasan?.capaian])).toEqual([
      ['3572', '94.66'],
      ['3573', '80'],
    ])

    const national = as('supervisor', '00')
    const below = await readTransaction(db, national, (tx) => ringkasanBelow(tx, { unit: '00', ...period }))
    expect(below.map((unit) => [unit.unit_code, unit.ringkasan?.capaian ?? null])).toEqual([
      ['35', null],
      ['3572', '94.66'],
      ['3573', '80'],
      ['51', '10'],
      ['5171', null],
    ])
    expect(below.filter(({ active }) => !active).map(({ unit_code }) => unit_code)).toEqual(['5171'])
    const self = await read((tx) => ringkasanBelow(tx, { unit: '35', ...period }))
    expect(self.filter((unit) => unit.ringkasan !== null)).toHaveLength(1)
    expect(await read((tx) => listRingkasan(tx, { unit: '3572', tahun: 2021, entitas: 'kpu' }))).toHaveLength(
      1,
    )
  })

  it('cannot be fuller than full', async () => {
    const full = { terisi: 1, terukur: 1, utuh: 1 }
    const row = { ...period, unit_code: '3572', jumlah: 1, state: 'draf' as const, selesai: false }
    for (const over of [{ terisi: 2 }, { terukur: 2 }, { utuh: 2 }])
      await expect(
        write((tx) => putRingkasan(tx, [{ ...row, ...full, ...over }])),
        JSON.stringify(over),
      ).rejects.toMatchObject({ code: '23514' })
  })
})
