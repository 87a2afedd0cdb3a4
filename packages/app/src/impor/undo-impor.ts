import { changedSince, formatDate, IMPOR_JENIS, type ImporJenis, takenBack } from '@akuntabel/domain'
import { endImpor, lockImpor } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule } from '../office/office.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { defineUseCase, type WriteContext } from '../use-case/define-use-case.ts'
import { IMPOR_ANGGARAN, IMPOR_KINDS, isAnggaran } from './kinds.ts'

const budget = entitasTahun.extend({ jenis: z.enum(IMPOR_ANGGARAN), id })
const plan = entitasTahun.extend({ jenis: z.enum(['renstra', 'renstra-target', 'iku', 'rencana-aksi']), id })

/** Takes a file's changes to the budget back, while none of its rows has changed since. */
export const undoImporAnggaran = defineUseCase({
  name: 'undo-impor-anggaran',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'impor.dibatalkan',
  input: budget,
  year: ({ tahun }) => ({ entitas: null, tahun }),
  run: undo,
})

/** The same of what a file has changed in the plans of the office. */
export const undoImporRencana = defineUseCase({
  name: 'undo-impor-rencana',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'impor.dibatalkan',
  input: plan,
  year: ({ jenis, entitas, tahun }) => (jenis.startsWith('renstra') ? 'none' : { entitas, tahun }),
  run: undo,
})

/** The same of what a file has changed in the log. */
export const undoImporKegiatan = defineUseCase({
  name: 'undo-impor-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'impor.dibatalkan',
  input: entitasTahun.extend({ jenis: z.literal('kegiatan'), id }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  run: undo,
})

/** What takes back what a file has changed of such a table. */
export function undoOf(jenis: ImporJenis) {
  if (jenis === 'kegiatan') return undoImporKegiatan
  return isAnggaran(jenis) ? undoImporAnggaran : undoImporRencana
}

type Input = z.output<typeof entitasTahun> & { jenis: ImporJenis; id: string }

async function undo(
  { tx, unit, actor }: Pick<WriteContext, 'tx' | 'unit' | 'actor'>,
  { jenis, id, entitas, tahun }: Input,
): Promise<{ view: { baris: number }; audit: AuditEntry[] }> {
  const place = { unit, entitas, tahun }
  const kind = IMPOR_KINDS[jenis]
  const { lembaga } = await loadSchedule(tx, unit, tahun)
  requireEntitas(lembaga, entitas)
  await kind.lock(tx, place)
  const impor = await lockImpor(tx, unit, id)
  const here = impor !== null && impor.jenis === jenis && impor.tahun === (await kind.yearOf(tx, place))
  if (!here || (impor.entitas ?? entitas) !== entitas) throw new AppError('tidak-ditemukan')
  if (impor.state === 'dibatalkan')
    throw new AppError('keadaan-salah', { sentence: `Impor ini sudah dibatalkan oleh ${impor.batal_oleh}.` })
  const now = await kind.rows(tx, place)
  const changed = changedSince(impor.baris, now)
  if (changed !== null)
    throw new AppError('keadaan-salah', {
      sentence: `“${changed.nama}” sudah berubah sejak impor ini, sehingga impornya tidak dapat dibatalkan. Ubah barisnya langsung di halamannya.`,
    })
  const wanted = takenBack(impor, now)
  const elsewhere = await kind.restore(tx, { place, baris: impor.baris, wanted, actor })
  await endImpor(tx, { unit, id, by: actor.personName })
  const tanggal = formatDate(impor.at.toISOString().slice(0, 10))
  const data = { tabel: IMPOR_JENIS[jenis], tanggal, jumlah: impor.baris.length }
  return {
    view: { baris: impor.baris.length },
    audit: [{ subject: `impor/${id}`, data }, ...(elsewhere ?? [])],
  }
}
