import { CARA_TANDA_TANGAN, type CaraTandaTangan } from '@akuntabel/domain'
import { signPk as sign } from '@akuntabel/store'
import { z } from 'zod'
import { prepareSeal, writeSeal } from '../dokumen/seal.ts'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { kunci, optionalDate, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'
import { readScan } from './read-scan.ts'
import { readSigning } from './read-signing.ts'

/**
 * Freezes the PK with the officials of the day it is signed, and seals its files; it is then the one in force. Where it was
 * signed on paper, the scan stands for the signature.
 */
export const signPk = defineUseCase({
  name: 'sign-pk',
  kind: 'submit',
  permission: 'pk.tandatangani',
  audit: 'pk.ditandatangani',
  input: pkAddress.extend({
    version,
    tanggal: optionalDate,
    nomor: z.string().trim().max(120).optional(),
    cara: z
      .enum(Object.keys(CARA_TANDA_TANGAN) as CaraTandaTangan[], 'Pilih cara menandatangani.')
      .default('sistem'),
    pindaian: z.instanceof(Uint8Array).optional(),
    kunci,
  }),
  year: yearOfPk,

  /** Null where it does not wait for a signature in this version: `run` then says why, or answers the same receipt. */
  async before(ctx, input) {
    const pindaian = input.cara === 'kertas' ? await readScan(input.pindaian) : undefined
    const signing = await ctx.read((tx) =>
      readSigning(tx, { ...input, unit: ctx.unit, clock: ctx.services.clock }),
    )
    return signing && prepareSeal(ctx.services, { ...signing, pindaian }, ctx.actor.personId)
  },

  async run({ tx, unit, actor, services, before }, input) {
    const { full, office } = await loadPk(tx, { unit, id: input.id, clock: services.clock })
    const { pk } = full
    if (before === null) throw new AppError('keadaan-salah')
    const { tanggal, nomor, penandaTangan } = before
    const signature = { unit, id: pk.id, version: input.version, tanggal, nomor, penandaTangan }
    savedOrRefuse(await sign(tx, { ...signature, tandaTangan: input.cara }))
    const { trail } = await writeSeal(tx, before, { oleh: actor.personName })
    await refreshRingkasan(tx, { office, entitas: pk.entitas, tahun: pk.tahun })
    return {
      audit: {
        subject: `pk/${pk.id}`,
        data: { judul: pkTitle(pk, office), tanggal, cara: input.cara, ...trail },
      },
    }
  },
})
