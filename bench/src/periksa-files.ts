import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type CorpusFormat,
  type ParsedSource,
  toCourierPdf,
  toText,
  toTree,
  toWord,
} from '@akuntabel/checker/corpus'
import { writeDocx, writePdf } from '@akuntabel/documents'

const CACHE = path.join(tmpdir(), 'akuntabel-periksa')

export const EXTENSIONS: Record<CorpusFormat, string> = {
  text: 'txt',
  docx: 'docx',
  pdf: 'pdf',
  word: 'docx',
  courier: 'pdf',
}

/** The file of a source in a format; a PDF takes a second, so files are kept by the hash of what they were made from. */
export async function fileOf(source: ParsedSource, format: CorpusFormat): Promise<Uint8Array> {
  mkdirSync(CACHE, { recursive: true })
  const made = JSON.stringify([format, format === 'docx' || format === 'pdf' ? toTree(source) : source])
  const name = `${createHash('sha256').update(made).digest('hex').slice(0, 24)}.${EXTENSIONS[format]}`
  const cached = path.join(CACHE, name)
  // Text and the small writers are cheap and may change with their code.
  const kept = format === 'docx' || format === 'pdf'
  if (kept && existsSync(cached)) return new Uint8Array(readFileSync(cached))
  const bytes = await make(source, format)
  if (kept) writeFileSync(cached, bytes)
  return bytes
}

async function make(source: ParsedSource, format: CorpusFormat): Promise<Uint8Array> {
  switch (format) {
    case 'text':
      return new TextEncoder().encode(toText(source))
    case 'docx':
      return writeDocx(toTree(source))
    case 'pdf':
      return writePdf(toTree(source))
    case 'word':
      return toWord(source)
    case 'courier':
      return toCourierPdf(source)
  }
}
