import { expect, it } from 'vitest'
import { treeProblems } from '../../../tree/check-tree.ts'
import { makeIndikator } from '../../testing/make-indikator.ts'
import { makeKegiatan } from '../../testing/make-kegiatan.ts'
import { entitasOf, makeLkj, makeSasaran } from '../../testing/make-lkj.ts'
import { treeText } from '../../testing/tree-text.ts'
import { lkjTree } from '../lkj-tree.ts'

function treeWith(kegiatan: ReturnType<typeof makeKegiatan>[] | undefined) {
  const indikator = makeIndikator({ kode: 'IKU-1', uraian: 'Persentase layanan', kegiatan })
  const sasaran = [makeSasaran('Terwujudnya sesuatu', [indikator])]
  return lkjTree(makeLkj({ sasaran, entitas: entitasOf(sasaran) }))
}

it('prints what was carried out for an indicator, and nothing where the log has nothing', () => {
  const bare = { peserta: [], naskah: [], hasil: '' }
  const tree = treeWith([makeKegiatan('Sosialisasi di SMA'), makeKegiatan('Pameran', bare)])
  expect(treeProblems(tree)).toEqual([])
  const text = treeText(tree)
  expect(text).toMatch(/Untuk indikator ini dilaksanakan 2\s\(dua\) kegiatan, .* dalam Tabel\s3\.6\./)
  expect(text).toContain('12–14 Maret 2021\nAula SMA\nPelajar: L 18, P 22\nGuru: L –, P 0')
  expect(text).toContain('Tujuan: Pelajar tahu cara memilih\nHasil: Pelajar paham\nSekolah meminta diulang')
  expect(text).toContain(
    'Pameran\nSosialisasi | 12–14 Maret 2021\nAula SMA | Tujuan: Pelajar tahu cara memilih\n',
  )
  for (const none of [[], undefined])
    expect(treeText(treeWith(none))).not.toContain('Kegiatan yang dilaksanakan')
})
