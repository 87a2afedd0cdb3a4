import { CARA_TANDA_TANGAN } from '@akuntabel/domain'
import { establishKeputusan as establish, type Reader, readDataVersion } from '@akuntabel/store'
import { z } from 'zod'
import { keputusan as kind } from '../dokumen/keputusan/keputusan.ts'
import { prepareSeal, writeSeal } from '../dokumen/seal.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { kunci, optionalDate, version } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { giveNumber } from '../nomor/give-number.ts'
import { type SignersAsk, signersOf, signingParties } from '../office/signers.ts'
import type { Actor } from '../permission/actor.ts'
import { readScan } from '../pk/read-scan.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { mayDecide } from './keputusan-allow.ts'
import { keputusanData } from './keputusan-data.ts'
import { keputusanAddress, requireKeputusan } from './load-keputusan.ts'
import { problemsOf } from './problems-of.ts'
import { DECIDED } from './save-keputusan.ts'

/** Decided by the head of the entity, or on paper with its scan; from then on it is what was sealed. */
export const establishKeputusan = defineUseCase({
  name: 'establish-keputusan',
  kind: 'submit',
  permission: 'keputusan.tetapkan',
  audit: 'keputusan.ditetapkan',
  input: keputusanAddress.extend({
    version,
    tanggal: optionalDate,
    cara: z.enum(CARA_TANDA_TANGAN, 'Pilih cara menandatangani.').default('sistem'),
    pindaian: z.instanceof(Uint8Array).optional(),
    kunci,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),

  /** Null where it was decided or changed meanwhile: `run` then says so, or answers the same receipt. */
  async before({ read, unit, actor, services }, input) {
    const pindaian = input.cara === 'kertas' ? await readScan(input.pindaian, 'keputusan') : undefined
    const sealing = await read(async (tx) => {
      const { row, office } = await requireKeputusan(tx, unit, input)
      const { lembaga } = office
      const { entitas, tahun } = row
      const may = mayDecide(actor, entitas, requireEntitas(lembaga, entitas).kepala)
      if (!may.ok)
        throw new AppError('tidak-berwenang', { ...(may.why === null ? {} : { sentence: may.why }) })
      if (row.state !== 'draf' || row.version !== input.version) return null
      const [problem] = await problemsOf(tx, { row, office })
      if (problem !== undefined) throw new AppError('belum-lengkap', { sentence: problem })
      if (row.nomor === null) throw new AppError('belum-lengkap', { sentence: NO_NUMBER })
      const today = services.clock.today(office.unit.timezone)
      const tanggal = input.tanggal ?? today
      if (tanggal > today) throw invalidInput({ tanggal: 'Tanggal penetapan tidak boleh lewat hari ini.' })
      const [head] = await signersOf(tx, { unit, entitas, tanggal, lembaga })
      if (head === undefined) {
        throw new AppError('belum-lengkap', {
          sentence: `Belum ada ${requireEntitas(lembaga, entitas).kepala} yang menjabat pada tanggal itu.`,
        })
      }
      if (input.cara === 'sistem') await requireHead(tx, { ...office, unit, entitas, tanggal }, actor)
      const decided = { ...row, state: 'ditetapkan' as const, tanggal }
      const key = { unit, entitas, tahun, subjek: `keputusan/${row.id}` }
      return {
        ...{ kind, key, nomor: row.nomor, tanggal, penandaTangan: [head] },
        data: await keputusanData(tx, { row: decided, office, clock: services.clock }),
        versi: await readDataVersion(tx, key),
      }
    })
    return sealing && prepareSeal(services, { ...sealing, pindaian }, actor.personId)
  },

  async run({ tx, unit, actor, before }, input) {
    const { row } = await requireKeputusan(tx, unit, input)
    if (row.state !== 'draf') throw new AppError('terkunci', { sentence: DECIDED })
    if (before === null) throw new AppError('keadaan-salah')
    const { tanggal } = before
    const { id, version, entitas, cara } = input
    const by = actor.personName
    // A number that somebody typed enters the register now; one that was taken from it is there.
    const nomor = await giveNumber(tx, {
      ...{ unit, by, register: entitas === 'kpu' ? 'keputusan' : 'keputusan-sekretaris' },
      ...{ tanggal, perihal: row.judul, subjek: `keputusan/${id}`, nomor: before.nomor },
    })
    savedOrRefuse(await establish(tx, { unit, id, version, by, nomor, tanggal }))
    const { trail } = await writeSeal(tx, before, { oleh: by })
    return {
      audit: { subject: `keputusan/${id}`, data: { judul: row.judul, nomor, tanggal, cara, ...trail } },
    }
  },
})

/** In the program the head decides as who holds the post that day, whatever roles others have. */
async function requireHead(tx: Reader, ask: SignersAsk, { personId }: Actor): Promise<void> {
  const [party] = await signingParties(tx, ask)
  const { nama, jabatan, person_id: holder } = party?.holding?.row ?? {}
  if (holder === personId) return
  throw new AppError('tidak-berwenang', {
    sentence:
      `Keputusan ini ditetapkan oleh ${nama} (${jabatan}), pejabat pada tanggal itu, dengan akunnya sendiri. ` +
      'Bila ditandatangani di kertas, unggah pindaiannya.',
  })
}

const NO_NUMBER = 'Keputusan belum bernomor. Ambil nomor dari register, atau tulis nomornya, lalu simpan.'
