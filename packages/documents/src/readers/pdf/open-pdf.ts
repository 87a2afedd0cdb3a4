import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '../limits.ts'
import { UnreadableDocument } from '../unreadable.ts'

/** Opens a PDF and hands it to `use`; everything the library holds is let go afterwards. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({
    // The library takes the buffer over.
    data: bytes,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    enableXfa: false,
    // Images are never looked at: none is decoded.
    maxImageSize: 1,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > LIMITS.pages) throw new UnreadableDocument('terlalu-besar')
    return await use(pdf)
  } catch (cause) {
    if (cause instanceof UnreadableDocument) throw cause
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    throw new UnreadableDocument(locked ? 'kata-sandi' : 'rusak', cause)
  } finally {
    await task.destroy()
  }
}
