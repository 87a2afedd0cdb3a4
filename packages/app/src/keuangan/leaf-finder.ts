type Found = { ok: true; kode: string } | { ok: false; sentence: string }

/** Codes of a DIPA. */
export interface DipaCodes {
  rows: string[]
  /** Those without rows below. */
  leaves: string[]
}

/** The lowest row of the DIPA that a code of a report belongs to: itself, or the one above it that has no rows below. */
export function leafFinder(dipa: DipaCodes): (kode: string) => Found {
  const leaves = new Set(dipa.leaves)
  const rows = new Set(dipa.rows)
  const known = new Map<string, Found>()
  return (kode) => {
    const found = known.get(kode) ?? find(kode)
    known.set(kode, found)
    return found
  }

  function find(kode: string): Found {
    if (leaves.has(kode)) return { ok: true, kode }
    if (rows.has(kode)) {
      const sentence = `${kode} masih mempunyai baris di bawahnya dalam DIPA. Pakai laporan yang dirinci sampai keluaran.`
      return { ok: false, sentence }
    }
    const parts = kode.split('.')
    for (let cut = parts.length - 1; cut > 0; cut -= 1) {
      const above = parts.slice(0, cut).join('.')
      if (leaves.has(above)) return { ok: true, kode: above }
    }
    return {
      ok: false,
      sentence: `Kode ${kode} tidak ada dalam DIPA kantor ini. Periksa kodenya, atau catat dahulu revisi DIPA-nya.`,
    }
  }
}
