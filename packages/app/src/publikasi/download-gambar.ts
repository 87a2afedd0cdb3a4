import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { scanType } from '../vault/inspect-upload.ts'
import type { FileView } from '../view/file.ts'
import { publikasiOf, requireSealed, sealedAddress, titleOf } from './load-sealed.ts'

/** The picture of the page on which a document was published. */
export const downloadGambar = defineUseCase({
  name: 'download-gambar',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: sealedAddress.extend({ id }),
  async run({ tx, unit, services: { vault } }, { id, ...address }): Promise<FileView> {
    const head = await requireSealed(tx, unit, address)
    const row = (await publikasiOf(tx, head)).find((one) => one.id === id)
    if (!row?.gambar_sha256) throw new AppError('tidak-ditemukan')
    const bytes = await vault.get(row.gambar_sha256)
    const kind = await scanType(bytes)
    if (kind === null) throw new Error('a picture that was taken is no picture and no PDF')
    const name = `${titleOf(head)}, publikasi ${row.tanggal}`.replace(/[\\/:*?"<>|]/g, '-')
    return { name: `${name}.${kind.extension}`, type: kind.type, bytes }
  },
})
