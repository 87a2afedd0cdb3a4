import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIPA_2021 } from './dipa-2021.fixture.ts'
import { type DipaInput, readDipaRows } from './dipa-rows.ts'
import { total } from './roll-up.ts'

function row(kode: string, pagu: bigint | null = null, uraian = `Uraian ${kode}`): DipaInput {
  return { kode, uraian, pagu }
}

function sentences(...rows: DipaInput[]): string[] {
  const reading = readDipaRows(rows)
  return reading.ok ? [] : reading.errors.map(({ at, field, sentence }) => `${at} ${field}: ${sentence}`)
}

const TREE = [
  row('076.01.WA'),
  row('3355'),
  row('3355.EAA'),
  row('3355.EAA.994', 100n),
  row('3355.EAA.001', 50n),
]

describe('rows of a DIPA', () => {
  it('hangs each row under the one its code names, and sums the lowest', () => {
    const reading = readDipaRows(TREE)
    expect(reading).toMatchObject({ ok: true, total: 150n })
    if (!reading.ok) return
    expect(reading.rows.map(({ kode, induk, tingkat, pagu }) => [kode, induk, tingkat, pagu])).toEqual([
      ['076.01.WA', null, 'program', null],
      ['3355', '076.01.WA', 'kegiatan', null],
      ['3355.EAA', '3355', 'kro', null],
      ['3355.EAA.994', '3355.EAA', 'output', 100n],
      ['3355.EAA.001', '3355.EAA', 'output', 50n],
    ])
  })

  it('takes full codes and those of before 2021', () => {
    const reading = readDipaRows([row('076.01.06'), row('076.01.06.3355'), row('3355.994', 7n)])
    expect(reading).toMatchObject({ ok: true, total: 7n })
  })

  it('refuses each wrong cell with its sentence', () => {
    expect(sentences()).toEqual(['0 kode: Tulis paling sedikit satu baris.'])
    expect(sentences(row('abc', 1n))[0]).toContain('0 kode: Kode anggaran tidak dikenal.')
    expect(sentences(row('3355', 1n))).toEqual([
      '0 kode: Baris di atas 3355 belum ada. Tulis lebih dahulu programnya.',
    ])
    expect(sentences(...TREE, row('3355.EAA.994', 1n))).toEqual([
      '5 kode: Kode 3355.EAA.994 sudah ada di baris 4.',
    ])
    expect(sentences(row('076.01.WA'), row('3355'))).toEqual([
      '1 pagu: Isi pagu 3355; tulis 0 bila tidak ada.',
    ])
    expect(sentences(row('076.01.WA'), row('3355', -1n))).toEqual([
      '1 pagu: Pagu 3355 tidak boleh kurang dari nol.',
    ])
    expect(sentences(row('076.01.WA', 151n), ...TREE.slice(1))).toEqual([
      '0 pagu: Pagu 076.01.WA tertulis Rp151, tetapi jumlah barisnya Rp150.',
    ])
    expect(sentences(row('076.01.WA', 1n, ' '))).toEqual(['0 uraian: Tulis uraian 076.01.WA.'])
  })

  it('holds what is blocked to the lowest rows and below their pagu', () => {
    const leaf = { ...row('3355', 10n), blokir: 4n }
    const reading = readDipaRows([row('076.01.WA'), leaf])
    expect(reading.ok && reading.rows.map(({ blokir }) => blokir)).toEqual([0n, 4n])
    expect(sentences(row('076.01.WA'), { ...leaf, blokir: 11n })).toEqual([
      '1 blokir: Blokir 3355 tidak boleh di atas pagunya, Rp10.',
    ])
    expect(sentences(row('076.01.WA'), { ...leaf, blokir: -1n })).toEqual([
      '1 blokir: Blokir 3355 tidak boleh kurang dari nol.',
    ])
    expect(sentences({ ...row('076.01.WA'), blokir: 4n }, row('3355', 10n))).toEqual([
      '0 blokir: Tulis blokir pada baris paling bawah, bukan pada 076.01.WA.',
    ])
  })

  it('keeps the published DIPA 2021 to the rupiah', () => {
    const rows = DIPA_2021.map(({ kode, pagu }) => row(kode, pagu))
    const reading = readDipaRows(rows)
    expect(reading.ok && reading.total).toBe(total([...DIPA_2021]).pagu)
  })

  it('accepts a parent’s pagu exactly when it is the sum of its rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 9 }),
        fc.bigInt(),
        (pagu, off) => {
          const sum = pagu.reduce((a, b) => a + b, 0n)
          const leaves = pagu.map((one, at) => row(`3355.00${at}`, one))
          expect(readDipaRows([row('076.01.WA', sum), row('3355', sum), ...leaves])).toMatchObject({
            ok: true,
            total: sum,
          })
          if (off !== 0n)
            expect(readDipaRows([row('076.01.WA', sum + off), row('3355'), ...leaves]).ok).toBe(false)
        },
      ),
    )
  })
})
