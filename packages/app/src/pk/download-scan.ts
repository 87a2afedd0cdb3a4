import { getTandaTangan } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { scanType } from '../vault/inspect-upload.ts'
import type { FileView } from '../view/file.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, requireAddress } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'

/** The scan a signature on paper was recorded with, also while another party lacks. */
export const downloadScan = defineUseCase({
  name: 'download-scan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: pkAddress.extend({ tandaTangan: id }),
  async run({ tx, unit, services: { clock, vault } }, { id, tandaTangan, ...address }): Promise<FileView> {
    const { full, office } = await loadPk(tx, { unit, id, clock })
    requireAddress(full.pk, address)
    const signature = await getTandaTangan(tx, { unit, pkId: id, id: tandaTangan })
    if (signature === null || signature.pindaian_sha256 === null) throw new AppError('tidak-ditemukan')
    const bytes = await vault.get(signature.pindaian_sha256)
    const kind = await scanType(bytes)
    if (kind === null) throw new Error('a scan that was taken is no picture and no PDF')
    const name = `${pkTitle(full.pk, office)}, ${signature.penanda.nama} (pindaian)`.replace(
      /[\\/:*?"<>|]/g,
      '-',
    )
    return { name: `${name}.${kind.extension}`, type: kind.type, bytes }
  },
})
