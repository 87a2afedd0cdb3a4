import { checkDocuments } from '@akuntabel/checker'
import { readDocument, UnreadableDocument } from '@akuntabel/documents/readers'

/** Reads and checks one file. A refusal must be a known one, with a whole sentence. */
export async function check(bytes: Uint8Array, fileName: string): Promise<string> {
  try {
    const report = checkDocuments([await readDocument(bytes, fileName)])
    return report.files.length === 1 ? 'checked' : 'no report'
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    if (!/^[A-Z].{10,}\.$/s.test(error.sentence)) throw new Error(`no sentence: ${error.sentence}`)
    return `refused: ${error.code}`
  }
}
