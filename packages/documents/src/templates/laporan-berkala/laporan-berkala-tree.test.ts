import { Decimal } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { makeLaporanBerkala } from '../testing/make-laporan-berkala.ts'
import { treeText } from '../testing/tree-text.ts'
import { laporanBerkalaTree } from './laporan-berkala-tree.ts'

describe('a report of a part of the year', () => {
  it('is the report as it was last looked at', async () => {
    const tree = laporanBerkalaTree(makeLaporanBerkala())
    expect([treeProblems(tree), tree.state]).toEqual([[], 'draf'])
    expect(findGaps(tree).map(({ key }) => key)).toEqual(['realisasi:IKU-3'])
    await expect(`${treeText(tree)}\n`).toMatchFileSnapshot('golden/laporan-berkala.txt')
  })

  it('names what is missing, and is final without it', () => {
    const empty = { langkah: [], anggaran: null, serapan: null, hambatan: [], putusan: [], belumDiukur: [] }
    const tree = laporanBerkalaTree(makeLaporanBerkala({ ...empty, state: 'final' }))
    expect([treeProblems(tree), tree.state]).toEqual([[], 'final'])
    expect(findGaps(tree).map(({ key }) => key)).toEqual(['rencana-aksi', 'anggaran'])
    const text = treeText(tree)
    expect(text).toContain('Belum ada indikator yang diukur pada masa ini.')
    expect(text).toContain('Belum ada putusan rapat tentang Triwulan III.')
    const [one] = makeLaporanBerkala().hambatan
    const unsaid = (hambatanDiminta: boolean) =>
      laporanBerkalaTree(
        makeLaporanBerkala({ hambatanDiminta, hambatan: one ? [{ ...one, hambatan: null }] : [] }),
      )
    expect(findGaps(unsaid(true)).map(({ key }) => key)).toContain('hambatan:IKU-1')
    expect(findGaps(unsaid(false)).map(({ key }) => key)).not.toContain('hambatan:IKU-1')
    const silent = { hambatan: null, kendala: null, solusi: ' ', tindakLanjut: null }
    const quiet = laporanBerkalaTree(
      makeLaporanBerkala({ hambatanDiminta: false, hambatan: one ? [{ ...one, ...silent }] : [] }),
    )
    expect(treeText(quiet)).toContain(
      'Tidak ada hambatan, kendala, atau rencana tindak lanjut yang dicatat pada Triwulan III.',
    )
  })

  it('prints what people wrote of each part, its number and who signed on which day', () => {
    const teks = {
      ...{ pendahuluan: 'Laporan ini menjadi dasar rapat triwulan.', capaian: 'Capaian naik.' },
      ...{ anggaran: 'Belanja modal selesai.', hambatan: 'Sebabnya sama:\n- jaringan\n- jadwal' },
      saran: '1. Menambah jalur\n2. Menata jadwal',
    }
    const blank = treeText(laporanBerkalaTree(makeLaporanBerkala()))
    const signed = { nomor: '7/PR.03/3572/2021', tanggal: '2021-10-14', ditandatangani: true }
    const tree = laporanBerkalaTree(makeLaporanBerkala({ teks, ...signed }))
    expect(treeProblems(tree)).toEqual([])
    const text = treeText(tree)
    for (const one of [
      'Laporan ini menjadi dasar',
      'Capaian naik.',
      'Belanja modal',
      'jaringan',
      'Menata jadwal',
    ]) {
      expect(text.split(one)).toHaveLength(2)
      expect(blank).not.toContain(one)
    }
    const places = ['menjadi dasar rapat', 'Capaian naik', 'Belanja modal', 'jaringan', 'Menata jadwal']
    expect(places.map((one) => text.indexOf(one))).toEqual(
      places.map((one) => text.indexOf(one)).toSorted((a, b) => a - b),
    )
    expect(text).toContain('NOMOR 7/PR.03/3572/2021')
    expect(text).toContain('Blitar, 14 Oktober 2021')
    expect([blank.includes('NOMOR'), blank.includes('……………………')]).toEqual([false, true])
    const parties = (ditandatangani: boolean) =>
      JSON.stringify(laporanBerkalaTree(makeLaporanBerkala({ ...signed, ditandatangani })))
    expect([true, false].map((one) => parties(one).includes('"sign":"ttd"'))).toEqual([true, false])
  })

  it('gives a category only to what is whole, and judges absorption by its target', () => {
    const whole = { value: new Decimal(95), filled: 3, of: 3, whole: 3 }
    const kategori = { name: 'Berhasil', warna: 'baik' as const }
    const of = (chosen: object) => treeText(laporanBerkalaTree(makeLaporanBerkala(chosen)))
    expect(of({ entitas: { ...whole, kategori } })).toContain('adalah 95%, berkategori Berhasil.')
    expect(of({ entitas: { ...whole, kategori: null } })).toContain('adalah 95%. ')
    expect(of({})).toContain('105%, untuk sementara dari 2 (dua) di antara 3 (tiga) indikator.')
    expect(of({ entitas: { ...whole, whole: 1, kategori: null } })).toContain(
      '95%, untuk sementara karena data 2 (dua) di antara 3 (tiga) indikator belum lengkap.',
    )
    const { serapan } = makeLaporanBerkala()
    expect(of({})).toContain('Target serapan kantor sampai triwulan itu adalah 70,00% dan tercapai.')
    expect(of({ serapan: serapan && { ...serapan, hasil: 'belum' } })).toContain('dan belum tercapai.')
    expect(of({ serapan: serapan && { ...serapan, target: null, hasil: null } })).not.toContain(
      'Target serapan',
    )
  })
})
