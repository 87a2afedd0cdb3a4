import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { makeOffice } from '../testing/make-office.ts'
import { makePk } from '../testing/make-pk.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { pkTree } from './pk-tree.ts'

const sekretariat = makeOffice({ entitas: 'sekretariat' })

describe('pkTree', () => {
  it('is the statement of the Ketua alone for the commission', () => {
    const tree = pkTree(makePk())
    const text = treeText(tree)
    expect(text).toContain('yang bertanda tangan di bawah ini')
    expect(text).not.toContain('Pihak Kedua')
    const signed = tree.blocks.flatMap((block) => (block.type === 'signatures' ? block.parties : []))
    expect(signed.map((party) => 'role' in party)).toEqual([false, false])
    expect(text).toContain('Blitar, 4 Januari 2021')
    expect([treeProblems(tree), findGaps(tree), tree.state]).toEqual([[], [], 'final'])
  })

  it('has two parties for the Sekretariat; the first signs at the right', () => {
    const tree = pkTree(makePk({ office: sekretariat }))
    const signed = tree.blocks.filter((block) => block.type === 'signatures')
    expect(signed).toHaveLength(2)
    expect(signed[0]?.parties.map((party) => [party.role, party.jabatan.split(' ')[0]])).toEqual([
      ['Pihak Kedua', 'Ketua'],
      ['Pihak Pertama', 'Sekretaris'],
    ])
    expect(treeText(tree)).toContain('SEKRETARIAT\nKOMISI PEMILIHAN UMUM\nKOTA BLITAR')
  })

  it('names the office of a bare post, and who acts in it', () => {
    const party = { jabatan: 'Ketua', nama: 'Nama', nip: null, status: 'plt' as const }
    expect(treeText(pkTree(makePk({ parties: [party] })))).toContain(
      'Jabatan: Plt. Ketua Komisi Pemilihan Umum Kota Blitar',
    )
  })

  it('keeps the words of a town together below a signature', () => {
    const office = {
      ...makeOffice(),
      name: 'Komisi Independen Pemilihan Kota Banda Aceh',
      place: 'Banda Aceh',
    }
    const signed = pkTree(makePk({ office })).blocks.find((block) => block.type === 'signatures')
    expect(signed?.parties[0]?.jabatan).toBe('Ketua Komisi Independen Pemilihan Kota Banda\u00a0Aceh')
  })

  it('begins its Lampiran on a page of its own, with the columns numbered and the signatures again', () => {
    const { blocks } = pkTree(makePk())
    const chapters = blocks.filter((block) => block.type === 'heading' && block.level === 1)
    expect(chapters.map((block) => block.type === 'heading' && block.continues === true)).toEqual([
      true,
      false,
    ])
    expect(tableOf(pkTree(makePk()), 'lampiran-target').numberRow).toBe(true)
    expect(blocks.at(-1)?.type).toBe('signatures')
  })

  it('adds the programmes up and says the total in words', () => {
    const tree = pkTree(makePk())
    const rows = tableOf(tree, 'lampiran-program').rows
    expect(rows.at(-1)?.kind).toBe('total')
    expect(treeText(tree)).toContain('Jumlah | 4.103.445.000')
    expect(treeText(tree)).toContain(
      'Terbilang: empat miliar seratus tiga juta empat ratus empat puluh lima ribu rupiah.',
    )
  })

  it('says whose part of which DIPA it names, where it names one', () => {
    const asalAnggaran = 'Program dan anggaran: seluruh program satker menurut DIPA 2021, DIPA awal.'
    expect(treeText(pkTree(makePk({ asalAnggaran })))).toContain(asalAnggaran)
    expect(treeText(pkTree(makePk()))).not.toContain('menurut DIPA')
  })

  it('merges the sasaran over its indicators', () => {
    const [sasaran] = makePk().sasaran
    const indikator = sasaran?.indikator[0]
    if (!indikator) throw new Error('factory without indikator')
    const tree = pkTree(
      makePk({ sasaran: [{ uraian: 'Sasaran', indikator: [indikator, { ...indikator, kode: 'IKU-2' }] }] }),
    )
    const rows = tableOf(tree, 'lampiran-target').rows
    expect(rows.map((row) => row.cells.length)).toEqual([4, 2])
    expect(rows[0]?.cells[1]?.rowspan).toBe(2)
    expect(treeProblems(tree)).toEqual([])
  })

  it('says which revision it is and why, and misses the reason', () => {
    const tree = pkTree(makePk({ revisi: 2, alasanRevisi: 'Pergantian Sekretaris.' }))
    expect(tree.title).toBe('Perubahan ke-2 Perjanjian Kinerja Tahun 2021 KPU Kota Blitar')
    expect(treeText(tree)).toContain('perubahan ke-2 atas Perjanjian Kinerja Tahun 2021')
    expect(treeText(tree)).toContain('Alasan perubahan: Pergantian Sekretaris.')
    expect(findGaps(pkTree(makePk({ revisi: 1 }))).map((node) => node.key)).toEqual(['pk:alasan-revisi'])
  })

  it('marks what a draft still misses', () => {
    const indikator = { kode: 'IKU-9', uraian: 'Indikator', satuan: 'persen', target: null }
    const draft = makePk({
      state: 'draf',
      tanggal: null,
      program: [],
      sasaran: [{ uraian: 'S', indikator: [indikator] }],
    })
    const tree = pkTree({ ...draft, parties: draft.parties.map((party) => ({ ...party, nama: '' })) })
    expect(tree.state).toBe('draf')
    expect(findGaps(tree).map((node) => node.key)).toEqual([
      'pk:nama:Ketua Komisi Pemilihan Umum Kota Blitar',
      'pk:tanggal',
      'target:IKU-9',
      'pk:program',
    ])
  })
})
