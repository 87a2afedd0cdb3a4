import { type DipaRow, ENTITAS, formatRupiah } from '@akuntabel/domain'
import {
  type Anggaran,
  anggaranAt,
  ensureDipa,
  insertDipaRevisi,
  lockRingkasan,
  putAnggaranBaris,
  putAnggaranPagu,
  removeAnggaranBaris,
  restateDipaRevisi,
  type Writer,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { longText, optionalDate } from '../input/schemas.ts'
import { loadOffice, type RuledOffice } from '../office/office.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { type DipaPosted, dipaRows, dipaSeal, dipaYear, readPosted } from './dipa-rows.ts'

/** The whole DIPA as it was typed or read from a file: the same revision set right, or the next one. */
export const saveDipa = defineUseCase({
  name: 'save-dipa',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.dipa',
  input: dipaYear.extend({
    nomor: longText(100),
    tanggal: optionalDate,
    /** What the page was opened at; without it (the command line) nothing is compared. */
    sidik: z.string().max(64).optional(),
    revisi: z.enum(['tetap', 'baru'], 'Pilih: perbaiki yang ada, atau catat revisi baru.').default('tetap'),
    tanggalRevisi: optionalDate,
    alasan: longText(500),
    baris: dipaRows,
  }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit }, { tahun, nomor, tanggal, sidik, revisi, tanggalRevisi, alasan, baris }) {
    const office = await loadOffice(tx, unit, tahun)
    for (const entitas of ENTITAS) await lockRingkasan(tx, { unit, entitas, tahun })
    const before = await anggaranAt(tx, { unit, tahun })
    if (sidik !== undefined && sidik !== dipaSeal(before))
      throw new AppError('keadaan-salah', { sentence: STALE })
    const { rows, total } = requireRows(baris, before)
    const dipa = await ensureDipa(tx, { unit, tahun, nomor, tanggal })
    const key = { unit_code: unit, dipa_id: dipa.id }
    const number = await placeRevision(tx, {
      ...key,
      before,
      total,
      tanggal,
      revisi,
      tanggalRevisi,
      alasan,
    })
    await putAnggaranBaris(
      tx,
      rows.map(({ kode, induk, uraian, tingkat }, sort) => ({
        ...key,
        kode,
        induk_kode: induk,
        uraian,
        tingkat,
        sort,
      })),
    )
    const leaves = rows.flatMap(({ kode, pagu }) =>
      pagu === null ? [] : [{ ...key, kode, revisi: number, pagu }],
    )
    await removeAnggaranBaris(tx, {
      unit,
      dipaId: dipa.id,
      revisi: number,
      kept: rows.map(({ kode }) => kode),
      leaves: leaves.map(({ kode }) => kode),
    })
    await putAnggaranPagu(tx, leaves)
    await refreshBoth(tx, office, tahun)
    return {
      view: { baris: rows.length, paguText: formatRupiah(total) },
      audit: {
        subject: `anggaran/${dipa.id}`,
        data: {
          tahun,
          tahap: number === 0 ? 'awal' : `revisi ke-${number}`,
          jumlah: rows.length,
          pagu: formatRupiah(total),
          sebelum: before?.revisi ? formatRupiah(before.revisi.pagu_sesudah) : null,
          ...(alasan ? { alasan } : {}),
        },
      },
    }
  },
})

const STALE =
  'Orang lain sudah menyimpan DIPA ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.'

/** What was spent stays covered: its row is still there, with at least as much. */
function requireRows(baris: DipaPosted, before: Anggaran | null): { rows: DipaRow[]; total: bigint } {
  const reading = readPosted(baris)
  if (!reading.ok) throw invalidInput(cellErrors(reading.errors))
  const pagu = new Map(reading.rows.map((row) => [row.kode, row.pagu]))
  const fields: Record<string, string> = {}
  for (const { kode, realisasi } of before?.rows ?? []) {
    if (realisasi === null || realisasi === 0n) continue
    const now = pagu.get(kode)
    if (now != null && now >= realisasi) continue
    const at = baris.findIndex((row) => row.kode.replace(/\s/g, '').toUpperCase().endsWith(kode))
    const spent = formatRupiah(realisasi)
    fields[at === -1 ? 'baris' : `baris.${at}.pagu`] =
      now == null
        ? `${kode} sudah dibelanjakan ${spent}, sehingga harus tetap ada sebagai baris paling bawah.`
        : `Pagu ${kode} menjadi ${formatRupiah(now)}, di bawah yang sudah dibelanjakan ${spent}.`
  }
  if (Object.keys(fields).length > 0) throw invalidInput(fields)
  return reading
}

interface RevisionChange {
  unit_code: string
  dipa_id: string
  before: Anggaran | null
  total: bigint
  tanggal: string | undefined
  revisi: 'tetap' | 'baru'
  tanggalRevisi: string | undefined
  alasan: string | null | undefined
}

/** The number of the revision the rows belong to; the chain stays whole. */
async function placeRevision(tx: Writer, change: RevisionChange): Promise<number> {
  const { unit_code, dipa_id, before, total, tanggalRevisi, alasan } = change
  const last = before?.revisi ?? null
  if (last === null) {
    const row = {
      unit_code,
      dipa_id,
      revisi: 0,
      tanggal: change.tanggal ?? null,
      pagu_sebelum: null,
      pagu_sesudah: total,
      alasan: 'DIPA awal',
    }
    await insertDipaRevisi(tx, [row])
    return 0
  }
  if (change.revisi === 'tetap') {
    await restateDipaRevisi(tx, { unit: unit_code, dipaId: dipa_id, revisi: last.revisi, pagu: total })
    return last.revisi
  }
  if ((alasan ?? '').length < 5)
    throw invalidInput({ alasan: 'Tulis alasan revisinya, paling sedikit lima huruf.' })
  if (tanggalRevisi === undefined) throw invalidInput({ tanggalRevisi: 'Tulis tanggal revisinya.' })
  if (last.tanggal !== null && tanggalRevisi < last.tanggal)
    throw invalidInput({ tanggalRevisi: 'Tanggal revisi tidak boleh sebelum revisi yang terakhir.' })
  const revisi = last.revisi + 1
  await insertDipaRevisi(tx, [
    {
      unit_code,
      dipa_id,
      revisi,
      tanggal: tanggalRevisi,
      pagu_sebelum: last.pagu_sesudah,
      pagu_sesudah: total,
      alasan: alasan as string,
    },
  ])
  return revisi
}

async function refreshBoth(tx: Writer, office: RuledOffice, tahun: number): Promise<void> {
  for (const entitas of ENTITAS) await refreshRingkasan(tx, { office, entitas, tahun })
}
