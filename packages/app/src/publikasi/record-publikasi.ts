import { formatDate } from '@akuntabel/domain'
import { insertPublikasi } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { writtenDate } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { scanType } from '../vault/inspect-upload.ts'
import { requireSealed, sealedAddress, titleOf } from './load-sealed.ts'

/** That a sealed document can be read by anybody: where, since when, and if there is one a picture of the page. */
export const recordPublikasi = defineUseCase({
  name: 'record-publikasi',
  kind: 'write',
  permission: 'publikasi.catat',
  audit: 'dokumen.dipublikasikan',
  input: sealedAddress.extend({
    tanggal: writtenDate,
    alamat: z
      .string()
      .trim()
      .max(500)
      .regex(
        /^https?:\/\/[^\s/]+\.[^\s]+$/,
        'Tulis alamat halamannya, contoh: https://kota-blitar.kpu.go.id/pk-2022.',
      ),
    gambar: z.instanceof(Uint8Array).optional(),
  }),
  // A report is published when its year is closed already.
  year: 'none',
  async before({ services }, { gambar }) {
    if (gambar === undefined || gambar.byteLength === 0) return null
    if ((await scanType(gambar)) === null)
      throw invalidInput({ gambar: 'Gambar harus berupa PDF, JPG, atau PNG.' })
    return (await services.vault.put(gambar)).sha256
  },
  async run({ tx, unit, actor, services, before: gambar }, { tanggal, alamat, gambar: _, ...address }) {
    const head = await requireSealed(tx, unit, address)
    const { timezone } = await loadUnit(tx, unit)
    if (tanggal > services.clock.today(timezone))
      throw invalidInput({ tanggal: 'Tanggal publikasi tidak boleh lewat hari ini.' })
    if (head.tanggal !== null && tanggal < head.tanggal) {
      throw invalidInput({ tanggal: `Dokumen ini baru ditandatangani ${formatDate(head.tanggal)}.` })
    }
    await insertPublikasi(tx, {
      ...{ unit_code: unit, dokumen_id: head.id, tanggal, alamat, gambar_sha256: gambar },
      oleh: actor.personName,
    })
    const data = { judul: titleOf(head), tanggal, alamat, ...(gambar === null ? {} : { gambar }) }
    return { view: {}, audit: { subject: `dokumen/${head.id}`, data } }
  },
})
