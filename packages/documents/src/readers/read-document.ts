import { type ArchiveFault, UnusableArchive } from '../archive/unusable-archive.ts'
import { createBudget } from './draft/budget.ts'
import type { DraftBlock } from './draft/draft.ts'
import { finishBlocks } from './draft/finish.ts'
import { LIMITS } from './limits.ts'
import { oleKind } from './ole-kind.ts'
import { sniff } from './sniff.ts'
import { decodeText } from './text/decode-text.ts'
import type { ReadDocument, ReadOptions } from './types.ts'
import { type UnreadableCode, UnreadableDocument } from './unreadable.ts'

interface Drafted {
  format: ReadDocument['format']
  blocks: DraftBlock[]
  pages: number | null
}

/**
 * Reads a DOCX, a PDF with text, Markdown, HTML or plain text into blocks with positions.
 * What cannot be read is an `UnreadableDocument` with one Indonesian sentence.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  if (bytes.length > LIMITS.file) throw new UnreadableDocument('terlalu-besar')
  const drafted = await draftOf(bytes, fileName, options)
  const blocks = guarded(() => {
    drafted.blocks.forEach(createBudget())
    return finishBlocks(drafted.blocks)
  })
  if (drafted.format !== 'pdf') options.onProgress?.(1, 1)
  if (blocks.length === 0) throw new UnreadableDocument('kosong')
  return { file: fileName, format: drafted.format, blocks, pages: drafted.pages }
}

/** Each reader is loaded for its own kind of file: their libraries are most of what a short command would wait for. */
async function draftOf(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<Drafted> {
  const kind = sniff(bytes, fileName)
  switch (kind) {
    case 'empty':
      throw new UnreadableDocument('kosong')
    case 'ole':
      throw new UnreadableDocument(oleKind(bytes))
    case 'unknown':
      throw new UnreadableDocument('jenis-tidak-dikenal')
    case 'zip':
      return { format: 'docx', blocks: await docxBlocks(bytes), pages: null }
    case 'pdf': {
      const { readPdfInProcess } = await import('./pdf/read-in-process.ts')
      return { format: 'pdf', ...(await readPdfInProcess(bytes, options)) }
    }
    case 'html': {
      const { htmlDrafts } = await import('./html/read-html.ts')
      return { format: 'html', blocks: guarded(() => htmlDrafts(wholeText(bytes))), pages: null }
    }
    case 'markdown':
    case 'text': {
      const { textDrafts } = await import('./text/read-text.ts')
      return {
        format: kind,
        blocks: guarded(() => textDrafts(wholeText(bytes), kind === 'markdown')),
        pages: null,
      }
    }
  }
}

async function docxBlocks(bytes: Uint8Array): Promise<DraftBlock[]> {
  const [{ docxDrafts }, { openZip }] = await Promise.all([
    import('./docx/read-docx.ts'),
    import('./docx/zip.ts'),
  ])
  const zip = await openZip(bytes).catch(refuse)
  return guarded(() => docxDrafts(zip))
}

function wholeText(bytes: Uint8Array): string {
  if (bytes.length > LIMITS.textFile) throw new UnreadableDocument('terlalu-besar')
  const text = decodeText(bytes)
  let lines = 0
  for (const _ of text.matchAll(/[\n\r]/g)) {
    if (++lines > LIMITS.lines) throw new UnreadableDocument('terlalu-besar')
  }
  return text
}

const ARCHIVE_FAULTS = {
  broken: 'rusak',
  locked: 'kata-sandi',
  'too-many': 'terlalu-besar',
} as const satisfies Record<ArchiveFault, UnreadableCode>

/** Whatever a damaged file breaks inside a reader is a damaged file to its owner. */
function guarded<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    refuse(cause)
  }
}

function refuse(cause: unknown): never {
  if (cause instanceof UnreadableDocument) throw cause
  const code = cause instanceof UnusableArchive ? ARCHIVE_FAULTS[cause.fault] : 'rusak'
  throw new UnreadableDocument(code, cause)
}
