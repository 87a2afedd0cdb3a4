import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { makeIku, makeIkuIndikator } from '../testing/make-iku.ts'
import { makeSigner } from '../testing/make-office.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { ikuTree } from './iku-tree.ts'

describe('ikuTree', () => {
  it('is the book as it was last looked at', async () => {
    const tree = ikuTree(makeIku())
    expect([treeProblems(tree), findGaps(tree), tree.state]).toEqual([[], [], 'final'])
    await expect(`${treeText(tree)}\n`).toMatchFileSnapshot('golden/iku.txt')
  })

  it('has the five columns of the form, numbered, a sasaran over all its indicators', () => {
    const { columns, rows, numberRow } = tableOf(ikuTree(makeIku()), 'tabel-iku')
    expect(columns.map(({ label }) => label)).toEqual([
      'No.',
      'Sasaran Strategis',
      'Indikator Kinerja Utama',
      'Cara Penghitungan',
      'Sumber Data',
    ])
    expect(numberRow).toBe(true)
    expect(rows.map((row) => [row.cells.length, row.cells[1]?.rowspan])).toEqual([
      [5, 2],
      [3, undefined],
      [5, 1],
    ])
  })

  it('lists what the law gives the entity to do, with its articles, where that was written down', () => {
    expect(treeText(ikuTree(makeIku()))).not.toContain('TUGAS, WEWENANG')
    const butir = [
      { isi: 'menjabarkan program;', pasal: 'Pasal 18 huruf a UU 7/2017' },
      { isi: 'melaksanakan tahapan', pasal: 'Pasal 18 huruf b UU 7/2017' },
    ]
    const tree = ikuTree(makeIku({ tugas: [{ judul: 'Tugas dalam penyelenggaraan pemilu', butir }] }))
    expect(treeProblems(tree)).toEqual([])
    const text = JSON.stringify(tree.blocks)
    for (const part of [
      'TUGAS, WEWENANG, DAN KEWAJIBAN KOMISI PEMILIHAN UMUM KOTA BLITAR',
      'Tugas dalam penyelenggaraan pemilu',
      'menjabarkan program (Pasal 18 huruf a UU 7/2017); dan',
      'melaksanakan tahapan (Pasal 18 huruf b UU 7/2017).',
    ])
      expect(text).toContain(part)
  })

  it('leaves no hole in how an indicator is counted and from what', () => {
    const hole = makeIkuIndikator('IKU-9', { caraPenghitungan: null, sumberData: null })
    const tree = ikuTree(makeIku({ sasaran: [{ uraian: 'S', indikator: [hole] }] }))
    expect(findGaps(tree).map(({ key }) => key)).toEqual(['iku:cara:IKU-9', 'iku:sumber:IKU-9'])
  })

  it('says which indicators the agreement leaves out, and why where that is known', () => {
    const sasaran = [{ uraian: 'S', indikator: [makeIkuIndikator('IKU-1', { dalamPk: false })] }]
    expect(treeText(ikuTree(makeIku()))).toContain(
      '1 (satu) indikator tidak termuat dalam Perjanjian Kinerja tahun 2021:',
    )
    const [, list] = JSON.stringify(ikuTree(makeIku()).blocks).split('"decimal"')
    expect(list).toContain('Persentase layanan IKU-3 (Dinilai mulai tahun 2023).')
    expect(JSON.stringify(ikuTree(makeIku({ sasaran })).blocks)).toContain('alasannya tidak dicatat')
    const whole = makeIku({ sasaran: [{ uraian: 'S', indikator: [makeIkuIndikator('IKU-1')] }] })
    expect(treeText(ikuTree(whole))).toContain('Seluruh indikator tersebut termuat')
    const none = ikuTree(makeIku({ pk: null }))
    expect([treeText(none).includes('Perjanjian Kinerja tahun 2021 belum disusun.'), none.state]).toEqual([
      true,
      'draf',
    ])
  })

  it('asks for indicators and for the name of who signs', () => {
    const tree = ikuTree(makeIku({ sasaran: [], signer: makeSigner('Ketua', { nama: '' }) }))
    expect(findGaps(tree).map(({ key }) => key)).toEqual(['iku', 'iku:nama:Ketua'])
  })
})
