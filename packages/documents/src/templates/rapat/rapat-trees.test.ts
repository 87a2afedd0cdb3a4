import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { makeSigner } from '../testing/make-office.ts'
import { makeRapat } from '../testing/make-rapat.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { daftarHadirTree, notulenTree, undanganRapatTree } from './rapat-trees.ts'

const KINDS = {
  'undangan-rapat': undanganRapatTree,
  'daftar-hadir': daftarHadirTree,
  notulen: notulenTree,
} as const

const NOTHING = { tertinggal: [], terlambat: [], langkah: [], putusan: [] }

describe.each(Object.entries(KINDS))('%s', (kind, treeOf) => {
  it('is the paper as it was last looked at', async () => {
    const tree = treeOf(makeRapat())
    expect([tree.kind, treeProblems(tree), findGaps(tree), tree.state]).toEqual([kind, [], [], 'final'])
    await expect(`${treeText(tree)}\n`).toMatchFileSnapshot(`golden/${kind}.txt`)
  })

  it('says what it lacks', () => {
    const empty = makeRapat({
      state: 'draf',
      waktu: null,
      undangan: [],
      hadir: [],
      acara: NOTHING,
      putusan: [],
    })
    const tree = treeOf({ ...empty, signer: makeSigner('Ketua', { nama: '' }) })
    expect(treeProblems(tree)).toEqual([])
    expect(findGaps(tree).map(({ key }) => key)).toEqual(
      {
        'undangan-rapat': ['rapat:undangan', 'rapat:nama:Ketua'],
        'daftar-hadir': ['rapat:hadir'],
        notulen: ['rapat:hadir', 'rapat:nama:Ketua'],
      }[kind],
    )
  })
})

it('before the meeting those who are called have a place to sign', () => {
  const rows = (hadir: string[]) => tableOf(daftarHadirTree(makeRapat({ hadir })), 'daftar-hadir').rows
  expect([rows([]).length, rows(['Rina']).length]).toEqual([3, 1])
})

it('the notes of a meeting without decisions say so, and a draft is one', () => {
  const tree = notulenTree(makeRapat({ state: 'draf', acara: NOTHING, putusan: [] }))
  expect(treeText(tree)).toContain('Rapat ini tidak mencatat putusan.')
  expect(treeText(tree)).toContain('Tidak ada indikator yang tertinggal')
  expect(tree.state).toBe('draf')
})
