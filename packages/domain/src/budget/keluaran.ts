/** Units that outputs of the budget are counted in, as the published plans write them; others may be written too. */
export const SATUAN_KELUARAN: readonly string[] = [
  ...['Dokumen', 'Laporan', 'Layanan', 'Bulan', 'Unit', 'Paket', 'Kegiatan', 'Kasus', 'Rancangan', 'Orang'],
  ...['Satker', 'Edisi', 'Kecamatan', 'Desa/Kelurahan', 'Badan Adhoc', 'Suara'],
]

/**
 * What a row of a tree says, or the nearest row above it that says anything. Units: none. Source: a budget row stands for
 * what is below it. Example: a programme of the Sekretariat makes its outputs the Sekretariat's, but for one that says
 * KPU. Edge: where nobody says anything, null. Error: none; a row above that is not there ends the way.
 */
export function inherited<T>(
  kode: string,
  rows: ReadonlyMap<string, { induk: string | null; own: T | null }>,
): T | null {
  for (let at: string | null = kode; at !== null; ) {
    const row = rows.get(at)
    if (row === undefined) return null
    if (row.own !== null) return row.own
    at = row.induk
  }
  return null
}
