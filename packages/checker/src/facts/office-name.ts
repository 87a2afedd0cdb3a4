import { findWilayah, kindsNamed, nameAtStart } from '../data/wilayah.ts'
import type { OfficeName } from './types.ts'

const BODY =
  '(?:KPU|Kpu|KIP|[Kk]omisi\\s+[Pp]emilihan\\s+[Uu]mum|KOMISI\\s+PEMILIHAN\\s+UMUM|[Kk]omisi\\s+[Ii]ndependen\\s+[Pp]emilihan|KOMISI\\s+INDEPENDEN\\s+PEMILIHAN)(?:\\s*\\((?:KPU|KIP)\\))?'
const KIND = '(?:[Kk]abupaten|KABUPATEN|[Kk]ab\\.?|[Kk]ota|KOTA|[Pp]rovinsi|PROVINSI)'
const WORD = "[\\p{L}’'-]+"
const PATTERN = new RegExp(
  `\\b${BODY}\\s+(${KIND})(?:\\s+|(?<=\\.))((?:${KIND}\\s+)?)(${WORD}(?:\\s+${WORD}){0,4})`,
  'gu',
)
/** Words that follow a name no list knows and are no part of it. */
const AFTER =
  /\s+(?:tahun|menyusun|dan|yang|sebagai|telah|adalah|nomor|tentang|untuk|dalam|pada|ta|sekretaris|ketua|periode|mempunyai|memiliki|dengan|per|ditetapkan|provinsi|laporan|perjanjian|kinerja|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|menimbang|anggota|divisi|rencana|renstra|kabupaten|kota|sekretariat|komisi|kpu|pusat|se|republik|lampiran|selaku|atas|oleh|di|ke|dari)\b.*$/iu

/** Every `KPU Kota Blitar`, `KPU Kab.Bangkalan`, `Komisi Pemilihan Umum Provinsi Jawa Timur` in a text. */
export function officesIn(text: string): { office: OfficeName; text: string; at: number }[] {
  return [...text.matchAll(PATTERN)].flatMap((found) => {
    const rest = found[3] ?? ''
    const jenis = kindOf(found[2] || (found[1] ?? ''))
    const known = nameAtStart(rest.split(/\s+/), jenis)
    const nama = known ?? unknownName(rest)
    if (nama === '') return []
    const head = found[0].length - rest.length
    const official = findWilayah(jenis, nama) ?? capitalise(nama)
    return [
      {
        office: { jenis, nama: official },
        text: found[0].slice(0, head + printedLength(rest, nama)),
        at: found.index,
      },
    ]
  })
}

/** A capitalised name the list of regions does not hold. */
function unknownName(rest: string): string {
  const capitals = /^(?:\p{Lu}[\p{L}’'-]*)(?:\s+\p{Lu}[\p{L}’'-]*){0,3}/u.exec(rest)?.[0] ?? ''
  const nama = ` ${capitals}`.replace(AFTER, '').trim()
  return /^(?:Kota|Kabupaten|Provinsi|Se|Penyelenggara)$/i.test(nama) ? '' : nama
}

/** `rest` may hold other blanks between the words than `nama`. */
function printedLength(rest: string, nama: string): number {
  const words = nama.split(' ').length
  return new RegExp(`^(?:\\S+\\s+){${words - 1}}[^\\s]+`, 'u').exec(rest)?.[0].length ?? nama.length
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

/** True when a region of that name exists, of whatever kind. */
export function isKnownName(office: OfficeName): boolean {
  return kindsNamed(office.nama).length > 0
}

/** `KPU Kota Blitar`, in Aceh `KIP Kabupaten Aceh Tengah`. */
export function officeText(office: OfficeName): string {
  const kind = office.jenis === 'pusat' ? '' : `${office.jenis[0]?.toUpperCase()}${office.jenis.slice(1)} `
  return `KPU ${kind}${office.nama}`.trim()
}
