export type UnreadableCode =
  | 'kosong'
  | 'rusak'
  | 'kata-sandi'
  | 'hasil-pindai'
  | 'jenis-tidak-dikenal'
  | 'word-lama'
  | 'terlalu-besar'

const SENTENCES: Record<UnreadableCode, string> = {
  kosong: 'Berkas ini kosong.',
  rusak: 'Berkas ini rusak sehingga tidak dapat dibaca. Simpan ulang dari aplikasi asalnya, lalu coba lagi.',
  'kata-sandi': 'Berkas ini dilindungi kata sandi. Hapus kata sandinya, lalu coba lagi.',
  'hasil-pindai':
    'PDF ini hasil pindai tanpa teks yang dapat dibaca. Gunakan berkas asli (DOCX atau PDF dari aplikasi pengolah kata).',
  'jenis-tidak-dikenal':
    'Jenis berkas ini tidak dikenal. Gunakan DOCX, PDF berteks, Markdown, HTML, atau teks biasa.',
  'word-lama': 'Berkas Word lama (.doc) tidak dapat dibaca. Simpan sebagai DOCX, lalu coba lagi.',
  'terlalu-besar':
    'Isi berkas ini terlalu besar untuk dibaca. Pecah menjadi beberapa berkas, lalu coba lagi.',
}

/** A file that cannot be read, with the one sentence a person needs. */
export class UnreadableDocument extends Error {
  readonly code: UnreadableCode
  readonly sentence: string

  constructor(code: UnreadableCode, cause?: unknown) {
    super(SENTENCES[code], { cause })
    this.name = 'UnreadableDocument'
    this.code = code
    this.sentence = SENTENCES[code]
  }
}
