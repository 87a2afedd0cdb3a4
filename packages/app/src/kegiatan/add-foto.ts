import { fotoOf, insertFoto } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { scanType } from '../vault/inspect-upload.ts'
import { heldKegiatan, kegiatanAddress, subjectOf } from './load-kegiatan.ts'

/** A picture of it; what it is is judged by its content before a byte is kept. */
export const addFoto = defineUseCase({
  name: 'add-foto',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.foto',
  input: kegiatanAddress.extend({
    foto: z.instanceof(Uint8Array, { error: 'Pilih fotonya.' }),
    keterangan: z.string().trim().max(300).default(''),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async before(_, { foto }) {
    const kind = await scanType(foto)
    if (kind === null || kind.extension === 'pdf')
      throw invalidInput({ foto: 'Foto harus berupa JPG atau PNG.' })
  },
  async run({ tx, unit, actor, services }, { foto, keterangan, ...address }) {
    const row = await heldKegiatan(tx, actor, { unit, ...address })
    const there = await fotoOf(tx, unit, row.id)
    if (there.length >= MOST) throw new AppError('keadaan-salah', { sentence: FULL })
    const { sha256 } = await services.vault.put(foto)
    if (there.some((one) => one.sha256 === sha256)) throw new AppError('sudah-ada', { sentence: SAME })
    const oleh = actor.personName
    await insertFoto(tx, { unit_code: unit, kegiatan_id: row.id, sha256, keterangan, oleh })
    return { view: {}, audit: { subject: subjectOf(row), data: { nama: row.nama, sha256 } } }
  },
})

const MOST = 20
const FULL = `Kegiatan ini sudah mempunyai ${MOST} foto. Hapus satu dahulu, lalu tambahkan yang baru.`
const SAME = 'Foto ini sudah ada pada kegiatan ini. Pilih foto lain.'
