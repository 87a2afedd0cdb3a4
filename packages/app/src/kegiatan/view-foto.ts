import { fotoOf } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { cleanName, scanType } from '../vault/inspect-upload.ts'
import type { FileView } from '../view/file.ts'
import { kegiatanAddress, requireKegiatan } from './load-kegiatan.ts'

export const viewFoto = defineUseCase({
  name: 'view-foto',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: kegiatanAddress.extend({ foto: id }),
  async run({ tx, unit, services }, { foto, ...address }): Promise<FileView> {
    const row = await requireKegiatan(tx, unit, address)
    const found = (await fotoOf(tx, unit, row.id)).find((one) => one.id === foto)
    if (found === undefined) throw new AppError('tidak-ditemukan')
    const bytes = await services.vault.get(found.sha256)
    const kind = await scanType(bytes)
    if (kind === null) throw new Error('a picture that was taken is no picture')
    return { name: cleanName(found.keterangan || row.nama, kind.extension), type: kind.type, bytes }
  },
})
