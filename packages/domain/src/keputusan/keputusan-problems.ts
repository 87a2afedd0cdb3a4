import { toRoman } from '../period/roman.ts'
import { diktum } from './diktum.ts'
import type { KeputusanIsi } from './keputusan.ts'

/**
 * What keeps a Keputusan from being decided, a sentence each. Units: none; `known` are the codes of the library. Source:
 * UU 12/2011 lampiran II (a decree stands on laws; what its dikta name is there). Example: without `mengingat` →
 * `Keputusan belum mempunyai dasar hukum. …`. Edge: with one Lampiran it has no number, and `Lampiran I` is not there.
 * Error: there is no error.
 */
export function keputusanProblems(isi: KeputusanIsi, known: ReadonlySet<string>): string[] {
  const lost = isi.mengingat.filter((kode) => !known.has(kode))
  return [
    ...(isi.judul.trim() === '' ? ['Judul keputusan belum ditulis.'] : []),
    ...(/[.,;]\s*$/.test(isi.judul) ? ['Judul keputusan ditulis tanpa tanda baca di akhir.'] : []),
    ...(isi.menimbang.length === 0
      ? ['Bagian Menimbang belum ditulis, paling sedikit satu pertimbangan.']
      : []),
    ...(isi.mengingat.length === 0
      ? ['Keputusan belum mempunyai dasar hukum. Pilih sedikitnya satu peraturan untuk bagian Mengingat.']
      : []),
    ...(lost.length > 0
      ? [`${lost.join(', ')} tidak ada lagi dalam daftar dasar hukum. Pilih peraturan lain.`]
      : []),
    ...(isi.dikta.length === 0 ? ['Diktum belum ditulis, paling sedikit satu.'] : []),
    ...isi.dikta.flatMap((one, at) =>
      lampiranProblem([one.isi, ...one.rincian].join(' '), at, isi.lampiran.length),
    ),
  ]
}

function lampiranProblem(text: string, at: number, there: number): string[] {
  if (!/\bLampiran\b/.test(text)) return []
  const name = diktum(at + 1)
  if (there === 0)
    return [`Diktum ${name} menyebut Lampiran, padahal keputusan ini tidak mempunyai lampiran.`]
  const numbers = there === 1 ? [] : Array.from({ length: there }, (_, one) => toRoman(one + 1))
  const missing = [...text.matchAll(/\bLampiran ([IVXLC]+)\b/g)]
    .map((match) => match[1] ?? '')
    .find((one) => !numbers.includes(one))
  if (missing === undefined) return []
  const count = there === 1 ? 'satu lampiran tanpa nomor' : `${there} lampiran`
  return [`Diktum ${name} menyebut Lampiran ${missing}, padahal keputusan ini mempunyai ${count}.`]
}
