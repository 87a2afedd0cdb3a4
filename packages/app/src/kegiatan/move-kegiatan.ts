import { canMove, KEGIATAN_STATES, type KegiatanState } from '@akuntabel/domain'
import { type Kegiatan, lockRencanaAksi, moveKegiatan as move } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { longText, optionalDate, version } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { spanOf, spanProblem } from './kegiatan-dates.ts'
import { heldKegiatan, kegiatanAddress, subjectOf } from './load-kegiatan.ts'
import { tellSteps } from './tell-steps.ts'

const STATES = Object.keys(KEGIATAN_STATES) as KegiatanState[]

/** What became of it: carried out on its days, not yet and why, something else instead, or planned again. */
export const moveKegiatan = defineUseCase({
  name: 'move-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.keadaan',
  input: kegiatanAddress.extend({
    version,
    ke: z.enum(STATES, 'Pilih keadaannya.'),
    mulai: optionalDate,
    selesai: optionalDate,
    alasan: longText(2000),
    dialihkanKe: longText(300),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { version, ke, ...typed }) {
    const { entitas, tahun, id } = typed
    await lockRencanaAksi(tx, { unit, entitas, tahun })
    const row = await heldKegiatan(tx, actor, { unit, entitas, tahun, id })
    if (!canMove('kegiatan', row.state, ke)) {
      const now = KEGIATAN_STATES[row.state].toLowerCase()
      const sentence = `Kegiatan ini sudah ${now}. Muat ulang halaman untuk melihat keadaannya.`
      throw new AppError('keadaan-salah', { sentence })
    }
    const { timezone } = await loadUnit(tx, unit)
    const told = readTold(ke, typed, { tahun, today: services.clock.today(timezone) })
    const by = actor.personName
    const saved = savedOrRefuse(await move(tx, { unit, id, version, by, from: row.state, to: ke, ...told }))
    const steps = await tellSteps(tx, [saved], actor)
    return { view: { stateLabel: KEGIATAN_STATES[ke] }, audit: [stateEntry(saved), ...steps] }
  },
})

/** What the trail keeps of what became of it. */
export function stateEntry(row: Pick<Kegiatan, 'id' | 'nama' | 'state' | 'alasan'>): AuditEntry {
  const why = row.alasan === null ? '' : `: ${row.alasan}`
  const data = { nama: row.nama, keadaan: `${KEGIATAN_STATES[row.state].toLowerCase()}${why}` }
  return { event: 'kegiatan.keadaan', subject: subjectOf(row), data }
}

interface Typed {
  mulai?: string
  selesai?: string
  alasan?: string | null
  dialihkanKe?: string | null
}

/** What its new state asks for, and nothing else. */
export function readTold(ke: KegiatanState, typed: Typed, ask: { tahun: number; today: string }) {
  const none = { mulai: null, selesai: null, alasan: null, dialihkan_ke: null }
  switch (ke) {
    case 'direncanakan':
      return none
    case 'dilaksanakan': {
      if (typed.mulai === undefined)
        throw invalidInput({ mulai: 'Tulis kapan dilaksanakan, contoh: 12 Maret 2022.' })
      const span = spanOf(typed.mulai, typed.selesai)
      const problem = spanProblem(span, ask)
      if (problem !== null) throw invalidInput({ [problem.end]: problem.sentence })
      return { ...none, ...span }
    }
    case 'belum':
    case 'dialihkan': {
      const { alasan = null, dialihkanKe = null } = typed
      const wrong: Record<string, string> = {}
      if (alasan === null) wrong.alasan = 'Tulis mengapa tidak dilaksanakan.'
      if (ke === 'dialihkan' && dialihkanKe === null) wrong.dialihkanKe = 'Tulis dialihkan menjadi apa.'
      if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
      return { ...none, alasan, dialihkan_ke: ke === 'dialihkan' ? dialihkanKe : null }
    }
  }
}
