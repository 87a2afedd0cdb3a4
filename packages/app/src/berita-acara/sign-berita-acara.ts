import { CARA_TANDA_TANGAN } from '@akuntabel/domain'
import { readDataVersion, signBeritaAcara as sign } from '@akuntabel/store'
import { z } from 'zod'
import { beritaAcara as kind } from '../dokumen/berita-acara/berita-acara.ts'
import { prepareSeal, writeSeal } from '../dokumen/seal.ts'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { kunci, version } from '../input/schemas.ts'
import { giveNumber } from '../nomor/give-number.ts'
import type { StoredHolding } from '../organisasi/holding.ts'
import type { Actor } from '../permission/actor.ts'
import { readScan } from '../pk/read-scan.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { beritaAcaraData } from './berita-acara-data.ts'
import { beritaAcaraAddress, requireBeritaAcara, SIGNED } from './load-berita-acara.ts'
import { problemsOf } from './problems-of.ts'
import { leaderOf, whoMeets } from './who-meets.ts'

/** Signed on paper by all who were there, with its scan, or in the program by who led the meeting; then it is what was sealed. */
export const signBeritaAcara = defineUseCase({
  name: 'sign-berita-acara',
  kind: 'submit',
  permission: 'keputusan.tetapkan',
  audit: 'berita-acara.ditandatangani',
  input: beritaAcaraAddress.extend({
    version,
    cara: z.enum(CARA_TANDA_TANGAN, 'Pilih cara menandatangani.').default('kertas'),
    pindaian: z.instanceof(Uint8Array).optional(),
    kunci,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),

  /** Null where it was signed or changed meanwhile: `run` then says so, or answers the same receipt. */
  async before({ read, unit, actor, services }, input) {
    const pindaian = input.cara === 'kertas' ? await readScan(input.pindaian, 'berita acara') : undefined
    const sealing = await read(async (tx) => {
      const { row, office } = await requireBeritaAcara(tx, unit, input)
      const { entitas, tahun, tanggal, nomor } = row
      if (row.state !== 'draf' || row.version !== input.version) return null
      const [problem] = await problemsOf(tx, { row, office, clock: services.clock })
      if (problem !== undefined) throw new AppError('belum-lengkap', { sentence: problem })
      if (tanggal === null || nomor === null) throw new Error('a whole Berita Acara has a day and a number')
      const present = (await whoMeets(tx, { unit, entitas, tanggal })).filter((one) =>
        row.hadir.includes(one.row.id),
      )
      const oleh =
        input.cara === 'sistem' ? requireLeader(leaderOf(entitas, present), actor).row.id : undefined
      const signed = { ...row, state: 'ditandatangani' as const }
      const key = { unit, entitas, tahun, subjek: `berita-acara/${row.id}` }
      const data = await beritaAcaraData(tx, { row: signed, office, clock: services.clock, oleh })
      return {
        ...{ kind, key, nomor, tanggal, data },
        penandaTangan: data.hadir,
        versi: await readDataVersion(tx, key),
      }
    })
    return sealing && prepareSeal(services, { ...sealing, pindaian }, actor.personId)
  },

  async run({ tx, unit, actor, before }, input) {
    const { row } = await requireBeritaAcara(tx, unit, input)
    if (row.state !== 'draf') throw new AppError('terkunci', { sentence: SIGNED })
    if (before === null) throw new AppError('keadaan-salah')
    const { id, version, cara } = input
    const by = actor.personName
    const subject = `berita-acara/${id}`
    // A number that somebody typed enters the register now; one that was taken from it is there.
    const nomor = await giveNumber(tx, {
      ...{ unit, by, register: 'berita-acara', tanggal: before.tanggal, perihal: row.judul },
      ...{ subjek: subject, nomor: before.nomor },
    })
    savedOrRefuse(await sign(tx, { unit, id, version, by, nomor }))
    const { trail } = await writeSeal(tx, before, { oleh: by })
    const data = { judul: row.judul, nomor, tanggal: before.tanggal, cara, ...trail }
    return { audit: { subject, data } }
  },
})

/** In the program it is signed by who led the meeting, with the own account. */
function requireLeader(leader: StoredHolding | null, { personId }: Actor): StoredHolding {
  if (leader !== null && leader.row.person_id === personId) return leader
  const who =
    leader === null
      ? 'Kepala entitas tidak hadir dalam rapat ini.'
      : `Di Akuntabel berita acara ini ditandatangani oleh ${leader.row.nama} (${leader.row.jabatan}) dengan akunnya sendiri.`
  throw new AppError('tidak-berwenang', {
    sentence: `${who} Bila ditandatangani di kertas, unggah pindaiannya.`,
  })
}
