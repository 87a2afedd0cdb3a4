import type { YearRole } from './year-role.ts'

/** What a report, an agreement or a measurement can only have of its own year. */
const OWN =
  'laporan (?:akuntabilitas )?kinerja|lkj(?:ip)?|lakip|laporan ini|pertanggungjawaban|perjanjian kinerja(?: perubahan)?|penetapan kinerja|pengukuran(?: kinerja)?|target(?: kinerja)?|rencana kinerja tahunan|program dan anggaran|(?:capaian|realisasi)(?: (?:anggaran|belanja|kinerja|iku))?|kinerja'
const HEAD = new RegExp(`\\b(?:${OWN})\\b`, 'gi')
/** How far before its year a noun governs it. */
const REACH = 80

/** What stands before the noun and makes it another document's, or an activity about it. */
const OF_OTHERS: readonly [YearRole, RegExp][] = [
  [
    'evaluasi',
    /\b(?:evaluasi|reviu|audit|pemeriksaan|penilaian|tindak ?lanjut|rekomendasi|temuan|opini|penghargaan)\b[^,;.]{0,40}$/i,
  ],
  ['evaluasi', /\bhasil (?:survei|pengawasan|pemilihan|pemilu)\b[^,;.]{0,40}$/i],
  [
    'kegiatan',
    /\b(?:penyusunan|menyusun|penyampaian|menyampaikan|mengirim\w*|dokumen|lama|awal)\b[^,;.]{0,30}$/i,
  ],
  [
    'pembanding',
    /\b(?:di(?:per)?banding(?:kan)?|perbandingan|daripada|berbeda|dari|sejak|terhadap|pembanding)\b(?:\s+\p{L}+){0,3}\s*$/iu,
  ],
]
const COMPARED =
  /\b(?:di(?:per)?banding(?:kan)?(?:\s+dengan)?|perbandingan|daripada|dari|sejak|terhadap|sampai|hingga|semester|triwulan)\s+(?:(?:akhir|awal)\s+)?(?:tahun(?:\s+anggaran)?|ta\.?)?\s*$/i
const MOVED =
  /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|lalu|sebelumnya|terdahulu|lampau|pembanding|semester|triwulan)\b/i
/** A year that only follows on the one named: `menjadi bahan perbaikan bagi tahun berikutnya`. */
const YEAR_AFTER = /\b(?:tahun|periode)(?:-tahun)?\s+(?:yang\s+)?(?:berikutnya|mendatang|akan datang)\b/gi
const COMING = /\b(?:berikutnya|mendatang|akan datang)\b/i
const SENT = /^[^,;.]{0,40}\b(?:telah |sudah )?(?:disampaikan|dikirim\w*)\b/i
const ENDED =
  /\b(?:(?:setelah|sesudah|dengan)\s+(?:berakhirnya\s+)?|berakhirnya\s+|^\s*)tahun(?:\s+anggaran)?\s+$/i

/** What an office does in a year that is there, not one it plans for. */
const DONE =
  /^\s*,?\s*(?:\p{Lu}[\p{L}/.]*\s+){0,7}(?:telah\s+|sudah\s+)?(?:menetapkan|melaksanakan|memperoleh|mendapat\w*|menyusun|merealisasikan|mencapai|menyelenggarakan|berhasil|mengelola|menerima|menandatangani|menyerap)\b/u
const OPENS_CLAUSE = /(?:^|[.;:]\s*)(?:pada|dalam|selama)\s+tahun(?:\s+anggaran)?\s+$/i

interface Governed {
  role: YearRole
  governedBy: string
}

/** The noun that governs a year in its clause; null when none that says anything does. */
export function governorOf(
  text: string,
  { at, clause, clauseFrom }: { at: number; clause: string; clauseFrom: number },
): Governed | null {
  const before = text.slice(0, at)
  const after = text.slice(at + 4)
  if (COMPARED.test(before)) return { role: 'pembanding', governedBy: 'dibandingkan' }
  if (
    ENDED.test(before) &&
    (/^\s*(?:telah |sudah )?berakhir\b/i.test(after) || /berakhirnya\s+tahun/i.test(before))
  )
    return { role: 'laporan', governedBy: 'tahun anggaran berakhir' }
  if (OPENS_CLAUSE.test(before) && DONE.test(after)) return { role: 'berjalan', governedBy: 'pada tahun' }
  if (!/\b(?:tahun(?:\s+anggaran)?|ta\.?)\s+$/i.test(before)) return null
  const head = [...before.matchAll(HEAD)].findLast(({ index, 0: words }) =>
    governs(before.slice(index + words.length)),
  )
  if (head === undefined) return null
  const words = head[0].toLowerCase()
  const outer = before.slice(Math.max(0, head.index - 60), head.index)
  const other = OF_OTHERS.find(([, pattern]) => pattern.test(outer))
  if (other) return { role: other[0], governedBy: words }
  if (MOVED.test(clause.slice(Math.max(0, head.index - clauseFrom))))
    return { role: 'pembanding', governedBy: words }
  if (COMING.test(clause.replace(YEAR_AFTER, ''))) return { role: 'rencana', governedBy: words }
  if (SENT.test(after)) return { role: 'kegiatan', governedBy: words }
  return { role: 'laporan', governedBy: words }
}

/** A noun or verb of its own takes the year over: `pengukuran memakai hasil survei tahun 2021`. */
const TAKES_OVER =
  /\b(?:hasil|survei|sensus|data|penduduk|memakai|menggunakan|berdasarkan|mengacu|semula|rekomendasi)\b/i

function governs(between: string): boolean {
  return between.length <= REACH && !/[.;:\d]/.test(between) && !TAKES_OVER.test(between)
}
