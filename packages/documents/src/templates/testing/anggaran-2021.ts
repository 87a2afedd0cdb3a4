import type { LkjData } from '../../data/lkj.ts'

type Row = [
  kode: string,
  tingkat: 'program' | 'kegiatan' | 'output',
  uraian: string,
  pagu: bigint,
  realisasi: bigint,
]

// DIPA 2021 of KPU Kota Blitar, consistent figures of its published Laporan Kinerja.
const ROWS: Row[] = [
  [
    '076.01.WA',
    'program',
    'Program Dukungan Manajemen dan Pelaksanaan Tugas Teknis Lainnya',
    2_286_721_000n,
    2_267_597_337n,
  ],
  [
    '3355',
    'kegiatan',
    'Pelaksanaan Dukungan dan Pelaksanaan Tugas Teknis Lainnya',
    1_641_236_000n,
    1_635_361_387n,
  ],
  ['3355.EAA.994', 'output', 'Layanan Perkantoran', 1_605_801_000n, 1_602_193_887n],
  ['3355.EAK.007', 'output', 'Laporan Pertanggungjawaban Penggunaan Anggaran (LPPA)', 9_800_000n, 8_181_000n],
  ['3355.003', 'output', 'Laporan Sitem Akuntansi dan Pelaporan Keuangan Pemilu', 25_635_000n, 24_986_500n],
  ['3357', 'kegiatan', 'Pelaksanaan Manajemen Perencanaan dan Data', 45_450_000n, 44_076_600n],
  ['3357.EAJ.003', 'output', 'Dokumen Pemutakhiran Data Pemilih', 29_440_000n, 28_892_900n],
  ['3357.EAL.004', 'output', 'Laporan pelaksanaan kegiatan', 7_394_000n, 7_264_700n],
  ['3357.FAD.001', 'output', 'Dokumen Perencanaan Anggaran', 8_616_000n, 7_919_000n],
  [
    '3360',
    'kegiatan',
    'Penyelenggaraan Operasional dan Pemeliharaan Perkantoran (KPU)',
    593_461_000n,
    582_661_850n,
  ],
  ['3360.EAA.994', 'output', 'Layanan Perkantoran', 588_861_000n, 578_122_350n],
  ['3360.EAD.010', 'output', 'Pengelolaan Barang Milik Negara', 4_600_000n, 4_539_500n],
  [
    '3361',
    'kegiatan',
    'Pemeriksaan di Lingkungan Setjen KPU, Sekretariat KPU Provinsi dan KPU',
    6_574_000n,
    5_497_500n,
  ],
  ['3361.EAL.005', 'output', 'Laporan Hasil Riviur Laporan Keuangan', 6_574_000n, 5_497_500n],
  [
    '076.01.CQ',
    'program',
    'Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi',
    1_816_724_000n,
    1_815_253_397n,
  ],
  [
    '3356',
    'kegiatan',
    'Pengelolaan Data, Dokumentasi, Pengadaan, Pendistribusian, dan Inventa',
    10_344_000n,
    9_637_500n,
  ],
  ['3356.AFA.010', 'output', 'Sistimatik dan standar pengiriman logistik', 1_788_000n, 1_650_000n],
  ['3356.EAB.008', 'output', 'Data Kebutuhan dan anggaran logistik Pemilu/Pemilihan', 6_708_000n, 6_600_000n],
  ['3356.EAL.010', 'output', 'Invetarisasi Logistik Pemilu', 1_848_000n, 1_387_500n],
  [
    '3363',
    'kegiatan',
    'Penyiapan Penyusunan Rancangan Peraturan KPU, Advokasi, Penyelesaian S',
    4_351_000n,
    3_870_000n,
  ],
  ['3363.BAH.011', 'output', 'Layanan Administrasi Kepemiluan', 1_876_000n, 1_870_000n],
  ['3363.BMA.012', 'output', 'Dokumentasi dan Informasi Produk Hukum', 2_475_000n, 2_000_000n],
  [
    '3364',
    'kegiatan',
    'Fasilitasi Pelaksanaan Tahapan Pemilu Legislatif, Pemilu Presiden dan ',
    1_802_029_000n,
    1_801_745_897n,
  ],
  [
    '3364.BAA.007',
    'output',
    'Pendidikan Pemilih Kepada daerah Partisipasi rendah, Daerah potensi Pe',
    29_000_000n,
    28_847_300n,
  ],
  ['3364.BAA.008', 'output', 'Tahapan Pemilihan Kepala Daerah', 1_764_964_000n, 1_764_962_097n],
  [
    '3364.BAH.030',
    'output',
    'Dokumen Teknis Pemilu Legeslatif, Pemilu Presiden dan Wakil Presiden',
    2_000_000n,
    1_969_000n,
  ],
  ['3364.BMA.005', 'output', 'Publikasi Informasi', 1_000_000n, 975_500n],
  ['3364.EAL.031', 'output', 'Layanan Monitoring dan Evaluasi Internal', 5_065_000n, 4_992_000n],
]

const PAGU: [sesudah: bigint, alasan: string][] = [
  [2_372_015_000n, 'DIPA awal'],
  [7_386_977_000n, 'Pencatatan hibah Pilkada'],
  [7_386_977_000n, 'Revisi POK'],
  [7_291_362_000n, 'Pengurangan dari pusat'],
  [7_291_362_000n, 'Revisi halaman III DIPA'],
  [7_296_198_000n, 'Penambahan belanja gaji; 9.440.000 (3357) dan 3.500.000 (336'],
  [7_296_198_000n, 'Revisi POK'],
  [4_046_200_000n, 'Pengurangan hibah Pilkada'],
  [4_081_445_000n, 'Penambahan belanja pegawai 3355.994'],
  [4_081_445_000n, 'Revisi halaman III DIPA dan POK'],
  [4_103_445_000n, 'Revisi antar satker, belanja pegawai'],
  [4_103_445_000n, 'Revisi halaman III DIPA'],
  [4_103_445_000n, 'Revisi POK'],
]

const LEVEL = { program: 0, kegiatan: 1, output: 3 } as const

export const ANGGARAN_2021: NonNullable<LkjData['anggaran']> = {
  rows: ROWS.map(([kode, tingkat, uraian, pagu, realisasi]) => ({
    kode,
    tingkat,
    uraian,
    level: LEVEL[tingkat],
    pagu,
    realisasi,
  })),
  revisi: PAGU.length - 1,
  total: { pagu: 4_103_445_000n, realisasi: 4_082_850_734n },
  perubahan: PAGU.map(([sesudah, alasan], revisi) => {
    const sebelum = PAGU[revisi - 1]?.[0] ?? null
    return { revisi, sebelum, sesudah, selisih: sebelum === null ? 0n : sesudah - sebelum, alasan }
  }),
}
