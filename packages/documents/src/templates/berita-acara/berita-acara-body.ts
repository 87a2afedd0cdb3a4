import { type Diktum, dateInWords, dateParts } from '@akuntabel/domain'
import type { BeritaAcaraData } from '../../data/berita-acara.ts'
import type { Block } from '../../tree/block.ts'
import { list, prose } from '../../tree/make-block.ts'
import { type Content, gap } from '../../tree/make-inline.ts'
import { postOf } from '../support/entity.ts'
import { closed, diktumBlocks } from '../support/official-list.ts'

/** The day in words, the place, those present, and what was decided. */
export function beritaAcaraBody(data: BeritaAcaraData): Block[] {
  const { office, rapat, judul, hadir, undangan, putusan } = data
  const present = [...hadir.map((one) => `${one.nama}, ${postOf(one, office)}`), ...undangan]
  return [
    prose(
      ...['Pada hari ini, ', day(data), ', bertempat di ', place(data), ', '],
      `${office.entity.name} telah melaksanakan ${rapat} tentang ${judul}, yang dihadiri oleh:`,
    ),
    list('decimal', [...(hadir.length === 0 ? [[nobody()]] : []), ...closed(present)]),
    prose(`${rapat} menghasilkan keputusan sebagai berikut:`),
    list(
      'decimal',
      putusan.length === 0 ? [[nothing()]] : putusan.map((one) => ({ blocks: diktumBlocks(ended(one)) })),
    ),
    prose('Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'),
  ]
}

function day({ tanggal }: BeritaAcaraData): Content {
  if (tanggal === null) return gap('berita-acara:tanggal', 'Tanggal rapat belum ditulis.')
  const { year, month, day } = dateParts(tanggal)
  return `${dateInWords(tanggal)} (${day}-${month}-${year})`
}

function place({ tempat }: BeritaAcaraData): Content {
  return tempat === '' ? gap('berita-acara:tempat', 'Tempat rapat belum ditulis.') : tempat
}

function nobody() {
  return gap('berita-acara:hadir', 'Belum ada yang hadir; centang yang hadir pada halaman Berita Acara.')
}

function nothing() {
  return gap('berita-acara:putusan', 'Hasil rapat belum ditulis pada halaman Berita Acara.')
}

/** As a sentence, where it was typed without its stop. */
function ended({ isi, rincian }: Diktum): Diktum {
  return {
    isi: /[.:;,]$/u.test(isi.trim()) ? isi : `${isi.trim()}${rincian.length > 0 ? ':' : '.'}`,
    rincian,
  }
}
