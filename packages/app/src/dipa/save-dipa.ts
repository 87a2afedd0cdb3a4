import { ENTITAS, formatRupiah } from '@akuntabel/domain'
import { type Anggaran, anggaranAt, lockYearRingkasan } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { DIPA_IMPOR } from '../impor/kinds/dipa.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { longText, optionalDate } from '../input/schemas.ts'
import { loadOffice } from '../office/office.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { dipaEntry } from './dipa-entry.ts'
import { judgeDipa } from './dipa-problems.ts'
import { type DipaPosted, dipaRows, dipaSeal, dipaYear } from './dipa-rows.ts'
import { jenisRevisi, revisionStep } from './revision-step.ts'
import { writeDipa } from './write-dipa.ts'

/** The whole DIPA as it was read from a file: the same revision set right, or the next one. */
export const saveDipa = defineUseCase({
  name: 'save-dipa',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.dipa',
  input: dipaYear.extend({
    nomor: longText(100),
    tanggal: optionalDate,
    /** What it was read at; without it nothing is compared. */
    sidik: z.string().max(64).optional(),
    revisi: z.enum(['tetap', 'baru'], 'Pilih: perbaiki yang ada, atau catat revisi baru.').default('tetap'),
    tanggalRevisi: optionalDate,
    alasan: longText(500),
    jenis: jenisRevisi,
    baris: dipaRows,
    impor: imporInput,
  }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, nomor, tanggal, sidik, baris, impor, ...asked }) {
    const office = await loadOffice(tx, unit, tahun)
    await lockYearRingkasan(tx, { unit, tahun })
    const before = await anggaranAt(tx, { unit, tahun })
    if (sidik !== undefined && sidik !== dipaSeal(before))
      throw new AppError('keadaan-salah', { sentence: STALE })
    const { rows, total } = requireRows(baris, before)
    const revision = revisionStep(before, { ...asked, total })
    if (!revision.ok) throw invalidInput(revision.fields)
    const write = { office, tahun, before, rows, total, head: { nomor, tanggal }, revision: revision.step }
    const kept = await beginImpor(tx, DIPA_IMPOR, { unit, entitas: ENTITAS[0], tahun, berkas: impor })
    const made = await writeDipa(tx, write)
    await kept.done(tx, actor.personName)
    return {
      view: { baris: rows.length, paguText: formatRupiah(total) },
      audit: dipaEntry(write, made),
    }
  },
})

const STALE =
  'Orang lain sudah menyimpan DIPA ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.'

function requireRows(baris: DipaPosted, before: Anggaran | null) {
  const { reading, problems } = judgeDipa(baris, before)
  if (reading.ok && problems.length === 0) return reading
  const gone = problems.find(({ at }) => at === -1)
  throw invalidInput({
    ...(gone === undefined ? {} : { baris: gone.sentence }),
    ...cellErrors(problems.filter(({ at }) => at !== -1)),
  })
}
