/** Words that say nothing of what is looked for. */
const HENTI = `ada adalah agar akan antara apa apakah atas atau bagaimana bagi bahwa berapa berupa bisa dalam dan dapat dari
  dengan di di mana dia guna hal hanya harus hingga ia ialah ini itu jika juga kami kapan karena ke kepada kita lagi lain maka
  mana maupun mereka misalnya namun oleh pada para per pun saja sampai sangat saya sebab sebagai sebagaimana sebuah secara
  sehingga sejak selain semua seperti serta setelah setiap siapa sini suatu sudah supaya tentang tersebut tetapi tiap untuk
  yaitu yakni yang`

/**
 * Words of one root that PostgreSQL's stemmer takes for several: it does not know that *me-* and *pe-* swallow a letter of the
 * root (*menilai*, *penetapan*), and takes the end of a root for a suffix (*nilai*).
 */
const SEAKAR: readonly string[] = [
  'nilai menilai dinilai penilaian bernilai',
  'rencana perencanaan merencanakan direncanakan perencana berencana',
  'tetap penetapan menetapkan ditetapkan ketetapan',
  'terbit penerbitan menerbitkan diterbitkan terbitan',
  'tertib penertiban menertibkan ditertibkan ketertiban',
  'tulis menulis penulisan tulisan ditulis tertulis penulis',
  'tindak menindaklanjuti ditindaklanjuti tindakan',
  'pegawai kepegawaian',
  'sesuai kesesuaian menyesuaikan disesuaikan penyesuaian',
  'mutakhir pemutakhiran memutakhirkan dimutakhirkan',
  'teliti penelitian meneliti diteliti peneliti',
  'tugas penugasan menugaskan ditugaskan petugas bertugas',
  'terima penerimaan menerima diterima penerima',
  'tanda menandai penandatanganan ditandatangani menandatangani',
  'kelola pengelolaan mengelola dikelola pengelola',
  'kirim pengiriman mengirim dikirim kiriman',
  'kaji pengkajian mengkaji dikaji kajian',
  'pilih pemilih pemilihan memilih dipilih terpilih',
  'pantau pemantauan memantau dipantau pantauan',
  'periksa pemeriksaan memeriksa diperiksa pemeriksa',
  'simpan penyimpanan menyimpan disimpan',
  'selesai penyelesaian menyelesaikan diselesaikan',
  'setuju persetujuan menyetujui disetujui penyetuju',
  'informasi menginformasikan diinformasikan',
]

/** Nouns of offices whose root, as the stemmer finds it, is another word or no word: taken as they are written. */
const UTUH = new Set(
  `ketua kepala kendala pemilu berita keluaran penghargaan kinerja pejabat perjadin badan bagian biaya data bulan
  anggota indikator provinsi kabupaten kota operasi`.split(/\s+/),
)

/** What offices write in letters for what they write in words. */
const SINGKATAN: Readonly<Record<string, string>> = {
  iku: 'indikator kinerja utama',
  iks: 'indikator kinerja sasaran',
  pk: 'perjanjian kinerja',
  lkj: 'laporan kinerja',
  lakip: 'laporan kinerja',
  rkt: 'rencana kinerja tahunan',
  rka: 'rencana kerja dan anggaran',
  renstra: 'rencana strategis',
  ro: 'rincian output',
  tw: 'triwulan',
  sdm: 'sumber daya manusia',
  bmn: 'barang milik negara',
  rtl: 'rencana tindak lanjut',
  ba: 'berita acara',
  sk: 'keputusan',
  dpt: 'daftar pemilih tetap',
  dpb: 'data pemilih berkelanjutan',
}

const STOP = new Set(HENTI.split(/\s+/))
const ROOTS = new Map(
  SEAKAR.flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')] as const)),
)

export function isHenti(word: string): boolean {
  return STOP.has(word)
}

/** The words of its root, itself among them; null where the stemmer knows better. */
export function seakar(word: string): readonly string[] | null {
  return UTUH.has(word) ? null : (ROOTS.get(word) ?? [word])
}

/** The words an abbreviation stands for, without those that say nothing. */
export function kepanjangan(word: string): readonly string[] {
  return (Object.hasOwn(SINGKATAN, word) ? (SINGKATAN[word] as string) : '')
    .split(' ')
    .filter((one) => one !== '' && !isHenti(one))
}
