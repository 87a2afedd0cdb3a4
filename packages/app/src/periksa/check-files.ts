import {
  type CheckOptions,
  checkDocuments,
  type Report,
  type Rule,
  rules,
  type Settings,
  silence,
} from '@akuntabel/checker'
import { type ReadDocument, readDocument, UnreadableDocument } from '@akuntabel/documents/readers'

export interface InputFile {
  /** As it is named to people. */
  name: string
  bytes: Uint8Array
  /** What its `.akuntabel.json` silences. */
  settings?: Settings
}

export interface RefusedFile {
  file: string
  /** Why it cannot be read, and what to do. */
  sentence: string
}

export interface CheckedFiles {
  report: Report
  /** In the order of `report.files`. */
  sources: { bytes: Uint8Array; doc: ReadDocument }[]
  refused: RefusedFile[]
}

export interface CheckFilesOptions extends Omit<CheckOptions, 'rules' | 'bandingkan'> {
  /** Reports the files are held against; they are not checked themselves. */
  bandingkan?: readonly InputFile[]
  /** Beside the rules of the checker. */
  extraRules?: readonly Rule[]
  /** While a long file is being read. */
  onProgress?: (file: string, done: number, total: number) => void
}

/** Reads files and checks them, alone and against each other; one that cannot be read stops nothing. */
export async function checkFiles(
  files: readonly InputFile[],
  { extraRules = [], bandingkan = [], onProgress, ...options }: CheckFilesOptions = {},
): Promise<CheckedFiles> {
  const { read, refused } = await readFiles(files, onProgress)
  const compared = await readFiles(bandingkan, onProgress)
  const report = checkDocuments(
    read.map(({ doc }) => doc),
    { ...options, rules: [...rules, ...extraRules], bandingkan: compared.read.map(({ doc }) => doc) },
  )
  const quiet = report.files.map((one, at) => {
    const settings = read[at]?.file.settings
    return settings === undefined ? one : silence(one, settings)
  })
  return {
    report: { ...report, files: quiet },
    sources: read.map(({ file, doc }) => ({ bytes: file.bytes, doc })),
    refused: [...refused, ...compared.refused],
  }
}

async function readFiles(
  files: readonly InputFile[],
  onProgress: CheckFilesOptions['onProgress'],
): Promise<{ read: { file: InputFile; doc: ReadDocument }[]; refused: RefusedFile[] }> {
  const read: { file: InputFile; doc: ReadDocument }[] = []
  const refused: RefusedFile[] = []
  for (const file of files) {
    const progress = (done: number, total: number): void => onProgress?.(file.name, done, total)
    try {
      read.push({ file, doc: await readDocument(file.bytes, file.name, { onProgress: progress }) })
    } catch (cause) {
      if (!(cause instanceof UnreadableDocument)) throw cause
      refused.push({ file: file.name, sentence: cause.sentence })
    }
  }
  return { read, refused }
}
