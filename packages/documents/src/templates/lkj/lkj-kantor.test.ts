import { pegawaiTables } from '@akuntabel/domain'
import { expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { makeLkj } from '../testing/make-lkj.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { lkjTree } from './lkj-tree.ts'

const tanggal = '2021-12-31'
const GROUP = { golongan: null, pendidikan: null, dibayar: null }

it('prints the people by golongan with a sum, and in each way that was recorded', () => {
  const pegawai = {
    tanggal,
    ...pegawaiTables([
      { ...GROUP, status: 'pns', golongan: 'III/c', pendidikan: 's1', jumlah: 4 },
      { ...GROUP, status: 'ppnpn', pendidikan: 'sma', jumlah: 3 },
    ]),
  }
  const tree = lkjTree(makeLkj({ pegawai }))
  const text = treeText(tree)
  expect(text).toContain(
    'Pada 31 Desember 2021 pegawai berjumlah 7 (tujuh) orang, sebagaimana disajikan dalam',
  )
  expect(text).toContain('1. | III/c | 4\n2. | PPNPN | 3\nJumlah | 7')
  expect(text).toContain('Menurut pendidikan\nS-1 atau D-IV | 4\nSMA atau sederajat | 3')
  expect(text).not.toContain('Menurut yang membayar')
  expect(treeProblems(tree)).toEqual([])
})

it('prints what the office works with, and nothing of either where nothing is recorded', () => {
  const row = {
    nama: 'Mobil',
    jumlah: 1250,
    satuan: 'unit',
    kepemilikan: null,
    kondisi: 'Baik',
    lokasi: 'kantor',
  }
  const tree = lkjTree(makeLkj({ sarana: { tanggal, rows: [row] } }))
  expect(treeText(tree)).toContain('1. | Mobil | 1.250 unit | – | Baik | kantor')
  expect(tableOf(tree, 'tabel-sarana').note).toBeDefined()
  expect(treeProblems(tree)).toEqual([])
  const without = treeText(lkjTree(makeLkj()))
  expect(without).not.toContain('Sarana dan Prasarana')
  expect(without).not.toContain('pegawai berjumlah')
})

it('prints what the office was honoured for', () => {
  const one = { nama: 'Keterbukaan', pemberi: 'Komisi Informasi', tingkat: null, tanggal, dokumen: '12/KI' }
  const tree = lkjTree(makeLkj({ penghargaan: [one] }))
  expect(treeText(tree)).toContain('menerima 1 (satu) penghargaan')
  expect(treeText(tree)).toContain('1. | Keterbukaan | Komisi Informasi | – | 31 Desember 2021 | 12/KI')
  expect(treeProblems(tree)).toEqual([])
  expect(treeText(lkjTree(makeLkj()))).not.toContain('penghargaan')
})
