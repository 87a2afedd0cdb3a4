import type { CardColumns } from './card.ts'

/** What makes an indicator fit to measure by (PermenPANRB 53/2014, lampiran I: spesifik, dapat diukur, dapat dicapai, relevan, berjangka waktu). */
export const SMART = {
  spesifik: 'Spesifik',
  terukur: 'Dapat diukur',
  'dapat-dicapai': 'Dapat dicapai',
  relevan: 'Relevan',
  'berjangka-waktu': 'Berjangka waktu',
} as const

export interface SmartHint {
  criterion: keyof typeof SMART
  /** What to look at, one sentence. */
  hint: string
  /** Why, one sentence. */
  reason: string
}

export interface SmartInput {
  card: CardColumns
  sasaran: string | null
  /** What it is counted from; none where its figure is typed. */
  komponen: readonly { kode: string; sumberData: string | null }[]
  /** Years of the plan with a target, and how many years it has. */
  targets: { filled: number; of: number }
}

/**
 * Hints for who writes a card; nothing is refused. Units: none. Source: PermenPANRB 53/2014 lampiran I.
 * Example: “Terwujudnya layanan yang baik” → *terukur*: the name tells a state, not what is counted.
 * Edge: a card without a fault gives none. Error: none.
 */
export function smartHints({ card, sasaran, komponen, targets }: SmartInput): SmartHint[] {
  const { name, kind, polarity } = { name: card.name.trim(), kind: card.value_kind, polarity: card.polarity }
  const unsourced = komponen.filter((one) => one.sumberData === null).map(({ kode }) => kode)
  const hints: (SmartHint | null)[] = [
    unless(card.definisi !== null, {
      criterion: 'spesifik',
      hint: 'Tulis definisi operasionalnya.',
      reason: 'Tanpa definisi, dua orang dapat menghitung hal yang berbeda.',
    }),
    unless(name.split(/\s+/).length >= 3, {
      criterion: 'spesifik',
      hint: 'Sebut apa yang diukur dan dari siapa atau apa.',
      reason: 'Nama kurang dari tiga kata jarang menunjuk satu hal.',
    }),
    unless(!STATE.test(name), {
      criterion: 'terukur',
      hint: 'Mulai dengan ukurannya: persentase, jumlah, nilai, indeks.',
      reason: 'Nama ini berbunyi seperti sasaran: keadaan yang dituju, bukan yang dihitung.',
    }),
    unless(card.cara_penghitungan !== null, {
      criterion: 'terukur',
      hint: 'Tulis cara penghitungannya.',
      reason: 'Angka yang tidak dapat dihitung ulang tidak dapat diperiksa.',
    }),
    unless(card.sumber_data !== null, {
      criterion: 'terukur',
      hint: 'Tulis sumber datanya.',
      reason: 'Pemeriksa mencari bukti di sumber yang disebut kartu.',
    }),
    unless(komponen.length > 0 || !/[÷/]|\bdibagi\b/iu.test(card.cara_penghitungan ?? ''), {
      criterion: 'terukur',
      hint: 'Susun rumusnya dari komponen: yang dibagi dan pembaginya.',
      reason: 'Nilai yang dihitung dari komponen dapat ditelusuri sampai ke buktinya.',
    }),
    unless(unsourced.length === 0, {
      criterion: 'terukur',
      hint: `Tulis sumber data komponen ${unsourced.join(', ')}.`,
      reason: 'Setiap angka yang diisi diperiksa di sumbernya.',
    }),
    unless(targets.of === 0 || targets.filled > 0, {
      criterion: 'dapat-dicapai',
      hint: 'Tulis target lima tahunnya, atau nyatakan belum ditargetkan.',
      reason: 'Dapat dicapai atau tidaknya hanya terlihat dari target.',
    }),
    unless(!(kind === 'persen' && polarity === 'maksimal' && /\bjumlah\b/iu.test(name)), {
      criterion: 'terukur',
      hint: 'Sesuaikan nama dengan satuannya.',
      reason: 'Nama menyebut jumlah, nilainya persen.',
    }),
    unless(card.jenis !== 'masukan' && card.jenis !== 'proses', {
      criterion: 'relevan',
      hint: 'Pertimbangkan indikator hasil atau keluaran.',
      reason: 'Masukan dan proses menunjukkan usaha, belum keberhasilan sasarannya.',
    }),
    unless(sasaran !== null && sasaran.trim() !== '', {
      criterion: 'relevan',
      hint: 'Sebut sasaran yang ditunjukkannya.',
      reason: 'Indikator ada untuk menunjukkan berhasil tidaknya satu sasaran.',
    }),
    unless(targets.of === 0 || targets.filled === 0 || targets.filled === targets.of, {
      criterion: 'berjangka-waktu',
      hint: `Lengkapi target setiap tahun: baru ${targets.filled} dari ${targets.of}.`,
      reason: 'Kemajuan terhadap Renstra dibaca dari target setiap tahun.',
    }),
  ]
  return hints.filter((hint) => hint !== null)
}

const STATE = /^(ter|me)\p{L}+nya(?!\p{L})/iu

function unless(fine: boolean, hint: SmartHint): SmartHint | null {
  return fine ? null : hint
}
