import { ENTITAS } from '@akuntabel/domain'
import {
  lockYearRingkasan,
  putRealisasiAnggaran,
  putRincianPagu,
  putRincianRealisasi,
  realisasiPerBulan,
  removeUnggahan,
  type Writer,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { REALISASI_IMPOR } from '../impor/kinds/realisasi.ts'
import { beginImpor } from '../impor/record-impor.ts'
import { tahun } from '../input/schemas.ts'
import { loadOffice } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshYearRingkasan } from '../year/refresh-ringkasan.ts'
import { type Masuk, readMasuk } from './read-masuk.ts'
import { type Dibaca, realisasiMasuk } from './realisasi-masuk.ts'

/** Takes the report that was sent into the spending of the year, whole or not at all. */
export const importRealisasi = defineUseCase({
  name: 'import-realisasi',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.realisasi-berkas',
  input: z.object({
    tahun,
    /** What the preview was compared with. */
    sidik: z.string().max(64),
    alasan: z.string().trim().max(500, 'Paling banyak 500 huruf.').default(''),
  }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  before: (ctx, { tahun }): Promise<Masuk> => readMasuk(ctx, tahun),
  async run({ tx, unit, actor, before: masuk }, { tahun, sidik, alasan }) {
    const office = await loadOffice(tx, unit, tahun)
    await lockYearRingkasan(tx, { unit, tahun })
    const key = { unit, personId: actor.personId, tahun }
    const read = await realisasiMasuk(tx, masuk, { ...key, policy: office.policy })
    const [wrong] = read.salah
    if (wrong !== undefined)
      throw new AppError('berkas-ditolak', {
        sentence: `Tidak ada yang disimpan. Baris ${wrong.nomor}: ${wrong.sentence}`,
      })
    if (sidik !== read.sidik) throw new AppError('keadaan-salah', { sentence: STALE })
    if (read.lebih.length > 0 && alasan.length < 5)
      throw invalidInput({
        alasan: `Realisasi setahun ${read.lebih[0]?.kode} di atas pagunya. Tulis alasannya, paling sedikit lima huruf.`,
      })
    const above = new Set(read.lebih.map(({ kode }) => kode))
    const saved = await realisasiPerBulan(tx, unit, read.dipaId)
    const reasons = new Map(saved.map((row) => [`${row.kode} ${row.bulan}`, row.alasan]))
    const rows = read.rows.filter(({ state }) => state !== 'sama')
    const changed = rows.length + read.pagu.filter(({ state }) => state !== 'sama').length
    const kept = await beginImpor(tx, REALISASI_IMPOR, {
      unit,
      entitas: ENTITAS[0],
      tahun,
      berkas: read.berkas,
    })
    await putRealisasiAnggaran(
      tx,
      rows.map(({ kode, bulan, sesudah }) => ({
        ...{ unit_code: unit, dipa_id: read.dipaId, kode, bulan, amount: sesudah, sampel: false },
        alasan: (above.has(kode) ? alasan : null) ?? reasons.get(`${kode} ${bulan}`) ?? null,
        ...{ updated_by: actor.personName, updated_at: new Date() },
      })),
    )
    await putParts(tx, unit, read)
    await kept.done(tx, actor.personName)
    await removeUnggahan(tx, key)
    if (rows.length > 0) await refreshYearRingkasan(tx, office, tahun)
    const data = { tahun, sumber: read.sumber, jumlah: changed, berkas: read.berkas }
    return {
      view: { baris: changed },
      audit: changed === 0 ? [] : { subject: `anggaran/${read.dipaId}`, data },
    }
  },
})

/** What the rows are made of, once their sums stand. */
async function putParts(tx: Writer, unit: string, { dipaId, revisi, rows, pagu }: Dibaca): Promise<void> {
  const key = { unit_code: unit, dipa_id: dipaId }
  const told = rows.filter(({ rincian, state }) => rincian !== null && state !== 'sama')
  await putRincianRealisasi(
    tx,
    { unit, dipaId, bulan: told },
    told.flatMap(({ kode, bulan, rincian }) =>
      (rincian ?? []).map((part) => ({ ...key, kode, bulan, ...part })),
    ),
  )
  const changed = pagu.filter(({ state }) => state !== 'sama')
  await putRincianPagu(
    tx,
    { unit, dipaId, revisi, kode: changed.map(({ kode }) => kode) },
    changed.flatMap(({ kode, rincian }) => rincian.map((part) => ({ ...key, kode, revisi, ...part }))),
  )
}

const STALE =
  'Realisasi atau laporannya sudah berubah sejak pratinjau ini dibuka. Periksa pratinjaunya sekali lagi, lalu simpan.'
