import { z } from 'zod'
import { kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { ownParty, requireOwnParty } from './own-party.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'
import { giveSignatures, holdSigning, newSignature, prepareSigned, readSeal, readSigning } from './signing.ts'

/**
 * A party signs for itself, today, as who holds the post; the order is free. The last signature puts the PK into force and
 * seals its files.
 */
export const signPk = defineUseCase({
  name: 'sign-pk',
  kind: 'submit',
  permission: 'pk.tandatangani',
  audit: 'pk.ditandatangani',
  input: pkAddress.extend({
    version,
    /** Taken where the PK has none and this signature is the last. */
    nomor: z.string().trim().max(120).optional(),
    kunci,
  }),
  year: yearOfPk,

  /** Null where this is not the last signature, or cannot be given: `run` then says why, or answers the same receipt. */
  async before({ read, unit, actor, services }, { nomor, ...input }) {
    const { clock } = services
    const found = await read(async (tx) => {
      const signing = await readSigning(tx, { ...input, unit, clock })
      const own = signing && ownParty(signing.pihak, actor)
      if (signing === null || own === null) return null
      const tanggal = clock.today(signing.office.unit.timezone)
      const given = newSignature(signing, {
        ...{ party: own, holding: own.holding, cara: 'sistem', tanggal, oleh: actor.personName },
      })
      return readSeal(tx, signing, { given: [given], nomor })
    })
    return prepareSigned(services, found, actor.personId)
  },

  async run({ tx, unit, actor, services: { clock }, before }, input) {
    const signing = await holdSigning(tx, { ...input, unit, clock })
    const own = requireOwnParty(signing.pihak, actor)
    const { office, full } = signing
    const tanggal = clock.today(office.unit.timezone)
    const given = newSignature(signing, {
      ...{ party: own, holding: own.holding, cara: 'sistem', tanggal, oleh: actor.personName },
    })
    const trail = await giveSignatures(tx, signing, { given: [given], seal: before, oleh: actor.personName })
    const judul = pkTitle(full.pk, office)
    return {
      audit: {
        subject: `pk/${full.pk.id}`,
        data: { judul, tanggal, pihak: own.pihak, cara: 'sistem', isi_hash: given.isi_hash, ...trail },
      },
    }
  },
})
