import { Decimal, parseRupiah } from '@akuntabel/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps, walkBlocks } from '../../tree/walk.ts'
import { makeAnggaran, makeLkj } from '../testing/make-lkj.ts'
import { makePk } from '../testing/make-pk.ts'
import { lastCells, tableOf, treeText } from '../testing/tree-text.ts'
import { lkjTree } from './lkj-tree.ts'

const amount = fc.bigInt({ min: 0n, max: 10n ** 13n })
const leaf = fc.record({ pagu: amount, realisasi: amount })
const kegiatan = fc.array(leaf, { maxLength: 4 })
const programs = fc.array(fc.array(kegiatan, { maxLength: 3 }), { minLength: 1, maxLength: 3 })

type Row = [string, number, bigint, bigint]

/** Rows whose parents carry whatever they like: the printed parent must be the sum of what is printed below. */
function rowsOf(
  tree: { pagu: bigint; realisasi: bigint }[][][],
  own: { pagu: bigint; realisasi: bigint },
): Row[] {
  return tree.flatMap((kegiatanList, p): Row[] => [
    [`P${p}`, 0, own.pagu, own.realisasi],
    ...kegiatanList.flatMap((leaves, k): Row[] => [
      [`P${p}.${k}`, 1, own.pagu, own.realisasi],
      ...leaves.map((one, o): Row => [`P${p}.${k}.${o}`, 3, one.pagu, one.realisasi]),
    ]),
  ])
}

function money(text: string): bigint {
  const reading = parseRupiah(text)
  if (!reading.ok) throw new Error(`not money: ${text}`)
  return reading.value
}

function printedRows(rows: readonly Row[]) {
  const table = tableOf(lkjTree(makeLkj({ anggaran: makeAnggaran(rows) })), 'tabel-anggaran')
  return table.rows.map((row, at) => {
    const [pagu = '', realisasi = '', sisa = '', persen = ''] = lastCells(row, 4)
    return {
      level: rows[at]?.[1] ?? -1,
      pagu: money(pagu),
      realisasi: money(realisasi),
      sisa: money(sisa),
      persen,
    }
  })
}

describe('budget table', () => {
  it('adds up on every level and every column, whatever the parents carried', () => {
    fc.assert(
      fc.property(programs, leaf, (tree, own) => {
        const printed = printedRows(rowsOf(tree, own))
        const total = printed.at(-1)
        const lines = printed.slice(0, -1)
        for (const column of ['pagu', 'realisasi', 'sisa'] as const) {
          const top = lines.filter((line) => line.level === 0)
          expect(total?.[column]).toBe(top.reduce((sum, line) => sum + line[column], 0n))
          lines.forEach((line, at) => {
            const end = lines.findIndex((other, index) => index > at && other.level <= line.level)
            const below = lines.slice(at + 1, end === -1 ? lines.length : end)
            if (below.length === 0) return
            const next = Math.min(...below.map((one) => one.level))
            const children = below.filter((one) => one.level === next)
            expect(line[column]).toBe(children.reduce((sum, one) => sum + one[column], 0n))
          })
        }
        for (const line of printed) {
          expect(line.sisa).toBe(line.pagu - line.realisasi)
          expect(line.persen === '–').toBe(line.pagu === 0n)
          if (line.pagu > 0n) expect(hundredths(line.persen)).toBe(rounded(line.realisasi, line.pagu))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('refuses data whose stored sums differ from their rows', () => {
    const anggaran = makeAnggaran([
      ['P', 0, 100n, 50n],
      ['P.1', 1, 70n, 50n],
    ])
    const keys = findGaps(lkjTree(makeLkj({ anggaran }))).map((node) => node.key)
    expect(keys).toEqual(['anggaran:jumlah'])
  })
})

describe('a budget of which no spending was entered', () => {
  const tree = lkjTree(
    makeLkj({
      anggaran: makeAnggaran([
        ['P', 0, 100n, null],
        ['P.1', 1, 100n, null],
      ]),
    }),
  )

  it('is asked for once, and not told as 0', () => {
    expect(findGaps(tree).map(({ key }) => key)).toEqual(['anggaran:realisasi'])
    expect(treeText(tree)).toContain('mengelola anggaran sebesar Rp100. Realisasinya belum dimasukkan.')
    expect(treeText(tree)).not.toMatch(/Rp0|0,00%/)
    const { rows } = tableOf(tree, 'tabel-anggaran')
    expect(rows.map((row) => lastCells(row, 4))).toEqual(rows.map(() => ['100', '–', '–', '–']))
  })

  it('gives no efficiency', () => {
    expect(treeText(tree)).toContain('Efisiensi belum dapat dihitung karena')
  })
})

describe('DIPA revisions', () => {
  it('keeps the sign of every difference, and the differences add up to the net change', () => {
    const tree = lkjTree(makeLkj())
    const rows = tableOf(tree, 'tabel-revisi-dipa').rows
    const differences = rows.map((row) => money(lastCells(row, 2)[0] ?? ''))
    expect(differences[3]).toBe(-95_615_000n)
    expect(differences.at(-1)).toBe(differences.slice(0, -1).reduce((sum, one) => sum + one, 0n))
    expect(treeText(tree)).toContain('direvisi 12 (dua belas) kali')
  })

  it('refuses a broken chain and a last pagu that is not the reported one', () => {
    const anggaran = makeAnggaran([['P', 0, 100n, 50n]])
    const perubahan = [
      { revisi: 0, sebelum: null, sesudah: 80n, selisih: 0n, alasan: 'DIPA awal' },
      { revisi: 1, sebelum: 70n, sesudah: 90n, selisih: 20n, alasan: 'Revisi' },
    ]
    const keys = findGaps(lkjTree(makeLkj({ anggaran: { ...anggaran, perubahan } }))).map((node) => node.key)
    expect(keys).toEqual(['anggaran:revisi-1', 'anggaran:revisi-2'])
  })
})

describe('programme table of the agreement', () => {
  it('has a total that is the sum of its rows, in the report and in its attachment', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), (pagu) => {
        const program = pagu.map((one, at) => ({ kode: `P${at}`, uraian: `Program ${at}`, pagu: one }))
        const tree = lkjTree(makeLkj({ pk: makePk({ program }) }))
        for (const id of ['tabel-pk-program', 'lampiran-pk-program']) {
          const printed = tableOf(tree, id).rows.map((row) => money(lastCells(row, 1)[0] ?? ''))
          expect(printed.at(-1)).toBe(printed.slice(0, -1).reduce((sum, one) => sum + one, 0n))
        }
        expect(treeProblems(tree)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

function hundredths(percent: string): bigint {
  return BigInt(percent.replace(/[%.,]/gu, ''))
}

/** 10000 · a / b, half away from zero. */
function rounded(a: bigint, b: bigint): bigint {
  return (2n * 10_000n * a + b) / (2n * b)
}

describe('the budget by source', () => {
  const rows = [
    ['P0', 0, 300n, 150n],
    ['P0.0', 1, 200n, 150n],
    ['P0.1', 1, 100n, 0n],
  ] as const satisfies [string, number, bigint, bigint][]
  const sumber = [
    { nama: 'RM (Rupiah Murni)', pagu: 200n, realisasi: 150n },
    { nama: 'Hibah', pagu: 100n, realisasi: 0n },
  ]

  it('is told and printed where it is recorded, and what is blocked with it', () => {
    const tree = lkjTree(makeLkj({ anggaran: { ...makeAnggaran([...rows]), sumber, blokir: 40n } }))
    expect(treeProblems(tree)).toEqual([])
    const text = treeText(tree)
    expect(text).toContain('Dari pagu tersebut, Rp40 masih diblokir.')
    expect(text).toContain(
      'Menurut sumber dananya, anggaran terdiri atas RM (Rupiah Murni) sebesar Rp200 dengan serapan 75,00% dan Hibah sebesar Rp100 dengan serapan 0,00%, sebagaimana disajikan dalam Tabel',
    )
    expect(tableOf(tree, 'tabel-sumber-dana').rows.map((row) => lastCells(row, 4))).toEqual([
      ['200', '150', '50', '75,00%'],
      ['100', '0', '100', '0,00%'],
      ['300', '150', '150', '50,00%'],
    ])
  })

  it('is left out where no row names a source', () => {
    const text = treeText(lkjTree(makeLkj({ anggaran: makeAnggaran([...rows]) })))
    expect(text).not.toContain('sumber dana')
    expect(text).not.toContain('diblokir')
  })
})

describe('absorption through the year', () => {
  const anggaran = makeAnggaran([['P0', 0, 300n, 150n]])
  const at = (triwulan: 1 | 2 | 3 | 4, serapan: number, hasil: 'tercapai' | 'belum' | null) => ({
    ...{ triwulan, rencana: new Decimal(25 * triwulan), serapan: new Decimal(serapan), hasil },
    target: hasil === null ? null : new Decimal(95),
  })
  const penyerapan = {
    triwulan: [at(1, 10, null), at(2, 20, null), at(3, 40, null), at(4, 50, 'belum')],
    bulanan: [
      { bulan: 1, rencana: new Decimal(8), serapan: new Decimal(4) },
      { bulan: 2, rencana: null, serapan: new Decimal(50) },
      { bulan: 3, rencana: null, serapan: null },
    ],
  }

  it('is told, printed by quarters and drawn by months where a target or a plan is recorded', () => {
    const tree = lkjTree(makeLkj({ anggaran: { ...anggaran, penyerapan } }))
    expect(treeProblems(tree)).toEqual([])
    const text = treeText(tree)
    expect(text).toContain(
      `Target serapan anggaran tahun ${makeLkj({}).tahun} adalah 95,00% dan serapannya 50,00%, sehingga target belum tercapai.`,
    )
    expect(tableOf(tree, 'tabel-serapan-triwulan').rows.map((row) => lastCells(row, 4))).toEqual([
      ['–', '25,00%', '10,00%', '–'],
      ['–', '50,00%', '20,00%', '–'],
      ['–', '75,00%', '40,00%', '–'],
      ['95,00%', '100,00%', '50,00%', 'Belum tercapai'],
    ])
    const figure = [...walkBlocks(tree.blocks)].find(
      (block) => block.type === 'figure' && block.id === 'gambar-serapan',
    )
    expect(figure).toMatchObject({
      alt: expect.stringContaining('Januari: 4% dari rencana 8%; Februari: 50%.'),
      svg: expect.stringContaining('Rencana'),
    })
  })

  it('is left out where neither is', () => {
    expect(treeText(lkjTree(makeLkj({ anggaran })))).not.toContain('menurut Waktu')
  })
})

describe('efficiency by the money of the indicator itself', () => {
  const textWith = (own: { kode: string[]; pagu: Decimal; realisasi: Decimal } | null) => {
    const data = makeLkj({ anggaran: makeAnggaran([['P0', 0, 300n, 150n]]) })
    const sasaran = data.sasaran.map((one) => ({
      ...one,
      indikator: one.indikator.map((indikator) => ({ ...indikator, anggaran: own })),
    }))
    return treeText(lkjTree({ ...data, sasaran }))
  }

  it('names the rows that pay for it and the share of them that was used', () => {
    const text = textWith({ kode: ['3355.EAA.994'], pagu: new Decimal(200), realisasi: new Decimal(150) })
    expect(text).toContain('Anggaran yang mendukung indikator ini (3355.EAA.994) terserap 75,00%.')
  })

  it('says that it cannot be counted where the rows are not divided to the full', () => {
    expect(textWith(null)).toContain(
      'Efisiensi tidak dapat dihitung karena belum seluruh baris anggaran yang mendukung indikator ini ditautkan dengan porsi 100%.',
    )
  })
})
