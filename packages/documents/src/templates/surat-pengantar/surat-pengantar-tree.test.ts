import { expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { writePdf } from '../../writers/pdf/write-pdf.ts'
import { makeOffice, makeSigner } from '../testing/make-office.ts'
import { treeText } from '../testing/tree-text.ts'
import { type SuratPengantarData, suratPengantarTree } from './surat-pengantar-tree.ts'

const SURAT: SuratPengantarData = {
  office: makeOffice(),
  tahun: 2021,
  laporan: { nomor: '12/PR.03/3572/2022', tanggal: '2022-02-21' },
  surat: null,
  kepada: { jabatan: 'Ketua Komisi Pemilihan Umum Provinsi Jawa Timur', tempat: 'Surabaya' },
  signer: makeSigner('Ketua'),
  paper: 'F4',
  createdAt: '2022-02-21T00:00:00Z',
}

it('names report, receiver and signer, and leaves places for number and date', async () => {
  const tree = suratPengantarTree(SURAT)
  const text = treeText(tree)
  for (const part of [
    'Blitar, …………………… 2022',
    'Penyampaian Laporan Kinerja Tahun 2021',
    'Yth. Ketua Komisi Pemilihan Umum Provinsi Jawa Timur',
    'Laporan Kinerja Komisi Pemilihan Umum Kota Blitar Tahun 2021 Nomor 12/PR.03/3572/2022 yang ditandatangani pada tanggal 21 Februari 2022',
  ]) {
    expect(text).toContain(part)
  }
  const signed = tree.blocks.flatMap((block) => (block.type === 'signatures' ? block.parties : []))
  expect(signed.map((party) => Object.keys(party))).toEqual([['jabatan', 'nama', 'nip']])
  expect([treeProblems(tree), findGaps(tree), tree.state]).toEqual([[], [], 'final'])
  expect((await writePdf(tree)).length).toBeGreaterThan(1000)
})

it('is a draft before the report is final, and says where the receiver is not known', () => {
  const tree = suratPengantarTree({ ...SURAT, laporan: null, kepada: null })
  expect(tree.state).toBe('draf')
  expect(treeText(tree)).not.toContain('ditandatangani pada tanggal')
  expect(findGaps(tree).map((one) => one.key)).toEqual(['surat-pengantar:kepada'])
})

it('prints its own number and date once it has them', () => {
  const surat = { nomor: '07/PR.03.1-SD/3572/KPU-Kot/II/2022', tanggal: '2022-02-25' }
  const text = treeText(suratPengantarTree({ ...SURAT, surat }))
  expect(text).toContain('Blitar, 25 Februari 2022')
  expect(text).toContain(surat.nomor)
  expect(text).not.toContain('……')
})
