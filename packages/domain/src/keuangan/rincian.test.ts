import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollUp } from '../budget/roll-up.ts'
import { jenisBelanja } from './jenis-belanja.ts'
import { type RincianBagian, type RincianInput, sumRincian, totalOf } from './rincian.ts'

const tree: RincianInput[] = [
  { kode: '076.01.WA', induk: null, pagu: null, realisasi: null },
  { kode: '3355', induk: '076.01.WA', pagu: null, realisasi: null },
  { kode: '3355.994', induk: '3355', pagu: 40n, realisasi: 25n },
  { kode: '3355.003', induk: '3355', pagu: 5n, realisasi: null },
  { kode: '6639', induk: '076.01.WA', pagu: 7n, realisasi: 0n },
]
const part = (akun: string, money: Partial<RincianBagian>): RincianBagian => ({
  ...{ kode: '3355.994', komponen: '051', subkomponen: '0A', akun, pagu: 0n, realisasi: 0n },
  ...money,
})

describe('a budget down to its akun', () => {
  it('is summed by kinds of spending on every level', () => {
    const rows = sumRincian(tree, [
      part('532111', { pagu: 10n }),
      part('521111', { pagu: 20n, realisasi: 20n }),
      part('521111', { pagu: 10n }),
      part('524111', { komponen: '', subkomponen: '', realisasi: 3n }),
      part('521111', { kode: '3355', pagu: 9n }),
      part('521111', { kode: '9999', pagu: 9n }),
    ])
    const shown = rows.map(({ kode, tingkat, jenis }) => [
      ...[kode, tingkat, jenis['52'].pagu, jenis['53'].pagu, jenis.lepas.pagu],
      ...[jenis['52'].realisasi, jenis.lepas.realisasi],
    ])
    expect(shown).toEqual([
      ['076.01.WA', 'anggaran', 30n, 10n, 12n, 23n, 2n],
      ['3355', 'anggaran', 30n, 10n, 5n, 23n, 2n],
      ['3355.994', 'anggaran', 30n, 10n, 0n, 23n, 2n],
      ['3355.994.051', 'komponen', 30n, 10n, 0n, 20n, 0n],
      ['3355.994.051.0A', 'subkomponen', 30n, 10n, 0n, 20n, 0n],
      ['3355.994.051.0A.521111', 'akun', 30n, 0n, 0n, 20n, 0n],
      ['3355.994.051.0A.532111', 'akun', 0n, 10n, 0n, 0n, 0n],
      ['3355.994.524111', 'akun', 0n, 0n, 0n, 3n, 0n],
      ['3355.003', 'anggaran', 0n, 0n, 5n, 0n, 0n],
      ['6639', 'anggaran', 0n, 0n, 7n, 0n, 0n],
    ])
  })

  it('knows a kind by its akun', () => {
    expect(['511111', '521111', '532111', '572111', '541111', ''].map(jenisBelanja)).toEqual([
      ...['51', '52', '53', '57', 'lain', 'lain'],
    ])
  })

  it('has above every row the sum of the rows below, whatever its parts tell', () => {
    const money = fc.bigInt({ min: -1000n, max: 1_000_000n })
    const bagian = fc.record({
      kode: fc.constantFrom('3355.994', '3355.003', '6639'),
      komponen: fc.constantFrom('', '051', '052'),
      subkomponen: fc.constantFrom('', '0A', '0B'),
      akun: fc.constantFrom('511111', '521111', '521112', '532111', '572111', '541111'),
      ...{ pagu: money, realisasi: money },
    })
    fc.assert(
      fc.property(fc.array(bagian, { maxLength: 30 }), (parts) => {
        const rows = sumRincian(tree, parts)
        const sums = rollUp(tree)
        for (const { kode, tingkat, jenis } of rows) {
          if (tingkat === 'anggaran') {
            expect(totalOf(jenis).pagu).toBe(sums.get(kode)?.pagu)
            expect(totalOf(jenis).realisasi).toBe(sums.get(kode)?.realisasi ?? 0n)
          }
          const children = rows.filter(({ induk }) => induk === kode)
          if (children.length === 0) continue
          for (const name of ['51', '52', '53', '57', 'lain'] as const)
            for (const column of ['pagu', 'realisasi'] as const)
              expect(children.reduce((sum, one) => sum + one.jenis[name][column], 0n)).toBe(
                jenis[name][column],
              )
        }
      }),
    )
  })
})
