import { expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { makeRka } from '../testing/make-rka.ts'
import { treeText } from '../testing/tree-text.ts'
import { rkaTree } from './rka-tree.ts'

it('is the matrix as it was last looked at', async () => {
  const tree = rkaTree(makeRka())
  expect([tree.kind, treeProblems(tree), findGaps(tree)]).toEqual(['rka', [], []])
  await expect(`${treeText(tree)}\n`).toMatchFileSnapshot('golden/rka.txt')
})

it('says of which stage of the plan it is', () => {
  const stage = makeRka({ tahap: 'Pagu indikatif', sumber: 'pagu indikatif, surat Nomor 12' })
  expect(treeText(rkaTree(stage))).toContain('Anggaran menurut pagu indikatif, surat Nomor 12.')
  expect(rkaTree(stage).title).toBe('Rencana Kerja dan Anggaran Tahun 2021 (Pagu indikatif) KPU Kota Blitar')
})

it('says that rows of both entities stand in the matrix of each', () => {
  expect(treeText(rkaTree(makeRka({ bersama: true })))).toContain('matriks setiap entitas')
  expect(treeText(rkaTree(makeRka()))).not.toContain('matriks setiap entitas')
})
