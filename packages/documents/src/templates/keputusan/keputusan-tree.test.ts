import { describe, expect, it } from 'vitest'
import type { KeputusanData } from '../../data/keputusan.ts'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps, walkBlocks } from '../../tree/walk.ts'
import { writeDocx } from '../../writers/docx/write-docx.ts'
import { writePdf } from '../../writers/pdf/write-pdf.ts'
import { persen } from '../testing/make-indikator.ts'
import { makeOffice, makeSigner } from '../testing/make-office.ts'
import { treeText } from '../testing/tree-text.ts'
import { keputusanTree } from './keputusan-tree.ts'

const target = {
  kode: 'IKU-1',
  uraian: 'Persentase keputusan yang sesuai',
  satuan: 'persen',
  target: persen(80),
}

function decree(part: Partial<KeputusanData> = {}): KeputusanData {
  return {
    office: makeOffice(),
    tahun: 2021,
    milik: 'Komisi Pemilihan Umum Kota Blitar',
    judul: 'Penetapan Kinerja Komisi Pemilihan Umum Kota Blitar Tahun 2021',
    state: 'ditetapkan',
    nomor: '11/PR.03.1-Kpt/3572/KPU-Kot/III/2021',
    tanggal: '2021-03-04',
    penetap: makeSigner('Ketua'),
    menimbang: ['bahwa satu', 'bahwa dua;', 'bahwa tiga'],
    mengingat: ['Undang-Undang Nomor 7 Tahun 2017', 'Peraturan Presiden Nomor 29 Tahun 2014'],
    memerhatikan: ['Berita Acara Nomor 8'],
    dikta: [
      { isi: 'Menetapkan kinerja sebagaimana tercantum dalam Lampiran I dan Lampiran II.', rincian: [] },
      { isi: 'Penetapan ini bertujuan:', rincian: ['satu', 'dua', 'tiga'] },
    ],
    lampiran: [
      {
        isi: 'rkt',
        bagian: [
          {
            judul: 'RKT Sekretariat',
            sasaran: [{ uraian: 'Layanan', indikator: [target, { ...target, kode: 'IKU-2', target: null }] }],
          },
          { judul: 'RKT KPU', sasaran: [{ uraian: 'Kebijakan', indikator: [target] }] },
        ],
      },
      {
        isi: 'iku',
        bagian: [
          {
            judul: 'IKU KPU',
            indikator: [
              { kode: 'IKU-1', sasaran: 'Kebijakan', uraian: 'Persentase', cara: 'A/B', sumber: null },
            ],
          },
        ],
      },
    ],
    penyalin: {
      ...makeSigner('Sekretaris'),
      kantor: ['SEKRETARIAT KOMISI PEMILIHAN UMUM', 'KOTA BLITAR'],
    },
    paper: 'F4',
    createdAt: '2021-03-04T00:00:00Z',
    ...part,
  }
}

const NUMBER = 'NOMOR 11/PR.03.1-Kpt/3572/KPU-Kot/III/2021'

describe('a Keputusan', () => {
  it('prints one number and title in its head and in each Lampiran', () => {
    const tree = keputusanTree(decree())
    expect([treeProblems(tree), tree.state]).toEqual([[], 'final'])
    const heads = [...walkBlocks(tree.blocks)].flatMap((block) =>
      block.type === 'lampiran-head' ? [block.lines] : [],
    )
    expect(heads.map(([first]) => first)).toEqual(['LAMPIRAN I', 'LAMPIRAN II'])
    expect(heads[0]?.slice(1, 3)).toEqual(['KEPUTUSAN KOMISI PEMILIHAN UMUM', 'KOTA BLITAR'])
    for (const lines of heads)
      expect(lines.slice(3)).toEqual([NUMBER, 'TENTANG', decree().judul.toUpperCase()])
    const text = treeText(tree)
    expect(text).toContain('KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA BLITAR')
    expect(text).toContain(NUMBER)
    expect(text).toContain(`TENTANG ${decree().judul.toUpperCase()}.`)
  })

  it('closes its lists as official papers do', () => {
    const text = treeText(keputusanTree(decree()))
    for (const part of [
      'bahwa satu;',
      'bahwa dua;',
      'bahwa tiga.',
      'Nomor 7 Tahun 2017;',
      'Berita Acara Nomor 8.',
      'dua; dan',
      'tiga.',
    ])
      expect(text).toContain(part)
  })

  it('ends each part with place, date, post and who certifies the copy', () => {
    const tree = keputusanTree(decree())
    const signed = [...walkBlocks(tree.blocks)].flatMap((block) =>
      block.type === 'signatures' ? [block] : [],
    )
    const copies = signed.filter(({ side }) => side === 'left')
    expect(copies).toHaveLength(3)
    for (const { place, parties } of copies) {
      expect(place).toBeNull()
      expect(parties).toMatchObject([
        {
          role: 'Salinan sesuai dengan aslinya',
          kantor: ['SEKRETARIAT KOMISI PEMILIHAN UMUM', 'KOTA BLITAR'],
          jabatan: 'SEKRETARIS,',
        },
      ])
    }
    const own = signed.filter(({ side }) => side === undefined)
    expect(own).toHaveLength(3)
    for (const { place, parties } of own) {
      expect([place, parties[0]?.role, parties[0]?.sign]).toEqual([
        'Ditetapkan di Blitar',
        'pada tanggal 4 Maret 2021',
        'ttd',
      ])
      expect(parties[0]?.jabatan).toBe('KETUA KOMISI PEMILIHAN UMUM KOTA BLITAR,')
    }
    expect(treeText(tree)).toMatch(/^SALINAN/u)
  })

  it('prints what the law gives each entity to do before its indicators', () => {
    const [, iku] = decree().lampiran
    if (iku?.isi !== 'iku') throw new Error('the second Lampiran holds the indicators')
    const butir = [
      { isi: 'menjabarkan program', pasal: 'Pasal 18 huruf a' },
      { isi: 'melaksanakan tahapan.', pasal: 'Pasal 18 huruf b' },
    ]
    const tugas = [{ nama: 'KPU Kota Blitar', kelompok: [{ judul: 'Tugas dalam pemilu', butir }] }]
    const bagian = [...iku.bagian, { judul: 'IKU Sekretariat', indikator: [] }]
    const text = treeText(keputusanTree(decree({ lampiran: [{ isi: 'iku', bagian, tugas }] })))
    const at = [
      'I. TUGAS, WEWENANG, DAN KEWAJIBAN',
      'A. KPU Kota Blitar',
      '1. Tugas dalam pemilu:',
      'menjabarkan program (Pasal 18 huruf a); dan',
      'melaksanakan tahapan (Pasal 18 huruf b).',
      'II. INDIKATOR KINERJA UTAMA',
      '1. IKU KPU',
      '2. IKU SEKRETARIAT',
    ].map((words) => text.indexOf(words))
    expect(at.every((place) => place >= 0)).toBe(true)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect(treeText(keputusanTree(decree()))).not.toContain('WEWENANG')
  })

  it('of the newer style stands in capitals, and one Lampiran has no number', () => {
    const [lampiran] = decree().lampiran
    const tree = keputusanTree(
      decree({ nomor: '3 Tahun 2023', lampiran: lampiran ? [lampiran] : [], memerhatikan: [] }),
    )
    const text = treeText(tree)
    expect(text).toContain('NOMOR 3 TAHUN 2023')
    expect(text).not.toContain('Memerhatikan')
    const heads = [...walkBlocks(tree.blocks)].flatMap((block) =>
      block.type === 'lampiran-head' ? [block.lines[0]] : [],
    )
    expect(heads).toEqual(['LAMPIRAN'])
  })

  it('as a draft is no copy, and says what it lacks', () => {
    const tree = keputusanTree(
      decree({ state: 'draf', nomor: null, tanggal: null, penetap: makeSigner('Ketua', { nama: '' }) }),
    )
    expect(tree.state).toBe('draf')
    expect(treeText(tree)).not.toMatch(/SALINAN|Salinan sesuai/u)
    expect([...new Set(findGaps(tree).map((one) => one.key))].toSorted()).toEqual([
      'iku:IKU-1:sumber',
      'keputusan:nama:Ketua',
      'keputusan:nomor',
      'keputusan:tanggal',
      'target:IKU-2',
    ])
  })

  it('is written as PDF and DOCX', async () => {
    const tree = keputusanTree(decree())
    expect((await writePdf(tree)).length).toBeGreaterThan(1000)
    expect((await writeDocx(tree)).length).toBeGreaterThan(1000)
  })
})
