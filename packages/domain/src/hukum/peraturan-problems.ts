import { PERATURAN_KINDS, type Peraturan } from './peraturan.ts'

export interface PeraturanProblem {
  kode: string
  field: 'kode' | 'sebutan' | 'terbit' | 'tln' | 'diubahOleh'
  sentence: string
}

/**
 * What keeps laws from being a library. Units: sentences, each with the code and the field it is about. Source: UU
 * 12/2011 art. 7 (what was changed is older than its change). Example: A changed by B and B changed by A → one problem
 * at each. Edge: a law that nobody changed has none. Error: there is no error.
 */
export function peraturanProblems(laws: readonly Peraturan[]): PeraturanProblem[] {
  const byKode = new Map(laws.map((one) => [one.kode, one]))
  return laws.flatMap((one, at) => [
    ...(laws.findIndex((other) => other.kode === one.kode) < at
      ? [problem(one, 'kode', `${one.kode} sudah ada. Ubah yang ada, atau pakai sebutan singkat lain.`)]
      : []),
    ...(PERATURAN_KINDS[one.jenis].sebutan === null && one.sebutan === null
      ? [problem(one, 'sebutan', 'Tulis sebutan lengkapnya, contoh: Peraturan Komisi Pemilihan Umum.')]
      : []),
    ...(one.terbit !== null && one.terbit < one.tahun
      ? [problem(one, 'terbit', `Tahun terbit tidak boleh sebelum ${one.tahun}, tahun peraturannya.`)]
      : []),
    ...(one.tln !== null && one.ln === null
      ? [problem(one, 'tln', 'Tambahan Lembaran Negara ada hanya bersama nomor Lembaran Negara.')]
      : []),
    ...changeProblems(one, byKode),
  ])
}

function changeProblems(one: Peraturan, byKode: ReadonlyMap<string, Peraturan>): PeraturanProblem[] {
  const unknown = one.diubahOleh.filter((kode) => !byKode.has(kode))
  if (unknown.length > 0) {
    return [
      problem(one, 'diubahOleh', `${unknown.join(', ')} belum ada dalam daftar. Catat dahulu peraturan itu.`),
    ]
  }
  const years = one.diubahOleh.map((kode) => byKode.get(kode)?.tahun ?? 0)
  const older = one.diubahOleh.find((_, at) => (years[at] ?? 0) < Math.max(one.tahun, ...years.slice(0, at)))
  if (older !== undefined) {
    return [
      problem(
        one,
        'diubahOleh',
        `${older} lebih tua dari yang diubahnya. Tulis perubahan menurut urutannya.`,
      ),
    ]
  }
  if (reaches(one, one.kode, byKode)) {
    return [
      problem(
        one,
        'diubahOleh',
        `${one.kode} menjadi perubahan dari perubahannya sendiri. Hapus salah satunya.`,
      ),
    ]
  }
  return []
}

/** Whether `kode` is met on the way from a law to what changed it. */
function reaches(
  one: Peraturan,
  kode: string,
  byKode: ReadonlyMap<string, Peraturan>,
  seen: Set<string> = new Set(),
): boolean {
  return one.diubahOleh.some((next) => {
    if (next === kode) return true
    const found = byKode.get(next)
    if (found === undefined || seen.has(next)) return false
    seen.add(next)
    return reaches(found, kode, byKode, seen)
  })
}

function problem({ kode }: Peraturan, field: PeraturanProblem['field'], sentence: string): PeraturanProblem {
  return { kode, field, sentence }
}
