import { signPk as sign } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { kunci, optionalDate, version } from '../input/schemas.ts'
import { partiesNeeded, signersOf } from '../office/signers.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'

/** Freezes the PK with the officials of the day it is signed; it is then the one in force. */
export const signPk = defineUseCase({
  name: 'sign-pk',
  kind: 'submit',
  permission: 'pk.tandatangani',
  audit: 'pk.ditandatangani',
  input: pkAddress.extend({
    version,
    tanggal: optionalDate,
    nomor: z.string().trim().max(120).optional(),
    kunci,
  }),
  year: yearOfPk,
  async run({ tx, unit, services }, input) {
    const { full, office } = await loadPk(tx, { unit, id: input.id, clock: services.clock })
    const { pk } = full
    const today = services.clock.today(office.unit.timezone)
    const tanggal = input.tanggal ?? today
    if (tanggal > today) throw invalidInput({ tanggal: 'Tanggal tanda tangan tidak boleh lewat hari ini.' })
    const penandaTangan = await signersOf(tx, { unit, entitas: pk.entitas, tanggal })
    if (penandaTangan.length < partiesNeeded(pk.entitas)) {
      throw new AppError('belum-lengkap', {
        sentence: 'Pejabat penanda tangan pada tanggal itu belum tercatat di Pengaturan.',
      })
    }
    const nomor = input.nomor ? input.nomor : undefined
    savedOrRefuse(await sign(tx, { unit, id: pk.id, version: input.version, tanggal, nomor, penandaTangan }))
    await refreshRingkasan(tx, { office, entitas: pk.entitas, tahun: pk.tahun })
    return { audit: { subject: `pk/${pk.id}`, data: { judul: pkTitle(pk), tanggal } } }
  },
})
