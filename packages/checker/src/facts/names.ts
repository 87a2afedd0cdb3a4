const FRONT = /^(?:(?:Drs|Dra|Dr|Ir|Hj|H|Prof|KH)(?:\.\s*|\s+))+/i
const BACK =
  /(?:,\s*|\s+)(?:(?:S|M|A|D)\.?\s?(?:H|E|M|T|P|Sos|Si|Kom|Pd|Ag|IP|AP|Hum|Kn|Ak|Md|Psi|Pt|STP|I\.?P)\.?|SH|SE|MM|MH|MSi|ST|SIP|SPd|SSos|SKom|AMd|MAP|MPd|Ph\.?D)(?:[,\s]+\S{1,6})*$/

export interface Name {
  /** Without degrees, small letters. */
  bare: string
  gelar: string | null
}

/** `Drs. RIZAL ADAM, SH., MM` → bare `rizal adam`, degrees `Drs. SH., MM`. */
export function splitName(nama: string): Name {
  const front = FRONT.exec(nama)?.[0] ?? ''
  const rest = nama.slice(front.length)
  const comma = rest.indexOf(',')
  const cut = comma > 0 ? comma : (BACK.exec(rest)?.index ?? rest.length)
  const gelar = [front.trim(), rest.slice(cut).replace(/^[,\s]+/, '')].filter((part) => part !== '').join(' ')
  return {
    bare: rest
      .slice(0, cut)
      .toLowerCase()
      .replace(/[^\p{L}\s'’-]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
    gelar: gelar === '' ? null : gelar,
  }
}

/** `Drs. S.H., M. Si` → `DRS`, `SH`, `MSI`. */
export function degreesOf(gelar: string | null): string[] {
  return (gelar ?? '')
    .replace(/\b([SMA])\.\s+(?=\p{Lu})/gu, '$1.')
    .split(/[,\s]+/)
    .map((part) => part.replace(/[^\p{L}]/gu, '').toUpperCase())
    .filter((part) => part !== '' && !/^(?:PEMBINA|PENATA|TK|I{1,3}|IV)$/.test(part))
}

const NO_NAME =
  /\b(?:komisi|pemilihan|umum|kota|kabupaten|provinsi|ketua|sekretar\p{L}+|laporan|kinerja|tahun|bab|kata|daftar|salinan|pihak|rencana|perjanjian|program|anggaran|tabel|visi|misi|divisi|nomor|lampiran|keputusan|tentang|menimbang|bagian|sub|subbag\p{L}*|operasional|prosedur|standar\p{L}*|latar|belakang|pembina|penata|pengatur|tk|pemerintah\p{L}*|lakip|sop|pengantar|sesuai|hukum|kepala|jalan|jl|pendahuluan|penutup|susunan|tim|ikhtisar|eksekutif|gambaran|organisasi|indikator|sasaran|target|republik|indonesia|lembaga|badan|dinas|memutuskan|menetapkan|mengingat|ditetapkan|tanggal|pada|dan|di|yang|untuk|dengan|dari|ttd|nip|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|kpu|kip|anggota|pejabat|plt|plh|nama|jabatan|pertama|kedua|politik|logistik|keuangan|data|informasi|realisasi|capaian|pelaksana)\b/iu

/** A line that can be nothing but a person's name: two to five capitalised words, degrees apart. */
export function looksLikeName(text: string): boolean {
  const { bare } = splitName(text)
  const words = bare.split(' ')
  if (text.length > 60 || words.length < 2 || words.length > 5 || /\d|[:;/]/.test(text) || NO_NAME.test(bare))
    return false
  return text
    .replace(FRONT, '')
    .split(/[\s,]+/)
    .every((word) => word === '' || /^[\p{Lu}(]/u.test(word))
}
