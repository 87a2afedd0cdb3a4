import { type DocumentTree, lkjTree } from '@akuntabel/documents'
import { makeIndikator, makeLampau, makeLkj, makeSasaran, persen } from '@akuntabel/documents/testing'

const SASARAN = 3
const INDIKATOR = 10
const LONG =
  'Kegiatan dilaksanakan menurut kalender yang ditetapkan pada awal tahun, dengan pembagian tugas per subbagian dan pemeriksaan setiap bulan. '

/** The report of a larger office: ten measured indicators with their years, long analyses and the whole budget. */
export function enlargedLkj(): DocumentTree {
  const sasaran = Array.from({ length: SASARAN }, (_, at) => {
    const numbers = Array.from({ length: INDIKATOR }, (_, index) => index + 1).filter(
      (n) => n % SASARAN === at,
    )
    return makeSasaran(`Sasaran ke-${at + 1}: terwujudnya pelayanan yang andal`, numbers.map(indikator))
  })
  return lkjTree(
    makeLkj({ sasaran, teks: { 'isu-strategis': LONG.repeat(8), 'latar-belakang': LONG.repeat(10) } }),
  )
}

function indikator(number: number) {
  const targets = [2020, 2021, 2022, 2023, 2024].map((tahun, at) => ({
    tahun,
    target: persen(70 + number + at),
  }))
  return makeIndikator({
    kode: `IKU-${number}`,
    uraian: `Persentase layanan nomor ${number} yang selesai tepat waktu menurut standar`,
    definisi: LONG.repeat(2),
    caraPenghitungan: 'Jumlah layanan yang selesai tepat waktu dibagi seluruh layanan, dikali seratus',
    sumberData: 'Register layanan',
    target: persen(70 + number),
    realisasi: persen(68 + number),
    lampau: [2017, 2018, 2019, 2020].map((tahun, at) =>
      makeLampau(tahun, persen(60 + at), persen(58 + at + number)),
    ),
    renstra: { indikator: `Persentase layanan nomor ${number}`, periode: [2020, 2024], targets },
    standar: { nama: 'Standar pelayanan minimal', nilai: persen(75), sumber: 'Peraturan yang berlaku' },
    penyebab: LONG.repeat(5),
    hambatan: LONG.repeat(4),
    solusi: LONG.repeat(4),
    tindakLanjut: LONG.repeat(4),
    program: LONG.repeat(3),
    bukti: [1, 2, 3, 4].map((triwulan) => ({
      nama: `register-${number}-${triwulan}.pdf`,
      sha256: 'ab'.repeat(32),
      triwulan,
    })),
    rencanaAksi: [1, 2, 3, 4].map((triwulan) => ({
      uraian: `Tahap ${triwulan} layanan nomor ${number}`,
      triwulan: [triwulan],
      pic: 'Subbagian Perencanaan',
    })),
  })
}
