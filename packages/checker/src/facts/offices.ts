import type { Position, ReadBlock, ReadDocument, ReadTable } from '@akuntabel/documents'
import { clauseAt } from './clause.ts'
import { officesIn } from './office-name.ts'
import { splitSentences } from './sentences.ts'
import type { OfficeMention } from './types.ts'

/** What an office says of itself; hosting, inviting and attending are said of others, too. */
const VERB =
  /^\s*(?:\([^)]*\)\s*)?(?:tahun (?:anggaran )?\d{4}\s*)?(?:telah |sudah |akan |juga |dapat |wajib |harus |selalu |terus |tidak )*(?:menyusun|menyelenggarakan|melaksanakan|menetapkan|memiliki|mempunyai|merupakan|menyampaikan|menyajikan|melaporkan|mencapai|memperoleh|menerima|menerbitkan|menindaklanjuti|menggunakan|menjalankan|mewujudkan|mengelola|membentuk|berkomitmen|berhasil|bertanggung|bertugas|berkewajiban|berwenang|berkedudukan|berupaya|mampu|adalah|ialah|dipimpin|dibantu|didukung|terdiri)\b/u
/** What may stand before the office when the sentence is about it. */
const OPENING =
  /^(?:(?:adapun|bahwa|secara umum|maka|sehingga|dengan demikian|oleh karena itu|pada tahun (?:anggaran )?\d{4}|tahun (?:anggaran )?\d{4}|untuk itu|selain itu|anggota|sekretariat|ketua dan anggota)[\s,]*)*$/i
const OWNS =
  /(?:pagu|anggaran|realisasi|capaian kinerja|laporan kinerja|perjanjian kinerja|penetapan kinerja|renstra|rencana strategis|rencana kinerja(?: tahunan)?|rencana aksi|visi|misi|sasaran strategis|struktur organisasi|dipa|indikator kinerja utama|iku|(?<=menetapkan )keputusan|^\s*kinerja)(?: \(\w+\))?\s+(?:anggaran |kinerja |strategis |pada |dari |milik |sekretariat )?$/i
/** Neighbours, partners, comparisons: naming another office is right there. */
export const COMPANY =
  /(?<!\p{L})(?:banding\w*|dibanding\w*|perbandingan|peringkat|studi|kunjung\w*|peserta|narasumber|(?<!-)undangan|mitra|berbatasan|bertetangga|tetangga|koordinasi|kerja ?sama|antara lain|seperti|contoh|sedangkan|sementara|lainnya|se-\p{L}+|mutasi|pindah\w*|diperbantukan|juara|penghargaan|meraih)\b/iu

/** What opens a sentence about somebody else: `Dibandingkan dengan itu, …`. */
export const OPENS_COMPANY = /^\s*(?:(?:di)?banding\w*|berbeda|seperti|selain|bersama|menurut)\b/i

/** Where offices are named, and whether the sentence is about what that office does, owns or is. */
export function extractOffices(doc: ReadDocument): OfficeMention[] {
  return doc.blocks.flatMap((block, at) =>
    block.type === 'table'
      ? inTable(block)
      : (/KPU|KIP|komisi/i.test(block.text)
          ? splitSentences(`${block.text}${restOfName(block.text, doc.blocks[at + 1])}`)
          : []
        ).flatMap((sentence) => mentions(sentence, block.position, isTitle(block, sentence))),
  )
}

const UNNAMED = /\b(?:KPU|KIP|komisi (?:pemilihan umum|independen pemilihan))\s*$/i
const NAME = /^(?:kabupaten|kota|provinsi)\s+\p{Lu}[^.,;:]{1,40}(?=[.,;:]|$)/iu

/** `KETUA KOMISI PEMILIHAN UMUM` and on the next line `KOTA BIMA,`: the line ends before the name. */
function restOfName(text: string, next: ReadBlock | undefined): string {
  if (next?.type !== 'paragraph' || !UNNAMED.test(text)) return ''
  const name = NAME.exec(next.text)?.[0]
  return name === undefined ? '' : ` ${name}.`
}

/** Sasaran and indikator name the office whose performance they measure; a cell with nothing but an office is a list. */
function inTable(table: ReadTable): OfficeMention[] {
  const head = table.rows.filter((row) => row.header).flatMap((row) => row.cells.map((cell) => cell.text))
  const plan = /\b(?:indikator|sasaran)\b/i.test(head.join(' '))
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell) => mentions(cell.text, cell.position, plan && cell.text.length > 60)),
  )
}

function mentions(sentence: string, position: Position, title: boolean): OfficeMention[] {
  if (!/KPU|KIP|komisi/i.test(sentence)) return []
  const found = officesIn(sentence)
  const several =
    new Set(
      found
        .filter(({ office }) => office.jenis !== 'provinsi')
        .map(({ office }) => `${office.jenis} ${office.nama}`),
    ).size > 1
  return found.map(({ office, text, at }): OfficeMention => {
    const { from, to } = clauseAt(sentence, at)
    const before = sentence.slice(title ? 0 : from, at)
    const after = sentence.slice(at + text.length)
    const subject =
      !several &&
      !COMPANY.test(sentence.slice(from, to)) &&
      !OPENS_COMPANY.test(sentence.slice(0, from)) &&
      (title || OWNS.test(before) || (OPENING.test(before.trim()) && VERB.test(after)))
    return { text, office, role: subject ? 'subject' : 'other', sentence, position }
  })
}

/** A heading, a caption or a line of the cover. */
function isTitle(block: ReadBlock, text: string): boolean {
  if (block.type === 'heading') return true
  if (text.length > 120 || /^(?:ketua|sekretaris|anggota|kepala)\b/i.test(text)) return false
  return text === text.toUpperCase() || /^(?:tabel|gambar|grafik|bagan)\s+[\dIVX]/i.test(text)
}
