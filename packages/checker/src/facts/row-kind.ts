const TOTAL =
  /^(grand |sub ?)?(?:total|jumlah)(?: (?:keseluruhan|seluruhnya|seluruh|total|anggaran|pagu|besar|belanja|akhir|umum|indikator|pegawai|sdm))*(?: [ivx\d]{1,3})?$/i
const SUBTOTAL =
  /^(?:sub ?(?:total|jumlah)|(?:jumlah|total) (?:program|kegiatan|sasaran|bagian|a|b|c|i|ii|iii|iv)\b.{0,120})/i

/** A row that sums others, by its label alone: `JUMLAH`, `Total Anggaran`; `Jumlah revisi yang …` is an indikator. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(bare(label)) && !isSubtotalLabel(label)
}

export function isSubtotalLabel(label: string): boolean {
  return SUBTOTAL.test(bare(label))
}

const MEAN = /^(?:(?:nilai|capaian|persentase)\s+)?rata ?-? ?rata\b/i
/** An indikator that measures a mean of the world, not of the rows above: `Rata-rata lama dirawat`. */
const MEAN_OF_THINGS =
  /^rata ?-? ?rata\s+(?:lama|waktu|masa|umur|usia|hari|jam|jumlah|harga|biaya|pendapatan|pengeluaran|konsumsi|produksi|produktivitas|luas|kunjungan|beban|kecepatan|panjang|tinggi|suhu|nilai ujian|skor ujian|ketinggian)\b/i

export function isMeanLabel(label: string): boolean {
  return MEAN.test(bare(label)) && !MEAN_OF_THINGS.test(bare(label))
}

function bare(label: string): string {
  return label
    .replace(/[:.;]+$/, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
