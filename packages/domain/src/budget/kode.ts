export type Tingkat = 'program' | 'kegiatan' | 'kro' | 'output'

export interface Kode {
  /** As rows carry it: `076.01.WA`, `3355`, `3355.EAA`, `3355.EAA.994`, `3355.994`. */
  kode: string
  tingkat: Tingkat
  program: string | null
  kegiatan: string | null
  kro: string | null
  ro: string | null
  /** `lama`: before 2021 (`3355.994`, `076.01.01`); null where both look alike. */
  bentuk: 'baru' | 'lama' | null
}

export type KodeReading = { ok: true; value: Kode } | { ok: false; error: string }

const PROGRAM = /^(\d{3}\.\d{2}\.(?:[A-Z]{2}|\d{2}))(?:\.(.+))?$/
const OUTPUT = /^(\d{4})(?:\.([A-Z]{3}))?(?:\.(\d{3}))?$/

/**
 * Reads a budget code of either form. Units: none. Source: docs/domain.md §3; regulation on DIPA codes.
 * Example: `3355.EAA.994` → output of kegiatan 3355, KRO EAA, RO 994; `3355.994` → the same before 2021.
 * Edge: small letters and spaces are accepted; a full code `076.01.WA.3355.EAA.994` keeps its program apart.
 * Error: anything else gives a sentence (a bare `994` or `EAA` says nothing without its kegiatan).
 */
export function parseKode(text: string): KodeReading {
  const clean = text.toUpperCase().replace(/\s+/g, '')
  const head = PROGRAM.exec(clean)
  const program = head?.[1] ?? null
  const bentuk = program === null ? null : /\d$/.test(program) ? ('lama' as const) : ('baru' as const)
  if (program !== null && head?.[2] === undefined) {
    return {
      ok: true,
      value: { kode: program, tingkat: 'program', program, kegiatan: null, kro: null, ro: null, bentuk },
    }
  }
  const kode = head?.[2] ?? clean
  const tail = OUTPUT.exec(kode)
  if (tail === null) return { ok: false, error: REFUSED }
  const [, kegiatan = '', kro = null, ro = null] = tail
  const tingkat = ro !== null ? 'output' : kro !== null ? 'kro' : 'kegiatan'
  const form = kro !== null ? 'baru' : ro !== null ? 'lama' : bentuk
  return { ok: true, value: { kode, tingkat, program, kegiatan, kro, ro, bentuk: form } }
}

/**
 * Level of a row by its code. Units: none. Source: docs/domain.md §3. Example: `levelOf('3355.EAA')` → `kro`.
 * Edge: `3355.994` is an output. Error: an unreadable code gives null.
 */
export function levelOf(kode: string): Tingkat | null {
  const reading = parseKode(kode)
  return reading.ok ? reading.value.tingkat : null
}

/**
 * Code of the row above: the nearest prefix, by levels. Units: none. Source: docs/domain.md §3 ("prefix").
 * Example: `3355.EAA.994` → `3355.EAA`; with `known` holding only `3355` → `3355`. A full code leads to its program:
 * `076.01.WA.3355` → `076.01.WA`.
 * Edge: a bare kegiatan and a program have no prefix: null (the row itself names its program).
 * Error: an unreadable code gives null.
 */
export function parentKode(kode: string, known?: Iterable<string>): string | null {
  const reading = parseKode(kode)
  if (!reading.ok) return null
  const { program, kegiatan, kro, tingkat } = reading.value
  const above: string[] = []
  if (tingkat === 'output' && kro !== null) above.push(`${kegiatan}.${kro}`)
  if ((tingkat === 'output' || tingkat === 'kro') && kegiatan !== null) above.push(kegiatan)
  if (tingkat !== 'program' && program !== null) above.push(program)
  if (known === undefined) return above[0] ?? null
  const present = new Set(known)
  return above.find((candidate) => present.has(candidate)) ?? null
}

const REFUSED = 'Kode anggaran tidak dikenal. Tulis misalnya 076.01.WA, 3355, 3355.EAA, atau 3355.EAA.994.'
