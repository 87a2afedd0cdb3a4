import type { ReadBlock, ReadDocument } from '@akuntabel/documents'
import type { PersonFact } from './types.ts'

const DEGREE =
  /(?:,\s*|\s+)(?:S|M|A|D|Drs?|Dra|Ir|SH|SE|MM|MH|MSi|ST|SIP|SPd|SSos|SKom|Amd|MAP|MPd|Ph)\.?(?:\s?[A-Z][A-Za-z]{0,4}\.?){0,3}$/
const FRONT = /^(?:(?:Drs|Dra|Dr|Ir|H|Hj|Prof|KH)\.\s*)+/i
const OFFICE = /\b(?:ketua|sekretaris|anggota|kepala|kasubbag|kasubag|inspektur|plt|plh)\b/i
const REACH = 6

/** Officials: `Nama :` lines, names over a NIP, and names under a signature's office. */
export function extractPeople(doc: ReadDocument): PersonFact[] {
  const people: PersonFact[] = []
  doc.blocks.forEach((block, at) => {
    if (block.type === 'table') return
    const named = /^nama\s*:\s*(.{3,80})$/i.exec(block.text)
    if (named) {
      people.push(person(named[1] ?? '', jabatanAfter(doc.blocks, at), nipNear(doc.blocks, at), block))
      return
    }
    if (isName(block.text) && isSignature(doc.blocks, at)) {
      people.push(person(block.text, jabatanBefore(doc.blocks, at), nipNear(doc.blocks, at), block))
    }
  })
  return people
}

function person(text: string, jabatan: string | null, nip: string | null, block: ReadBlock): PersonFact {
  const nama = text.replace(/[★*_]/g, '').replace(/\s+/g, ' ').trim()
  const { bare, gelar } = splitName(nama)
  return { nama, bare, gelar, jabatan, nip, position: block.position }
}

/** `Drs. RIZAL EFENDI, SH., MM` → bare `rizal efendi`, degrees `Drs. SH., MM`. */
export function splitName(nama: string): { bare: string; gelar: string | null } {
  const front = FRONT.exec(nama)?.[0]?.trim() ?? ''
  let rest = nama.slice(FRONT.exec(nama)?.[0]?.length ?? 0)
  let back = ''
  const comma = rest.indexOf(',')
  if (comma > 0) {
    back = rest.slice(comma + 1).trim()
    rest = rest.slice(0, comma)
  } else {
    const degree = DEGREE.exec(rest)
    if (degree && degree.index > 3) {
      back = degree[0].trim()
      rest = rest.slice(0, degree.index)
    }
  }
  const gelar = [front, back].filter((part) => part !== '').join(' ')
  return {
    bare: rest
      .toLowerCase()
      .replace(/[^\p{L}\s'’-]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
    gelar: gelar === '' ? null : gelar,
  }
}

function isName(text: string): boolean {
  const { bare } = splitName(text.replace(/[★*_]/g, '').trim())
  const words = bare.split(' ')
  if (text.length > 60 || words.length < 2 || words.length > 5 || /\d|:|;/.test(text)) return false
  if (
    /\b(?:komisi|pemilihan|umum|kota|kabupaten|provinsi|ketua|sekretar\w+|laporan|kinerja|tahun|bab|kata|daftar|salinan|pihak|rencana|perjanjian|program|anggaran|tabel|visi|misi|divisi|nomor|lampiran|keputusan|tentang|menimbang)\b/i.test(
      text,
    )
  )
    return false
  return text
    .replace(FRONT, '')
    .split(/[\s,]+/)
    .every((word) => word === '' || /^[\p{Lu}(]/u.test(word))
}

/** A name alone on its line counts only below an office or above a NIP. */
function isSignature(blocks: readonly ReadBlock[], at: number): boolean {
  return jabatanBefore(blocks, at) !== null || nipNear(blocks, at) !== null
}

function jabatanBefore(blocks: readonly ReadBlock[], at: number): string | null {
  for (let back = 1; back <= REACH; back++) {
    const block = blocks[at - back]
    if (!block || block.type === 'table') return null
    if (block.text.length > 90) return null
    if (OFFICE.test(block.text)) return block.text.replace(/[,:]+$/, '')
  }
  return null
}

function jabatanAfter(blocks: readonly ReadBlock[], at: number): string | null {
  for (const block of blocks.slice(at + 1, at + 3)) {
    const found = block.type === 'table' ? null : /^jabatan\s*:\s*(.{3,120})$/i.exec(block.text)
    if (found) return found[1] ?? null
  }
  return null
}

function nipNear(blocks: readonly ReadBlock[], at: number): string | null {
  for (const block of blocks.slice(at + 1, at + 3)) {
    const found = block.type === 'table' ? null : /^NIP\.?\s*:?\s*([\d\s]{15,24})$/i.exec(block.text)
    if (found) return (found[1] ?? '').replace(/\s/g, '')
  }
  return null
}
