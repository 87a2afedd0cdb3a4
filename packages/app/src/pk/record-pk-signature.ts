import { PIHAK, type Pihak } from '@akuntabel/domain'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { kunci, version, writtenDate } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { LoadedPk } from './load-pk.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'
import { readScan } from './read-scan.ts'
import { giveSignatures, holdSigning, newSignature, prepareSigned, readSeal, readSigning } from './signing.ts'
import { namesOf } from './who-signs.ts'

/** Signatures given on paper, by the scan of it: of whoever held the posts on the day of the paper. */
export const recordPkSignature = defineUseCase({
  name: 'record-pk-signature',
  kind: 'submit',
  permission: 'pk.susun',
  audit: 'pk.ditandatangani-kertas',
  input: pkAddress.extend({
    version,
    pihak: z
      .array(z.coerce.number().pipe(z.literal([...PIHAK])))
      .min(1, 'Pilih siapa yang menandatangani kertas ini.')
      .max(2),
    tanggal: writtenDate,
    nomor: z.string().trim().max(120).optional(),
    pindaian: z.instanceof(Uint8Array).optional(),
    kunci,
  }),
  year: yearOfPk,

  async before({ read, unit, actor, services }, { pihak, nomor, pindaian, tanggal, ...input }) {
    const { clock, vault } = services
    const { sha256 } = await vault.put(await readScan(pindaian))
    const found = await read(async (tx) => {
      const signing = await readSigning(tx, { ...input, unit, clock, hari: tanggal })
      const given =
        signing && signaturesOf(signing, { pihak, tanggal, oleh: actor.personName, pindaian: sha256 })
      return given === null ? null : readSeal(tx, signing as LoadedPk, { given, nomor })
    })
    return { sha256, seal: await prepareSigned(services, found, actor.personId) }
  },

  async run({ tx, unit, actor, services: { clock }, before }, { pihak, tanggal, ...input }) {
    const signing = await holdSigning(tx, { ...input, unit, clock, hari: tanggal })
    const { office, full } = signing
    if (tanggal > clock.today(office.unit.timezone))
      throw invalidInput({ tanggal: 'Tanggal tanda tangan tidak boleh lewat hari ini.' })
    const parties = signing.pihak.filter((party) => pihak.includes(party.pihak))
    const paper = { pihak, tanggal, oleh: actor.personName, pindaian: before.sha256 }
    const given = signaturesOf(signing, paper)
    if (given === null) throw whyNot(parties)
    const trail = await giveSignatures(tx, signing, { given, seal: before.seal, oleh: actor.personName })
    const judul = pkTitle(full.pk, office)
    return {
      audit: {
        subject: `pk/${full.pk.id}`,
        data: { judul, nama: namesOf(parties), tanggal, cara: 'kertas', pindaian: before.sha256, ...trail },
      },
    }
  },
})

interface Paper {
  pihak: Pihak[]
  tanggal: string
  oleh: string
  pindaian: string
}

/** Null where one of them is no party, has signed, or held no post on that day. */
function signaturesOf(signing: LoadedPk, { pihak, ...paper }: Paper) {
  const parties = signing.pihak.filter((party) => pihak.includes(party.pihak))
  const given = parties.flatMap((party) =>
    party.holding === null || party.signature !== null
      ? []
      : [newSignature(signing, { party, holding: party.holding, cara: 'kertas', ...paper })],
  )
  return given.length === pihak.length ? given : null
}

function whyNot(parties: LoadedPk['pihak']): AppError {
  const signed = parties.filter(({ signature }) => signature !== null)
  if (signed.length > 0)
    return new AppError('sudah-ada', { sentence: `${namesOf(signed)} sudah menandatangani PK ini.` })
  const [vacant] = parties.filter(({ holding }) => holding === null)
  const post = vacant?.jabatan ?? 'Pihak itu'
  return new AppError('belum-lengkap', {
    sentence: `${post} belum ada pejabatnya pada tanggal itu. Admin mencatatnya di halaman Pejabat.`,
  })
}
