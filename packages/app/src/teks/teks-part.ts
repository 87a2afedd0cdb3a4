/** A part of a document that people write. */
export interface TeksPart {
  bagian: string
  judul: string
  hint: string
  /** How such a part may begin, shown to who writes it and never printed. */
  contoh?: string
}

/** A part as its page shows it. */
export interface TeksPartView<P extends TeksPart = TeksPart> {
  bagian: P['bagian']
  judul: string
  hint: string
  contoh: string | null
  isi: string
  version: number
  filled: boolean
  required: boolean
}

/** A part as it is saved. */
export interface SavedTeks {
  bagian: string
  isi: string
  version: number
  updated_by: string | null
  updated_at: Date
}
