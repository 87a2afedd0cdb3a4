import { requireRole } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { FileView } from '../view/file.ts'
import { dokumenFile, downloadInput } from './dokumen-file.ts'
import { dokumenInput, openDokumen } from './open-dokumen.ts'
import { jenisDokumen } from './registry.ts'

/** Any document as a file. What it says is read in one short transaction, which is over before a file is made. */
export const downloadDokumen = defineUseCase({
  name: 'download-dokumen',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: dokumenInput.extend({ format: downloadInput }),
  async before({ actor, unit, services, read }, { format, ...which }): Promise<FileView> {
    requireRole(actor, jenisDokumen(which.jenis).izin.baca)
    const opened = await read((tx) => openDokumen(tx, { unit, clock: services.clock, actor }, which))
    return dokumenFile(services, opened, { format, person: actor.personId })
  },
  run: ({ before }) => Promise.resolve(before),
})
