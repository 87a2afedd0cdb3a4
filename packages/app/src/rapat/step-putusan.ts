import { canMove, isAboutPeople, TINDAK_LANJUT_STATES } from '@akuntabel/domain'
import { activePeranOfUnit, getPutusan, getRapat, movePutusan, tahunKinerja } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { id, longText, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { perubahanOf } from './perubahan.ts'
import { mayStepPutusan, verifiersOf } from './putusan-view.ts'

const KE = ['terbuka', 'selesai', 'diverifikasi', 'dibatalkan'] as const

/** Done, verified, given back or called off; of a closed year it changes nothing that its report says. */
export const stepPutusan = defineUseCase({
  name: 'step-putusan',
  kind: 'write',
  permission: 'tindak-lanjut.jalankan',
  audit: 'rapat.tindak-lanjut',
  input: z.object({
    id,
    version,
    ke: z.enum(KE, 'Pilih langkahnya.'),
    hasil: longText(2000),
    perubahan: longText(60),
  }),
  year: async ({ id }, { tx, unit }) => {
    const row = await getPutusan(tx, unit, id)
    if (row === null) return 'none'
    const { entitas, tahun } = row
    const rows = await tahunKinerja(tx, { unit, entitas, tahun })
    return rows.some(({ state }) => state === 'ditutup') ? 'none' : { entitas, tahun }
  },
  async run({ tx, unit, actor }, { id, version, ke, hasil = null, perubahan = null }) {
    const row = await getPutusan(tx, unit, id)
    if (row === null) throw new AppError('tidak-ditemukan')
    const verifiers = verifiersOf(await activePeranOfUnit(tx, unit))
    const may = mayStepPutusan(actor, row, { ke, verifiers })
    if (!may.ok && may.why !== null) throw new AppError('tidak-berwenang', { sentence: may.why })
    if ((await getRapat(tx, unit, row.rapat_id))?.state !== 'selesai')
      throw new AppError('keadaan-salah', { sentence: NOT_OVER })
    if (!canMove('tindakLanjut', row.state, ke)) {
      const now = TINDAK_LANJUT_STATES[row.state].toLowerCase()
      throw new AppError('keadaan-salah', {
        sentence: `Putusan ini sudah ${now}. Muat ulang halaman untuk melihat keadaannya.`,
      })
    }
    const kept = ke === 'diverifikasi' ? row.hasil : hasil
    if (kept === null)
      throw invalidInput({ hasil: ke === 'selesai' ? 'Tulis apa hasilnya.' : 'Tulis alasannya.' })
    const changed = ke === 'selesai' ? perubahan : ke === 'diverifikasi' ? row.perubahan : null
    const known = changed === null ? null : (await perubahanOf(tx, { unit, ...row })).get(changed)
    // What was named when it was done may be gone since, as an import of the DIPA that was taken back.
    if (known === undefined && ke === 'selesai')
      throw invalidInput({ perubahan: 'Pilih yang berubah dari daftar.' })
    savedOrRefuse(
      await movePutusan(tx, {
        ...{ unit, id, version, from: row.state, to: ke, by: actor.personName },
        ...{ hasil: kept, perubahan: changed },
      }),
    )
    const what = known == null ? kept : `${kept}; ${known.label}`
    const said = isAboutPeople(row.jenis) ? '(hanya dibaca Pimpinan)' : `${row.uraian} (${what})`
    return {
      view: { stateLabel: TINDAK_LANJUT_STATES[ke] },
      audit: {
        subject: `rapat/${row.rapat_id}`,
        data: { keadaan: TINDAK_LANJUT_STATES[ke].toLowerCase(), perihal: said },
      },
    }
  },
})

const NOT_OVER = 'Rapatnya belum diselesaikan, sehingga putusannya belum ditindaklanjuti.'
