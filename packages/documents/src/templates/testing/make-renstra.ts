import type { RenstraBookData, RenstraBookIndikator, RenstraBookRow } from '../../data/renstra.ts'
import { persen } from './make-indikator.ts'
import { makeOffice, makeSigner } from './make-office.ts'

export function makeRenstraIndikator(
  kode: string,
  chosen: Partial<RenstraBookIndikator> = {},
): RenstraBookIndikator {
  return {
    kode,
    uraian: `Persentase layanan ${kode} yang selesai tepat waktu`,
    satuan: 'persen',
    targets: [80, 85, 90, 95, 100].map((target) => ({ value: persen(target) })),
    ...chosen,
  }
}

export function makeRenstraRow(uraian: string, chosen: Partial<RenstraBookRow> = {}): RenstraBookRow {
  return {
    kode: null,
    uraian,
    indikator: [],
    pendanaan: [null, null, null, null, null],
    sumber: null,
    ...chosen,
  }
}

const juta = (...amounts: number[]) => amounts.map((amount) => BigInt(amount) * 1_000_000n)

/** A book of two programs: all that people write is there, and the funding of the second differs from that below it. */
export function makeRenstra(chosen: Partial<RenstraBookData> = {}): RenstraBookData {
  const office = chosen.office ?? makeOffice()
  const S1 = { kode: 'S1', uraian: 'Lembaga mandiri' }
  const W1 = { kode: 'W1', uraian: 'Prosedur belum tertulis' }
  const O1 = { kode: 'O1', uraian: 'Masyarakat berminat' }
  const T1 = { kode: 'T1', uraian: 'Berita bohong' }
  const strategi = { nomor: 1, uraian: 'Menulis prosedur kerja.' }
  return {
    office,
    periode: [2020, 2024],
    state: 'final',
    nomor: '87/PR.01.3-Kpt/3572/KPU-Kot/VII/2020',
    tanggal: '2020-07-24',
    signer: makeSigner(`Ketua ${office.name}`),
    paper: 'F4',
    createdAt: '2020-07-24T00:00:00Z',
    teks: {
      'latar-belakang': 'Rencana strategis adalah acuan lima tahun.',
      'kondisi-umum': 'Kantor menyelenggarakan Pemilu di tiga kecamatan.',
      'pengertian-umum': 'Istilah yang dipakai berarti:\n1. Program adalah upaya.\n2. Target adalah hasil.',
      'makna-visi': 'Mandiri berarti bebas dari pengaruh.',
      'isu-strategis': '1. Biaya politik yang tinggi.\n2. Literasi yang rendah.',
      'arah-kebijakan-nasional': 'Penguatan lembaga demokrasi.',
      'kerangka-regulasi': '1. Keputusan tentang badan ad hoc.',
      'kerangka-kelembagaan': '1. Penataan pegawai.',
    },
    tugas: [
      {
        entitas: office.shortName,
        bagian: [
          {
            judul: 'Tugas dalam penyelenggaraan pemilu',
            butir: [{ isi: 'menjabarkan program', pasal: 'Pasal 18 huruf a UU 7/2017' }],
          },
        ],
      },
    ],
    anggota: ['Ketua', 'Anggota', 'Anggota', 'Anggota', 'Anggota'].map((kedudukan, at) => ({
      ...{ nama: `Nama ${at + 1}`, kedudukan },
      divisi: at === 0 ? 'Keuangan' : null,
      wilayah: at === 0 ? 'Sukorejo' : null,
    })),
    sekretariat: [{ jabatan: `Sekretaris ${office.name}`, nama: 'Nama Sekretaris' }],
    pegawai: {
      tanggal: '2020-06-30',
      jumlah: 3,
      golongan: [],
      status: [{ nama: 'PNS organik', jumlah: 3 }],
      pendidikan: [{ nama: 'S1', jumlah: 3 }],
      dibayar: [],
    },
    analisis: {
      aspek: [{ label: 'Kelembagaan', potensi: [S1], permasalahan: [W1] }],
      faktor: { S: [S1], W: [W1], O: [O1], T: [T1] },
      sel: [
        { kunci: 'SO', strategi: [] },
        { kunci: 'WO', strategi: [{ ...strategi, kode: ['W1', 'O1'] }] },
        { kunci: 'ST', strategi: [] },
        { kunci: 'WT', strategi: [] },
      ],
      sintesis: [{ uraian: 'Tata kelola yang tertib.', strategi: [strategi] }],
      arah: [{ untuk: 'Program Dukungan Manajemen', butir: ['Menerapkan standar kerja.'] }],
    },
    visi: 'Menjadi Penyelenggara Pemilu yang Mandiri',
    misi: ['Meningkatkan kompetensi', 'Melayani pemilih'],
    tujuan: [
      {
        uraian: 'Mewujudkan lembaga yang mandiri',
        sasaran: [
          { uraian: 'Terwujudnya lembaga yang berkualitas', indikator: [makeRenstraIndikator('R-1')] },
          { uraian: 'Tersedianya data pemilih', indikator: [] },
        ],
      },
    ],
    program: [
      {
        ...makeRenstraRow('Program Dukungan Manajemen', {
          ...{ kode: '076.01.WA', pendanaan: juta(1, 2, 3, 4, 5), sumber: 'RM' },
        }),
        sasaran: [makeRenstraRow('Meningkatnya tata kelola', { indikator: [makeRenstraIndikator('R-2')] })],
        kegiatan: [
          {
            ...makeRenstraRow('Pembinaan Sumber Daya Manusia', { kode: '3355' }),
            sasaran: [
              makeRenstraRow('Terbinanya pegawai', {
                indikator: [
                  makeRenstraIndikator('R-3'),
                  makeRenstraIndikator('R-4', {
                    targets: [{ value: null }, null, ...[90, 95, 100].map((of) => ({ value: persen(of) }))],
                  }),
                ],
                ...{ pendanaan: juta(1, 2, 3, 4, 5), sumber: 'RM' },
              }),
            ],
          },
        ],
        selisih: false,
      },
      {
        ...makeRenstraRow('Program Penyelenggaraan Pemilu', {
          ...{ kode: '076.01.CQ', pendanaan: juta(10, 20, 30, 40, 50), sumber: 'HIBAH-1' },
        }),
        sasaran: [makeRenstraRow('Terselenggaranya Pemilu', { indikator: [makeRenstraIndikator('R-5')] })],
        kegiatan: [
          {
            ...makeRenstraRow('Penyelenggaraan Tahapan'),
            sasaran: [
              makeRenstraRow('Terlaksananya tahapan', {
                pendanaan: juta(9, 20, 30, 40, 50),
                sumber: 'HIBAH-1',
              }),
            ],
          },
        ],
        selisih: true,
      },
    ],
    sumberDana: ['RM (Rupiah Murni)', 'HIBAH-1 (Hibah Pemilihan)'],
    ...chosen,
  }
}
