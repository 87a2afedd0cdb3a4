import { documents } from '../dokumen/documents.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import type { GrafikView } from './grafik.ts'

export type Gambar = 'png' | 'svg' | 'csv'

/** A chart as a picture, or its figures as a table. */
export async function grafikFile(view: GrafikView, format: Gambar): Promise<TabelFile> {
  const nama = view.caption.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  if (format === 'svg')
    return { name: `${nama}.svg`, type: 'image/svg+xml', bytes: new TextEncoder().encode(view.svg) }
  if (format === 'png') {
    const { rasterise } = await documents()
    return { name: `${nama}.png`, type: 'image/png', bytes: await rasterise(view.svg) }
  }
  const columns = view.kepala.map((label, at) => ({ key: `${at}`, label, as: 'teks' as const, hint: '' }))
  const rows = view.baris.map((cells) => Object.fromEntries(cells.map((text, at) => [`${at}`, text])))
  const tabel = { jenis: 'grafik', judul: 'Grafik', columns, petunjuk: [] }
  return tabelFile(tabel, rows, { format: 'csv', nama })
}
