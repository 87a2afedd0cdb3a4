import { instrumenOf, kriteriaOf } from '@akuntabel/domain'
import {
  deleteKriteria,
  getBerkasBukti,
  getIndikatorOfYear,
  insertKriteria,
  type Reader,
  tempatBukti,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../../errors/app-error.ts'
import { invalidInput } from '../../errors/field-errors.ts'
import { entitasTahun } from '../../input/schemas.ts'
import { loadOffice } from '../../office/office.ts'
import type { Actor } from '../../permission/actor.ts'
import { fillsFor } from '../../permission/own-subbagian.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { sha256Input } from '../bukti-input.ts'

const KRITERIA = 'Pilih kriteria dari daftar.'

/** Shows a file for one more criterion, or no longer. Evaluators come when the year is closed, and nothing of its figures changes. */
export const assignKriteria = defineUseCase({
  name: 'assign-kriteria',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'bukti.kriteria',
  input: entitasTahun.extend({
    sha256: sha256Input,
    kriteria: z.string(KRITERIA).trim().max(20, KRITERIA),
    lepas: z.boolean().default(false),
  }),
  year: 'none',
  async run({ tx, unit, actor }, { entitas, tahun, sha256, kriteria, lepas }) {
    const { policy } = await loadOffice(tx, unit, tahun)
    if (kriteriaOf(instrumenOf(policy)).every(({ nomor }) => nomor !== kriteria))
      throw invalidInput({ kriteria: KRITERIA })
    const file = await getBerkasBukti(tx, { unit, sha256 })
    if (file === null) throw invalidInput({ sha256: 'Pilih berkas dari daftar.' })
    await requireShown(tx, { unit, actor, file })
    const row = { unit_code: unit, entitas, tahun, kriteria, sha256 }
    const changed = lepas
      ? await deleteKriteria(tx, row)
      : await insertKriteria(tx, { ...row, oleh: actor.personName })
    if (!changed) {
      throw new AppError('keadaan-salah', {
        sentence: lepas
          ? `${file.nama} tidak lagi ditunjukkan untuk kriteria ${kriteria}.`
          : `${file.nama} sudah ditunjukkan untuk kriteria ${kriteria}.`,
      })
    }
    return {
      view: { nama: file.nama },
      audit: {
        subject: `bukti/${entitas}/${tahun}`,
        data: { nama: file.nama, kriteria, tahun, cara: lepas ? 'melepas' : 'menunjukkan', sha256 },
      },
    }
  },
})

/** A file that proves something now; who is bound to a subbagian shows what proves a value of it. */
async function requireShown(
  tx: Reader,
  { unit, actor, file }: { unit: string; actor: Actor; file: { nama: string; sha256: string } },
): Promise<void> {
  const places = await tempatBukti(tx, { unit, sha256: file.sha256 })
  if (places.length === 0) {
    throw new AppError('keadaan-salah', {
      sentence: `${file.nama} sudah ditarik dan tidak ditunjukkan lagi. Pilih berkas lain.`,
    })
  }
  if (actor.subbagianId == null) return
  for (const { indikator_id: id, tahun } of places) {
    const card = await getIndikatorOfYear(tx, { unit, id, tahun })
    if (card === null || fillsFor(actor, card)) return
  }
  throw new AppError('tidak-berwenang', {
    sentence: `${file.nama} bukti subbagian lain. Verifikator atau Operator subbagian itu yang dapat menunjukkannya.`,
  })
}
