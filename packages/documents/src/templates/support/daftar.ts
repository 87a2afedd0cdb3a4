import type { Block } from '../../tree/block.ts'
import { contents } from '../../tree/make-block.ts'
import { frontPart } from './chapter.ts'

/** Daftar isi, daftar tabel, and, where the document draws one, daftar gambar. */
export function daftar(hasFigures: boolean): Block[] {
  const figures: Block[] = [frontPart('daftar-gambar', 'Daftar Gambar'), contents('figures')]
  return [
    frontPart('daftar-isi', 'Daftar Isi'),
    contents('headings'),
    frontPart('daftar-tabel', 'Daftar Tabel'),
    contents('tables'),
    ...(hasFigures ? figures : []),
  ]
}
