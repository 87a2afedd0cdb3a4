import { z } from 'zod'
import { loadPk } from '../../pk/load-pk.ts'
import { pkAddress, requireAddress } from '../../pk/pk-address.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import type { FileView } from '../../view/file.ts'
import { documents } from '../documents.ts'
import { FILE_TYPES, writeTree } from '../lkj/lkj-files.ts'
import { pkData } from './pk-data.ts'

/** Made from the PK's rows, which the database keeps unchanged once it is signed: the same bytes each time. */
export const downloadPk = defineUseCase({
  name: 'download-pk',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: pkAddress.extend({ format: z.enum(['pdf', 'docx'], 'Pilih PDF atau DOCX.') }),
  async run({ tx, unit, services }, { format, ...address }): Promise<FileView> {
    const { pkTree } = await documents()
    const loaded = await loadPk(tx, { unit, id: address.id, clock: services.clock })
    requireAddress(loaded.full.pk, address)
    const data = await pkData(tx, loaded)
    const revision = data.revisi === 0 ? '' : `-revisi-${data.revisi}`
    const draft = data.state === 'draf' || data.state === 'diajukan' ? '-draf' : ''
    const name = `pk-${unit}-${data.office.entitas}-${data.tahun}${revision}${draft}.${format}`
    return { name, type: FILE_TYPES[format], bytes: await writeTree(pkTree(data), format) }
  },
})
