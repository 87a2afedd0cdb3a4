import { canMove, TINDAK_LANJUT_STATES } from '@akuntabel/domain'
import { getIndikatorOfYear, getTindakLanjut, moveTindakLanjut, tahunKinerja } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { id, longText, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { asksReason, mayStep } from './tindak-lanjut-view.ts'

const KE = ['terbuka', 'selesai', 'diverifikasi', 'dibatalkan'] as const

/**
 * Done, verified, given back or called off. Most of it happens after the quarter, much of it after the year was closed:
 * of a closed year it changes nothing that its report says.
 */
export const stepTindakLanjut = defineUseCase({
  name: 'step-tindak-lanjut',
  kind: 'write',
  permission: 'tindak-lanjut.jalankan',
  audit: 'tindak-lanjut.langkah',
  input: z.object({ id, version, ke: z.enum(KE, 'Pilih langkahnya.'), alasan: longText(2000) }),
  year: async ({ id }, { tx, unit }) => {
    const row = await getTindakLanjut(tx, unit, id)
    if (row === null) return 'none'
    const { entitas, tahun } = row
    const rows = await tahunKinerja(tx, { unit, entitas, tahun })
    return rows.some(({ state }) => state === 'ditutup') ? 'none' : { entitas, tahun }
  },
  async run({ tx, unit, actor }, { id, version, ke, alasan = null }) {
    const row = await getTindakLanjut(tx, unit, id)
    if (row === null) throw new AppError('tidak-ditemukan')
    const may = mayStep(actor, row, ke)
    if (!may.ok && may.why !== null) throw new AppError('tidak-berwenang', { sentence: may.why })
    if (!canMove('tindakLanjut', row.state, ke)) {
      const now = TINDAK_LANJUT_STATES[row.state].toLowerCase()
      throw new AppError('keadaan-salah', {
        sentence: `Rencana ini sudah ${now}. Muat ulang halaman untuk melihat keadaannya.`,
      })
    }
    if (asksReason(ke) && alasan === null) throw invalidInput({ alasan: 'Tulis alasannya.' })
    const kept = asksReason(ke) ? alasan : null
    savedOrRefuse(
      await moveTindakLanjut(tx, { unit, id, version, to: ke, alasan: kept, by: actor.personName }),
    )
    const card = await getIndikatorOfYear(tx, { unit, id: row.indikator_id, tahun: row.tahun })
    return {
      view: { stateLabel: TINDAK_LANJUT_STATES[ke] },
      audit: {
        subject: `pengukuran/${row.pengukuran_id}/${row.indikator_id}`,
        data: {
          ...{ kode: card?.kode ?? '', triwulan: row.triwulan, tahun: row.tahun },
          keadaan: TINDAK_LANJUT_STATES[ke].toLowerCase(),
          perihal: kept === null ? row.uraian : `${row.uraian} (${kept})`,
          rencana: id,
        },
      },
    }
  },
})
