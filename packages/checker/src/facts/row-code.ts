import { parseKode } from '@akuntabel/domain/notation'

/** The budget code a cell holds or starts with: `3364.BAA. 007`, `3355.003 Laporan …`; null without. */
export function codeOf(text: string): { kode: string; rest: string } | null {
  const found =
    /^\(?(\d{3}\.\d{2}\.(?:[A-Z]{2}|\d{2})|\d{4}(?:\.\s?[A-Z]{3})?(?:\.\s?\d{3})?)\)?(?:\s+|$|[.:]\s)/.exec(
      `${text.trim()} `,
    )
  if (!found) return null
  const reading = parseKode(found[1] ?? '')
  if (!reading.ok) return null
  // A bare year is no kegiatan.
  if (/^(?:19|20)\d\d$/.test(reading.value.kode)) return null
  return { kode: reading.value.kode, rest: text.trim().slice(found[0].trimEnd().length).trim() }
}
