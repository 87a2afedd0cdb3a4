import type { TeksPart } from '../../teks/teks-part.ts'

const PER_BUTIR = 'Satu butir satu baris, diawali nomor.'

/** Parts of a Renstra's book that people write, in its order; all the rest is printed from what stands in the plan. */
export const NASKAH_PARTS = [
  {
    bagian: 'kata-pengantar',
    judul: 'Kata Pengantar',
    hint: 'Bila kosong, kata pengantar baku dicetak.',
    contoh: 'Renstra ini kami susun bersama seluruh jajaran sebagai pegangan kerja lima tahun ke depan.',
  },
  {
    bagian: 'latar-belakang',
    judul: 'Bab I · Latar Belakang',
    hint: 'Mengapa Renstra ini disusun, dan Renstra mana yang menjadi induknya.',
    contoh: 'Renstra ini menjabarkan Renstra Komisi Pemilihan Umum untuk periode yang sama.',
  },
  {
    bagian: 'kondisi-umum',
    judul: 'Bab I · Kondisi Umum',
    hint: 'Keadaan kantor dan hasil periode sebelumnya, dengan sumber angkanya.',
    contoh:
      'Pada akhir periode lalu, daftar pemilih dimutakhirkan setiap triwulan bersama dinas kependudukan.',
  },
  {
    bagian: 'tugas-fungsi',
    judul: 'Bab I · Tugas Pokok dan Fungsi',
    hint: 'Hanya yang perlu ditambahkan: uraian tugas, anggota, dan pegawai dicetak dari Pengaturan.',
    contoh: 'Tugas pada tahun Pemilu lebih banyak dilaksanakan bersama badan ad hoc.',
  },
  {
    bagian: 'pengertian-umum',
    judul: 'Bab I · Pengertian Umum',
    hint: `Istilah yang dipakai dalam Renstra ini. ${PER_BUTIR}`,
    contoh: '1. Sasaran strategis adalah keadaan yang hendak dicapai dari hasil satu atau beberapa program.',
  },
  {
    bagian: 'makna-visi',
    judul: 'Bab II · Makna Visi',
    hint: `Arti kata-kata pokok dalam visi. ${PER_BUTIR}`,
    contoh: '1. Mandiri berarti bekerja tanpa pengaruh pihak mana pun.',
  },
  {
    bagian: 'isu-strategis',
    judul: 'Bab III · Isu Strategis',
    hint: `Persoalan nasional yang memengaruhi lima tahun ke depan. ${PER_BUTIR}`,
    contoh: '1. Sebagian pemilih belum memperoleh pendidikan pemilih secara berkelanjutan.',
  },
  {
    bagian: 'arah-kebijakan-nasional',
    judul: 'Bab III · Arah Kebijakan Nasional',
    hint: 'Agenda pembangunan nasional yang didukung kantor ini, dengan dokumennya.',
    contoh: 'RPJMN menugaskan penyelenggara Pemilu memperkuat pendidikan pemilih.',
  },
  {
    bagian: 'kerangka-regulasi',
    judul: 'Bab III · Kerangka Regulasi',
    hint: `Keputusan dan pedoman yang akan diterbitkan. ${PER_BUTIR}`,
    contoh: '1. Keputusan tentang pembentukan badan ad hoc.',
  },
  {
    bagian: 'kerangka-kelembagaan',
    judul: 'Bab III · Kerangka Kelembagaan',
    hint: 'Penataan organisasi, pegawai, dan kerja sama yang diperlukan.',
    contoh: 'Kerja sama dengan dinas kependudukan diperbarui setiap tahun.',
  },
  {
    bagian: 'penutup',
    judul: 'Bab V · Penutup',
    hint: 'Bila kosong, penutup baku dicetak.',
    contoh: 'Renstra ini dievaluasi setiap tahun dan diubah bila keadaan menuntutnya.',
  },
] as const satisfies readonly TeksPart[]
