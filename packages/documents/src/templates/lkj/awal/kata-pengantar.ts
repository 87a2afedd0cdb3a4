import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { frontPart } from '../../support/chapter.ts'
import { signing } from '../../support/signing.ts'
import type { Lkj } from '../context.ts'
import { optionalPart } from '../typed-part.ts'

/** The preface: people's own words if they wrote some, else the plain statement of what the report is. */
export function kataPengantar(lkj: Lkj): Block[] {
  const own = optionalPart(lkj, 'kata-pengantar')
  return [
    frontPart('kata-pengantar', 'Kata Pengantar'),
    ...(own.length > 0 ? own : usualWords(lkj)),
    ...signing({
      key: 'lkj',
      office: lkj.data.office,
      date: lkj.data.tanggal,
      parties: [{ signer: lkj.data.signer }],
    }),
  ]
}

function usualWords({ data, name, shortName }: Lkj): Block[] {
  return [
    prose(
      `Puji syukur ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya Laporan Kinerja ${name} Tahun `,
      `${data.tahun} dapat diselesaikan. Laporan ini merupakan pertanggungjawaban ${shortName} atas kinerja yang `,
      `diperjanjikan dan anggaran yang dipercayakan selama tahun ${data.tahun}.`,
    ),
    prose(
      'Laporan disusun dari data yang dicatat sepanjang tahun: target menurut perjanjian kinerja, realisasi beserta ',
      'bukti dukungnya, dan realisasi anggaran menurut DIPA. Setiap angka dalam uraian, tabel, dan gambar berasal ',
      'dari sumber yang sama sehingga dapat ditelusuri kembali.',
    ),
    prose(
      'Kepada semua pihak yang telah membantu penyusunan laporan ini kami sampaikan terima kasih. Semoga laporan ini ',
      `memberi gambaran yang jujur tentang kinerja ${shortName} dan menjadi bahan perbaikan pada tahun berikutnya.`,
    ),
  ]
}
