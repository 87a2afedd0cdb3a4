import { type Picture, readPicture, UnusablePicture } from '@akuntabel/documents'
import { putLambang } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { hashOf } from '../vault/vault.ts'

/** It stands on every paper, in pages and in sealed data: a picture of an emblem needs no more. */
const MOST_BYTES = 300 * 1024

/** Gives the office its emblem, or with an empty form the neutral one back. */
export const setLambang = defineUseCase({
  name: 'set-lambang',
  kind: 'write',
  permission: 'pengaturan.kelola',
  audit: 'kantor.lambang',
  input: z.object({ lambang: z.instanceof(Uint8Array).optional() }),
  year: 'semua',
  before: async (_, { lambang }) => (lambang === undefined || lambang.length === 0 ? null : read(lambang)),
  async run({ tx, unit, before: picture }, { lambang }) {
    await putLambang(tx, { unit, picture })
    const said =
      picture === null
        ? 'lambang umum'
        : `${picture.format.toUpperCase()} ${hashOf(lambang ?? new Uint8Array()).slice(0, 12)}`
    return { view: {}, audit: { subject: `kantor/${unit}`, data: { lambang: said } } }
  },
})

function read(bytes: Uint8Array): Picture {
  if (bytes.length > MOST_BYTES) {
    throw invalidInput({
      lambang: 'Gambar lambang paling besar 300 KB. Perkecil gambarnya, lalu unggah lagi.',
    })
  }
  try {
    return readPicture(bytes)
  } catch (error) {
    if (error instanceof UnusablePicture) throw invalidInput({ lambang: error.message })
    throw error
  }
}
