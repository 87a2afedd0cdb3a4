import { looksLikeName } from './names.ts'
import { officesIn } from './office-name.ts'

export interface Signature {
  nama: string
  jabatan: string | null
  nip: string | null
}

const LONGEST = 220
const NUMBER = /\s*\bNIP\.?\s*:?\s*([\d\s]{15,26}?)(?:\s+LAMPIRAN.*)?$/i

/** `Bontang, 5 Januari 2022 Ketua KPU Kota Bontang Rahma Adi, S.H. NIP …` in one line or cell; null for anything else. */
export function signatureIn(text: string): Signature | null {
  if (text.length > LONGEST) return null
  const number = NUMBER.exec(text)
  const nip = number?.[1]?.replace(/\s/g, '') ?? null
  const body = number ? text.slice(0, number.index) : text
  const office = officesIn(body).at(-1)
  const role = /\b(?:ketua|sekretaris|kepala)\b/i.exec(body)
  if (office && role && role.index < office.at) {
    const end = office.at + office.text.length
    const nama = bare(body.slice(end))
    return looksLikeName(nama) ? { nama, jabatan: body.slice(role.index, end), nip } : null
  }
  const nama = bare(body)
  return nip !== null && looksLikeName(nama) ? { nama, jabatan: null, nip } : null
}

function bare(text: string): string {
  return text.replace(/^[\s,.:]+|\bttd\.?\s*|[★*_]/gi, '').trim()
}
