import type { Kategori } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../data/lkj.ts'
import { type Content, text } from '../../tree/make-inline.ts'
import { stopsAt } from './measured-until.ts'

/** The word of a class in its colour, for a cell. */
export function kategoriWord(kategori: Pick<Kategori, 'name' | 'warna'> | null): Content {
  return kategori === null ? '–' : text(kategori.name, { tone: kategori.warna })
}

/** Category of an indicator in a table; none of a year that was measured in part. */
export function indikatorKategori(indikator: LkjIndikatorData): Content {
  const until = stopsAt([indikator])
  return until === null ? kategoriWord(indikator.kategori) : `sementara, sampai ${until}`
}
