import type { ReadBlock, ReadDocument } from '@akuntabel/documents'
import { looksLikeName, splitName } from './names.ts'
import { peopleInProse } from './people-prose.ts'
import { peopleInTable } from './people-table.ts'
import { signatureIn } from './signature.ts'
import type { PersonFact } from './types.ts'

export { splitName } from './names.ts'

const OFFICE = /\b(?:ketua|sekretaris|anggota|kepala|kasubbag|kasubag|inspektur|plt|plh)\b/i
const REACH = 6

/** Officials: `Nama :` lines, names over a NIP or under a signature's office, tables of people, and prose that names them. */
export function extractPeople(doc: ReadDocument): PersonFact[] {
  const people = doc.blocks.flatMap((block, at): PersonFact[] => {
    if (block.type === 'table') return peopleInTable(block)
    const text = tidy(block.text)
    const named = /^nama\s*:\s*(.{3,80})$/i.exec(text)
    if (named) {
      return [person(named[1] ?? '', jabatanAfter(doc.blocks, at), nipNear(doc.blocks, at), block)]
    }
    if (block.type === 'heading') return []
    const signed = signatureIn(text)
    if (signed)
      return [person(signed.nama, signed.jabatan ?? jabatanBefore(doc.blocks, at), signed.nip, block)]
    if (!looksLikeName(text)) return []
    const [jabatan, nip] = [jabatanBefore(doc.blocks, at), nipNear(doc.blocks, at)]
    return jabatan === null && nip === null ? [] : [person(text, jabatan, nip, block)]
  })
  const named = people.filter(({ bare }) => !OFFICE_FIRST.test(bare))
  return [...named, ...peopleInProse(doc, named)]
}

/** An agreement that knows no name yet has the office in its place: `Nama : Sekretaris KPU Kota …`. */
const OFFICE_FIRST = /^(?:ketua|sekretaris|sekretariat|kepala|anggota|pejabat|plt|plh|komisi|kpu|kip)\b/

function person(text: string, jabatan: string | null, nip: string | null, block: ReadBlock): PersonFact {
  return { nama: text, ...splitName(text), jabatan, nip, position: block.position }
}

function tidy(text: string): string {
  return text.replace(/[★*_]/g, '').replace(/\s+/g, ' ').trim()
}

function jabatanBefore(blocks: readonly ReadBlock[], at: number): string | null {
  for (let back = 1; back <= REACH; back++) {
    const block = blocks[at - back]
    if (!block || block.type === 'table' || block.text.length > 90) return null
    if (/^(?:nip|nama|menetapkan|kesatu|kedua)\b/i.test(block.text)) return null
    if (OFFICE.test(block.text)) return block.text.replace(/[,:]+$/, '')
  }
  return null
}

function jabatanAfter(blocks: readonly ReadBlock[], at: number): string | null {
  for (const block of blocks.slice(at + 1, at + 4)) {
    const found = block.type === 'table' ? null : /^jabatan\s*:\s*(.{3,120})$/i.exec(block.text)
    if (found) return found[1] ?? null
  }
  return null
}

function nipNear(blocks: readonly ReadBlock[], at: number): string | null {
  for (const block of blocks.slice(at + 1, at + 4)) {
    if (block.type === 'table') return null
    const found = /^NIP\.?\s*:?\s*([\d\s]{15,26})$/i.exec(block.text)
    if (found) return (found[1] ?? '').replace(/\s/g, '')
    if (looksLikeName(tidy(block.text))) return null
  }
  return null
}
