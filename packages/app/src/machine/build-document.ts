import type { DocumentTree } from '@akuntabel/documents'
import type { Entitas } from '@akuntabel/store'
import { z } from 'zod'
import type { App } from '../create-app.ts'
import { documents } from '../dokumen/documents.ts'
import { downloadLkj } from '../dokumen/lkj/download-lkj.ts'
import { writeTree } from '../dokumen/lkj/lkj-files.ts'
import { lkjNow } from '../dokumen/lkj/load-lkj.ts'
import { readPkData } from '../dokumen/pk/read-pk-data.ts'
import { entitasTahun } from '../input/schemas.ts'
import type { Actor } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

export type DocumentFormat = 'pdf' | 'docx' | 'html' | 'json'

export interface DocumentAsk {
  jenis: 'pk' | 'lkj'
  entitas: Entitas
  tahun: number
  format: DocumentFormat
}

const readLkjTree = defineUseCase({
  name: 'read-lkj-tree',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ jenis: z.literal('lkj') }),
  async run({ tx, unit, services }, { entitas, tahun }): Promise<DocumentTree> {
    return (await lkjNow(tx, { key: { unit, entitas, tahun }, clock: services.clock })).tree
  },
})

/** A document as a file, for the command line. A final report comes from the vault, byte for byte. */
export async function buildDocument(app: App, actor: Actor, ask: DocumentAsk): Promise<Uint8Array> {
  const { jenis, entitas, tahun, format } = ask
  if (jenis === 'lkj' && (format === 'pdf' || format === 'docx')) {
    return (await app.run(downloadLkj, actor, { entitas, tahun, format })).bytes
  }
  const { pkTree } = await documents()
  const tree =
    jenis === 'lkj'
      ? await app.run(readLkjTree, actor, { jenis, entitas, tahun })
      : pkTree(await app.run(readPkData, actor, { entitas, tahun }))
  return print(tree, format)
}

async function print(tree: DocumentTree, format: DocumentFormat): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(tree, null, 2)}\n`, 'utf8')
  if (format !== 'html') return writeTree(tree, format)
  const { writeHtmlPage } = await documents()
  return Buffer.from(writeHtmlPage(tree), 'utf8')
}
