import type { DocumentTree } from '@akuntabel/documents'
import type { Entitas } from '@akuntabel/store'
import type { FileView } from '../../view/file.ts'
import { documents } from '../documents.ts'

export type LkjFormat = 'pdf' | 'docx'

export const FILE_TYPES: Record<LkjFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Page numbers of the Word file's contents list come from the PDF's own measure. */
export async function writeTree(tree: DocumentTree, format: LkjFormat): Promise<Uint8Array> {
  const { measurePages, writeDocx, writePdf } = await documents()
  return format === 'pdf' ? writePdf(tree) : writeDocx(tree, { pages: measurePages(tree) })
}

/** `LKj KPU Kota Blitar 2021 (draf).pdf` */
export function lkjFileName(
  tree: DocumentTree,
  { entitas, format }: { entitas: Entitas; format: LkjFormat },
): string {
  const who = entitas === 'kpu' ? tree.satker.name : `Sekretariat ${tree.satker.name}`
  return `LKj ${who} ${tree.year}${tree.state === 'draf' ? ' (draf)' : ''}.${format}`.replace(
    /[\\/:*?"<>|]/g,
    '-',
  )
}

export async function lkjFile(
  tree: DocumentTree,
  { entitas, format }: { entitas: Entitas; format: LkjFormat },
): Promise<FileView> {
  return {
    name: lkjFileName(tree, { entitas, format }),
    type: FILE_TYPES[format],
    bytes: await writeTree(tree, format),
  }
}
