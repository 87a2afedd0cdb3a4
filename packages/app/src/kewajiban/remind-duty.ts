import { isAboutPeople, kewajiban } from '@akuntabel/domain'
import { insertPengingat } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { whoCan } from '../permission/roles.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { kewajibanText } from './kewajiban-view.ts'
import { mayRemind } from './may-remind.ts'
import { readFakta } from './read-fakta.ts'

/** Asks once a day that something owed be done: it stands on the Beranda of who owes it, and in the next letter. */
export const remindDuty = defineUseCase({
  name: 'remind-duty',
  kind: 'write',
  permission: 'tugas.ingatkan',
  audit: 'tugas.diingatkan',
  input: entitasTahun.extend({ kunci: z.string().min(1).max(200) }),
  year: 'none',
  async run({ tx, unit, actor, services: { clock } }, { kunci, ...asked }) {
    const read = await readFakta(tx, { unit, clock, asked })
    const one = kewajiban(read.fakta).find((duty) => duty.kunci === kunci)
    if (one === undefined)
      throw new AppError('tidak-ditemukan', {
        sentence: 'Tugas ini sudah selesai, jadi tidak perlu diingatkan.',
      })
    const { ok, why } = mayRemind(actor, one)
    if (!ok && why !== null) throw new AppError('keadaan-salah', { sentence: why })
    const hari = clock.today((await loadUnit(tx, unit)).timezone)
    const row = { unit_code: unit, kunci, hari, person_id: actor.personId, oleh: actor.personName }
    if (!(await insertPengingat(tx, row)))
      throw new AppError('sudah-ada', {
        sentence: 'Tugas ini sudah diingatkan hari ini. Ingatkan lagi besok bila belum dikerjakan.',
      })
    const { title, who = whoCan(one.izin) } = kewajibanText(one, read)
    // Who owes a decision about people is known to the head alone; the trail is read by all.
    const decided = read.putusan.get(one.subjek ?? '')
    const siapa = decided !== undefined && isAboutPeople(decided.jenis) ? 'penanggung jawabnya' : who
    return {
      view: { title },
      audit: { subject: `kewajiban/${kunci}`, data: { siapa, tugas: title } },
    }
  },
})
