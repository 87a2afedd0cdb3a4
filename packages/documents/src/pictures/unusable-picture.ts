export type UnusablePictureCode = 'bukan-gambar' | 'gambar-rusak' | 'gambar-terlalu-besar' | 'svg-tidak-polos'

const SENTENCES: Record<UnusablePictureCode, string> = {
  'bukan-gambar': 'Berkas ini bukan gambar PNG atau SVG. Simpan gambar sebagai PNG, lalu coba lagi.',
  'gambar-rusak': 'Gambar ini rusak sehingga tidak dapat dicetak. Simpan ulang dari asalnya, lalu coba lagi.',
  'gambar-terlalu-besar':
    'Gambar ini terlalu besar. Kecilkan sampai paling banyak 2 MB dan 4.000 piksel pada tiap sisi.',
  'svg-tidak-polos':
    'Gambar SVG ini memuat lebih dari garis dan bidang (misalnya skrip, gambar luar, atau gradasi). Simpan sebagai PNG, lalu coba lagi.',
}

/** A picture that cannot be printed, with the one sentence a person needs. */
export class UnusablePicture extends Error {
  readonly code: UnusablePictureCode
  readonly sentence: string

  constructor(code: UnusablePictureCode, cause?: unknown) {
    super(SENTENCES[code], { cause })
    this.name = 'UnusablePicture'
    this.code = code
    this.sentence = SENTENCES[code]
  }
}
