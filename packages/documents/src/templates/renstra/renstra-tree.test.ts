import { NASKAH_WAJIB } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps, walkBlocks } from '../../tree/walk.ts'
import { makeSigner } from '../testing/make-office.ts'
import { makeRenstra } from '../testing/make-renstra.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { renstraTree } from './renstra-tree.ts'

const gapsOf = (chosen: Parameters<typeof makeRenstra>[0] = {}) =>
  findGaps(renstraTree(makeRenstra(chosen))).map(({ key }) => key)

describe('the book of a Renstra', () => {
  it('is as it was last looked at', async () => {
    const tree = renstraTree(makeRenstra())
    expect([treeProblems(tree), tree.state, tree.year]).toEqual([[], 'final', 2020])
    await expect(`${treeText(tree)}\n`).toMatchFileSnapshot('golden/renstra.txt')
  })

  it('has the five chapters of the form, in its order', () => {
    const labels = [...walkBlocks(renstraTree(makeRenstra()).blocks)].flatMap((block) =>
      block.type === 'heading' && block.level <= 2
        ? [[block.label, block.text].filter(Boolean).join(' ')]
        : [],
    )
    expect(labels).toEqual([
      'KATA PENGANTAR',
      'DAFTAR ISI',
      'DAFTAR TABEL',
      'BAB I PENDAHULUAN',
      'A. Latar Belakang',
      'B. Kondisi Umum',
      'C. Tugas Pokok dan Fungsi',
      'D. Analisis Strategi KPU Kota Blitar',
      'E. Pengertian Umum',
      'BAB II VISI, MISI, TUJUAN, DAN SASARAN STRATEGIS',
      'A. Visi',
      'B. Misi',
      'C. Tujuan',
      'D. Sasaran Strategis',
      'BAB III ARAH KEBIJAKAN, STRATEGI, KERANGKA REGULASI, DAN KERANGKA KELEMBAGAAN',
      'A. Arah Kebijakan dan Strategi Nasional',
      'B. Arah Kebijakan dan Strategi KPU Kota Blitar Tahun 2020–2024',
      'C. Kerangka Regulasi',
      'D. Kerangka Kelembagaan',
      'BAB IV TARGET KINERJA DAN KERANGKA PENDANAAN',
      'A. Target Kinerja',
      'B. Kerangka Pendanaan',
      'BAB V PENUTUP',
    ])
  })

  it('prints each cell of the matrix that has strategies: factors of both sides, and what was made of them', () => {
    const tree = renstraTree(makeRenstra())
    expect(treeText(tree)).not.toContain('tabel-so')
    const { columns, rows } = tableOf(tree, 'tabel-wo')
    expect(columns.map(({ label }) => label)).toEqual(['Peluang (O)', 'Kelemahan (W)'])
    const text = JSON.stringify(rows)
    for (const part of [
      'W1. Prosedur belum tertulis',
      'O1. Masyarakat berminat',
      '1. Menulis prosedur kerja. (W1, O1)',
    ])
      expect(text).toContain(part)
  })

  it('sums what is known, and prints both where a program and what is below it differ', () => {
    const tree = renstraTree(makeRenstra())
    const texts = (id: string) =>
      tableOf(tree, id).rows.map((row) =>
        row.cells.map(({ content }) => content.map((one) => ('text' in one ? one.text : '')).join('')),
      )
    expect(texts('tabel-pendanaan-program').at(-1)).toEqual([
      ...['Jumlah', '11.000', '22.000', '33.000', '44.000', '55.000', '165.000'],
    ])
    const funding = texts('tabel-pendanaan')
    expect(funding.map((cells) => cells.slice(0, 4))).toContainEqual([
      ...['1.', 'Terlaksananya tahapan', 'HIBAH-1', '9.000'],
    ])
    // A row that was given nothing of its own only names what stands below it.
    expect(funding).toContainEqual(['1. Pembinaan Sumber Daya Manusia (3355)'])
    expect(JSON.stringify(tableOf(tree, 'tabel-pendanaan').note)).toContain(
      'tidak selalu sama dengan jumlah pendanaan di bawahnya (Program Penyelenggaraan Pemilu)',
    )
    const [first, second] = makeRenstra().program
    const open = { ...second, pendanaan: [null, 1n, 1n, 1n, 1n] } as NonNullable<typeof second>
    const half = renstraTree(makeRenstra({ program: [first as NonNullable<typeof first>, open] }))
    const last = tableOf(half, 'tabel-pendanaan-program').rows.at(-1)?.cells ?? []
    expect(
      [last[1], last.at(-1)].map((one) => one?.content.map((node) => ('text' in node ? node.text : ''))),
    ).toEqual([['–'], ['–']])
  })

  it('says a dash where there is no target, and a gap where nobody typed one', () => {
    expect(gapsOf()).toEqual(['renstra:target:R-4:2021'])
    expect(tableOf(renstraTree(makeRenstra()), 'tabel-target').rows.at(4)?.cells[1]?.content).toMatchObject([
      { raw: null, text: '–' },
    ])
  })

  it('prints plain words of its own where the preface and the end were not written, and its own where they were', () => {
    const plain = treeText(renstraTree(makeRenstra()))
    expect(plain).toContain('dilaksanakan dengan tertib')
    expect(plain).toContain('menjadi pedoman seluruh pimpinan')
    const teks = { ...makeRenstra().teks, 'kata-pengantar': 'Kata kami sendiri.', penutup: 'Akhir kami.' }
    const own = treeText(renstraTree(makeRenstra({ teks })))
    expect(own).toContain('Kata kami sendiri.')
    expect(own).toContain('Akhir kami.')
    expect(own).not.toContain('menjadi pedoman seluruh pimpinan')
  })

  it('names everything that is missing, and invents nothing', () => {
    const bare = gapsOf({
      ...{ teks: {}, tugas: [], anggota: [], sekretariat: [], pegawai: null, analisis: null },
      ...{ visi: '', misi: [], tujuan: [], program: [], tanggal: null, nomor: null, sumberDana: [] },
      signer: makeSigner('Ketua', { nama: '' }),
    })
    expect([...new Set(bare)].toSorted()).toEqual(
      [
        ...NASKAH_WAJIB.map((part) => `naskah:${part}`),
        ...['renstra:tugas', 'renstra:anggota', 'renstra:pegawai', 'renstra:tanggal', 'renstra:nama:Ketua'],
        ...['potensi, permasalahan, dan strategi', 'arah kebijakan'].map(
          (part) => `renstra:analisis:${part}`,
        ),
        ...['visi', 'misi', 'tujuan', 'sasaran strategis', 'program dan kegiatan'].map(
          (part) => `renstra:baris:${part}`,
        ),
      ].toSorted(),
    )
  })

  it('asks for each part of an analysis that was only begun, for funding, and for members nobody recorded', () => {
    const { analisis, anggota, program } = makeRenstra()
    const begun = {
      ...(analisis as NonNullable<typeof analisis>),
      ...{ aspek: [], sel: [], sintesis: [], faktor: { S: [], W: [], O: [], T: [] } },
    }
    const none = { pendanaan: [null, null, null, null, null] }
    const unfunded = program.map((one) => ({
      ...{ ...one, ...none },
      kegiatan: one.kegiatan.map((each) => ({
        ...each,
        sasaran: each.sasaran.map((of) => ({ ...of, ...none })),
      })),
    }))
    expect(gapsOf({ analisis: begun, anggota: anggota.slice(0, 2), program: unfunded })).toEqual([
      'renstra:anggota',
      'renstra:analisis:potensi dan permasalahan',
      'renstra:analisis:peluang dan ancaman',
      'renstra:analisis:strategi',
      'renstra:analisis:sintesis',
      'renstra:target:R-4:2021',
      'renstra:baris:pendanaan',
    ])
    expect(JSON.stringify(renstraTree(makeRenstra({ anggota: anggota.slice(0, 2) })))).toContain(
      '3 anggota lain belum tercatat',
    )
  })
})
