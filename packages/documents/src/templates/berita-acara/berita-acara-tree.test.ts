import { describe, expect, it } from 'vitest'
import type { BeritaAcaraData } from '../../data/berita-acara.ts'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps, walkBlocks } from '../../tree/walk.ts'
import { writeDocx } from '../../writers/docx/write-docx.ts'
import { writePdf } from '../../writers/pdf/write-pdf.ts'
import { makeOffice, makeSigner } from '../testing/make-office.ts'
import { treeText } from '../testing/tree-text.ts'
import { beritaAcaraTree } from './berita-acara-tree.ts'

function minutes(part: Partial<BeritaAcaraData> = {}): BeritaAcaraData {
  return {
    office: makeOffice(),
    ...{ tahun: 2021, judul: 'Penetapan Kinerja Tahun 2021', rapat: 'Rapat Pleno', state: 'ditandatangani' },
    ...{
      nomor: '08/PK.01-BA/3572/KPU-Kot/III/2021',
      tanggal: '2021-03-02',
      tempat: 'Kantor KPU Kota Blitar',
    },
    hadir: [makeSigner('Ketua'), makeSigner('Anggota Komisi', { nama: 'Nama Anggota' })],
    undangan: ['Nama Sekretaris, S.Sos, Sekretaris KPU Kota Blitar'],
    putusan: [
      { isi: 'Menyetujui penetapan kinerja', rincian: [] },
      { isi: 'Menugaskan Sekretaris untuk:', rincian: ['menyiapkan keputusan', 'memublikasikannya'] },
    ],
    ...{ ditandatangani: 0, paper: 'F4', createdAt: '2021-03-02T00:00:00Z' },
    ...part,
  }
}

describe('a Berita Acara', () => {
  it('says its day in words, its place, who was there and what was decided', () => {
    const tree = beritaAcaraTree(minutes())
    expect([treeProblems(tree), findGaps(tree), tree.state]).toEqual([[], [], 'final'])
    const text = treeText(tree)
    for (const part of [
      'BERITA ACARA',
      'NOMOR 08/PK.01-BA/3572/KPU-Kot/III/2021',
      'Pada hari ini, Selasa tanggal dua bulan Maret tahun dua ribu dua puluh satu (2-3-2021)',
      'bertempat di Kantor KPU Kota Blitar',
      'Nama Ketua, Ketua Komisi Pemilihan Umum Kota Blitar;',
      'Menyetujui penetapan kinerja.',
      'menyiapkan keputusan; dan',
      'memublikasikannya.',
    ])
      expect(text).toContain(part)
  })

  it('is signed by those who decided, two beside each other, and lists everybody who was there', () => {
    const parts = (data: BeritaAcaraData) => [...walkBlocks(beritaAcaraTree(data).blocks)]
    const signed = (data: BeritaAcaraData) =>
      parts(data).flatMap((block) => (block.type === 'signatures' ? [block] : []))
    const three = [...minutes().hadir, makeSigner('Anggota Komisi', { nama: 'Nama Ketiga' })]
    expect(signed(minutes({ hadir: three })).map(({ place, parties }) => [place, parties.length])).toEqual([
      ['Blitar, 2 Maret 2021', 2],
      [null, 1],
    ])
    const [pair] = signed(minutes())
    expect(pair?.parties.map(({ nama, nip, sign }) => [nama, nip, sign])).toEqual([
      ['NAMA KETUA', null, 'ttd'],
      ['NAMA ANGGOTA', null, undefined],
    ])
    expect(signed(minutes({ ditandatangani: null }))[0]?.parties[0]?.sign).toBeUndefined()
    const [present] = parts(minutes()).flatMap((block) => (block.type === 'table' ? [block] : []))
    expect(present?.rows).toHaveLength(3)
    expect(JSON.stringify(present?.rows[2])).toContain('Sekretaris KPU Kota Blitar')
  })

  it('as a draft says what it lacks', () => {
    const empty = { nomor: null, tanggal: null, tempat: '', hadir: [], undangan: [], putusan: [] }
    const tree = beritaAcaraTree(minutes({ state: 'draf', ditandatangani: null, ...empty }))
    expect(tree.state).toBe('draf')
    expect(
      findGaps(tree)
        .map((one) => one.key)
        .toSorted(),
    ).toEqual([
      'berita-acara:hadir',
      'berita-acara:nomor',
      'berita-acara:putusan',
      'berita-acara:tanggal',
      'berita-acara:tempat',
    ])
    expect(treeText(tree)).not.toContain('DAFTAR HADIR')
  })

  it('is written as PDF and DOCX', async () => {
    const tree = beritaAcaraTree(minutes())
    expect((await writePdf(tree)).length).toBeGreaterThan(1000)
    expect((await writeDocx(tree)).length).toBeGreaterThan(1000)
  })
})
