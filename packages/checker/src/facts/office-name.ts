import type { OfficeName } from './types.ts'

const BODY =
  '(?:KPU|KIP|[Kk]omisi\\s+[Pp]emilihan\\s+[Uu]mum|KOMISI\\s+PEMILIHAN\\s+UMUM|[Kk]omisi\\s+[Ii]ndependen\\s+[Pp]emilihan|KOMISI\\s+INDEPENDEN\\s+PEMILIHAN)'
const KIND = '(?:[Kk]abupaten|KABUPATEN|[Kk]ab\\.?|[Kk]ota|KOTA|[Pp]rovinsi|PROVINSI)'
const NAME = "((?:\\p{Lu}[\\p{L}’'-]*)(?:\\s+\\p{Lu}[\\p{L}’'-]*){0,3})"
/** Words that follow a name and are no part of it. */
const AFTER =
  /\s+(?:tahun|menyusun|dan|yang|sebagai|telah|adalah|nomor|tentang|untuk|dalam|pada|ta|sekretaris|ketua|periode|mempunyai|memiliki|dengan|per|ditetapkan|provinsi|laporan|perjanjian|kinerja|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|menimbang|anggota|divisi|rencana|renstra|kabupaten|kota|sekretariat|komisi|kpu|pusat|se|republik|lampiran|selaku|atas|oleh|di|ke|dari)\b.*$/iu

/** Every `KPU Kota Blitar`, `KPU KABUPATEN BANGKALAN`, `Komisi Pemilihan Umum Provinsi Jawa Timur` in a text. */
export function officesIn(text: string): { office: OfficeName; text: string; at: number }[] {
  const pattern = new RegExp(`${BODY}\\s+(${KIND})\\s+(?:${KIND}\\s+)?${NAME}`, 'gu')
  return [...text.matchAll(pattern)].flatMap((found) => {
    const nama = tidy(found[2] ?? '')
    if (nama === '' || /^(?:Kota|Kabupaten|Provinsi|Se)$/i.test(nama)) return []
    const whole = found[0].slice(0, found[0].length - ((found[2] ?? '').length - nama.length))
    return [
      { office: { jenis: kindOf(found[1] ?? ''), nama: capitalise(nama) }, text: whole, at: found.index },
    ]
  })
}

function tidy(name: string): string {
  return ` ${name}`.replace(AFTER, '').trim()
}

function kindOf(word: string): OfficeName['jenis'] {
  if (/^kota/i.test(word)) return 'kota'
  return /^kab/i.test(word) ? 'kabupaten' : 'provinsi'
}

function capitalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

export function sameOffice(a: OfficeName, b: OfficeName): boolean {
  return a.jenis === b.jenis && a.nama.toLowerCase() === b.nama.toLowerCase()
}
