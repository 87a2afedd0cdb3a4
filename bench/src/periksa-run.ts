import { checkDocuments, type Finding } from '@akuntabel/checker'
import {
  type CorpusDocument,
  type CorpusFormat,
  type Matched,
  matchFindings,
} from '@akuntabel/checker/corpus'
import { type ReadDocument, readDocument } from '@akuntabel/documents/readers'
import { EXTENSIONS, fileOf } from './periksa-files.ts'

export type Side = 'defective' | 'clean'

export interface Run {
  name: string
  format: CorpusFormat
  side: Side
  findings: Finding[]
  matched: Matched
}

/** Reads and checks one group of documents in one format and compares with what was planted. */
export async function runGroup(group: CorpusDocument[], format: CorpusFormat, side: Side): Promise<Run> {
  const docs: ReadDocument[] = []
  for (const document of group) {
    // In a group, a document without this variety stands in its common form.
    const own = varieties(document).includes(format) ? format : format === 'word' ? 'docx' : 'pdf'
    docs.push(await readDocument(await fileOf(document[side], own), `${document.name}.${EXTENSIONS[own]}`))
  }
  const findings = checkDocuments(docs).files.flatMap((file) => file.findings)
  const planted = side === 'clean' ? [] : group.flatMap((document) => document.expectations)
  const name = group.length === 1 ? (group[0]?.name ?? '') : (group[0]?.head.kelompok ?? '')
  return { name, format, side, findings, matched: matchFindings(planted, findings) }
}

export function varieties(document: CorpusDocument): CorpusFormat[] {
  return ['text', 'docx', 'pdf', ...document.head.ragam]
}
