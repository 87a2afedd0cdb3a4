import { CONSOLIDATIONS } from '../capaian/labels.ts'
import { POLARITIES } from '../capaian/polarities.ts'
import { VALUE_KINDS } from '../value/kinds.ts'
import { INDIKATOR_JENIS, INDIKATOR_TINGKAT } from './kinds.ts'

/** Where a field of a card is shown or printed, beside the card's own page, which has them all. */
export type CardPlace =
  /** The page where an indicator is measured: above, or folded. */
  | 'ukur'
  | 'ukur-rinci'
  /** The Laporan Kinerja: the paragraph above an indicator's analyses, and the table of main indicators. */
  | 'analisis'
  | 'tabel-iku'

interface FieldShape {
  /** In forms, JSON, documents and imports. */
  key: string
  /** Of `indikator_versi`. */
  column: string
  label: string
  hint: string | null
  /**
   * `teks` is a line, `uraian` a few; `angka` is a bare number, `nilai` a figure of the card's own kind of value, `tahun`
   * four digits, `subbagian` one of the office's.
   */
  kind: 'teks' | 'uraian' | 'pilihan' | 'angka' | 'nilai' | 'tahun' | 'subbagian'
  required: boolean
  /** Asked in the folded part of the form: a card can do without at first. */
  rinci: boolean
  /** Letters a person may write. */
  max: number
  /** Choices with their words. */
  options: Readonly<Record<string, string>> | null
  /** What the form starts with. */
  start: string
  places: readonly CardPlace[]
}

const TEXT = { kind: 'teks', hint: null, required: false, rinci: false, options: null, start: '' } as const
/** Where a type of record has it. */
const SOME = { ...TEXT, rinci: true, places: ['ukur-rinci'] } as const
const CHOICE = {
  kind: 'pilihan',
  hint: null,
  required: true,
  rinci: false,
  max: 0,
  places: ['ukur-rinci'],
} as const

/**
 * What the card of an indicator holds, in the order it is read. Types, columns, schema, form, card, documents and imports
 * follow from this list: a new field is a row here and a migration. Keys and columns never change.
 */
export const CARD_FIELDS = [
  {
    ...TEXT,
    key: 'name',
    column: 'name',
    label: 'Indikator',
    hint: 'contoh: Persentase layanan yang selesai tepat waktu',
    required: true,
    max: 500,
    places: [],
  },
  {
    ...TEXT,
    key: 'definisi',
    column: 'definisi',
    label: 'Definisi operasional',
    kind: 'uraian',
    max: 4000,
    places: ['ukur', 'analisis'],
  },
  {
    ...CHOICE,
    key: 'tingkat',
    column: 'tingkat',
    label: 'Tingkat',
    required: false,
    rinci: true,
    options: INDIKATOR_TINGKAT,
    start: '',
  },
  {
    ...CHOICE,
    key: 'jenis',
    column: 'jenis',
    label: 'Jenis indikator',
    required: false,
    rinci: true,
    options: INDIKATOR_JENIS,
    start: '',
  },
  {
    ...TEXT,
    key: 'satuan',
    column: 'satuan',
    label: 'Satuan',
    hint: 'contoh: persen',
    required: true,
    max: 60,
    places: [],
  },
  {
    ...CHOICE,
    key: 'kind',
    column: 'value_kind',
    label: 'Jenis nilai',
    options: labelsOf(VALUE_KINDS),
    start: 'persen',
    places: [],
  },
  {
    ...CHOICE,
    key: 'polarity',
    column: 'polarity',
    label: 'Arah',
    hint: 'Untuk predikat dan opini, arahnya mengikuti urutannya.',
    options: labelsOf(POLARITIES),
    start: 'maksimal',
  },
  {
    ...SOME,
    key: 'batasBawah',
    column: 'batas_bawah',
    label: 'Batas bawah rentang',
    hint: 'Hanya bila arahnya di dalam rentang, contoh: 80',
    kind: 'angka',
    max: 30,
  },
  {
    ...SOME,
    key: 'batasAtas',
    column: 'batas_atas',
    label: 'Batas atas rentang',
    hint: 'contoh: 90',
    kind: 'angka',
    max: 30,
  },
  {
    ...CHOICE,
    key: 'consolidation',
    column: 'consolidation',
    label: 'Nilai setahun',
    options: CONSOLIDATIONS,
    start: 'terakhir',
  },
  {
    ...TEXT,
    key: 'caraPenghitungan',
    column: 'cara_penghitungan',
    label: 'Cara penghitungan',
    kind: 'uraian',
    max: 4000,
    places: ['ukur', 'analisis', 'tabel-iku'],
  },
  {
    ...TEXT,
    key: 'sumberData',
    column: 'sumber_data',
    label: 'Sumber data',
    max: 1000,
    places: ['ukur-rinci', 'analisis', 'tabel-iku'],
  },
  {
    ...SOME,
    key: 'penanggungJawab',
    column: 'penanggung_jawab',
    label: 'Penanggung jawab',
    max: 200,
  },
  {
    ...SOME,
    key: 'divisi',
    column: 'divisi',
    label: 'Divisi',
    hint: 'contoh: Perencanaan, Data dan Informasi',
    max: 200,
  },
  {
    ...TEXT,
    key: 'bagian',
    column: 'subbagian_id',
    label: 'Subbagian',
    kind: 'subbagian',
    rinci: true,
    max: 36,
    places: [],
  },
  {
    ...SOME,
    key: 'bukti',
    column: 'bukti',
    label: 'Bukti yang diminta',
    max: 1000,
  },
  {
    ...SOME,
    key: 'standarNilai',
    column: 'standar_nilai',
    label: 'Standar pembanding',
    hint: 'Nilai nasional atau provinsi, contoh: 97,5',
    kind: 'nilai',
    max: 60,
  },
  {
    ...SOME,
    key: 'standarSumber',
    column: 'standar_sumber',
    label: 'Sumber standar',
    hint: 'contoh: Laporan Kinerja tingkat pusat',
    max: 300,
  },
  {
    ...SOME,
    key: 'standarTahun',
    column: 'standar_tahun',
    label: 'Tahun standar',
    hint: 'contoh: 2021',
    kind: 'tahun',
    max: 4,
  },
] as const satisfies readonly FieldShape[]

export type CardField = (typeof CARD_FIELDS)[number]

function labelsOf<K extends string>(records: Readonly<Record<K, { label: string }>>): Record<K, string> {
  const labels = Object.entries<{ label: string }>(records).map(([key, { label }]) => [key, label])
  return Object.fromEntries(labels) as Record<K, string>
}
