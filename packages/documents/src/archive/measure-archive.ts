import { createInflateRaw } from 'node:zlib'
import { type Archive, type ArchivePart, openArchive } from './open-archive.ts'
import { partText } from './unpack-part.ts'
import { UnusableArchive } from './unusable-archive.ts'

export interface ArchiveLimits {
  /** Bytes that may come out. */
  bytes: number
  /** Parts that may stand in it: each costs time, also an empty one. */
  entries: number
}

export type ArchiveMeasure =
  | { type: 'docx' | 'xlsx' | 'other' }
  | { fault: 'too-large' | 'too-many' | 'broken' }

/** What an Office file is, and whether everything in it comes out and is bearable. Keeps nothing of it. */
export async function measureArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<ArchiveMeasure> {
  try {
    const archive = await openArchive(bytes, limits)
    const type = officeType(archive)
    const total = [...archive.values()].reduce((sum, part) => sum + part.unpacked, 0)
    if (total > limits.bytes) return { fault: 'too-large' }
    for (const part of archive.values()) await requireSound(part)
    return { type }
  } catch (error) {
    if (!(error instanceof UnusableArchive)) throw error
    return { fault: error.fault === 'too-many' ? 'too-many' : 'broken' }
  }
}

const MAIN_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}
/** It lists a line for each part. */
const LARGEST_LIST = 4 * 1024 * 1024

function officeType(archive: Archive): 'docx' | 'xlsx' | 'other' {
  const list = archive.get('[Content_Types].xml')
  if (list === undefined || list.unpacked > LARGEST_LIST) return 'other'
  const text = partText(list)
  return text.includes(MAIN_TYPES.docx) ? 'docx' : text.includes(MAIN_TYPES.xlsx) ? 'xlsx' : 'other'
}

/** The sizes in a directory can lie, so everything is unpacked, in small pieces that are forgotten. */
async function requireSound({ method, packed, unpacked }: ArchivePart): Promise<void> {
  if (method === 0) return
  if (method !== 8) throw new UnusableArchive('broken')
  const inflate = createInflateRaw()
  inflate.end(packed)
  let size = 0
  try {
    for await (const piece of inflate) {
      size += piece.length
      if (size > unpacked) break
    }
  } catch (cause) {
    throw new UnusableArchive('broken', cause)
  }
  if (size !== unpacked) throw new UnusableArchive('broken')
}
