import { listDokumenBerkas } from '@akuntabel/store'
import { z } from 'zod'
import { entitasTahun } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import type { FileView } from '../../view/file.ts'
import { FILE_TYPES, lkjFile, lkjFileName } from './lkj-files.ts'
import { lkjNow } from './load-lkj.ts'

export const lkjFormat = z.enum(['pdf', 'docx'], 'Pilih PDF atau Word.')

/** A final report comes from the vault, byte for byte as it was signed; a draft is made now. */
export const downloadLkj = defineUseCase({
  name: 'download-lkj',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ format: lkjFormat }),
  async run({ tx, unit, services }, { format, entitas, tahun }): Promise<FileView> {
    const { dokumen, tree } = await lkjNow(tx, { key: { unit, entitas, tahun }, clock: services.clock })
    const files =
      tree.state === 'final' && dokumen !== null ? await listDokumenBerkas(tx, unit, dokumen.id) : []
    const kept = files.find((file) => file.format === format)
    if (kept === undefined) return lkjFile(tree, { entitas, format })
    return {
      name: lkjFileName(tree, { entitas, format }),
      type: FILE_TYPES[format],
      bytes: await services.vault.get(kept.sha256),
    }
  },
})
