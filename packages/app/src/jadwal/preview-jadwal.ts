import { formatDate, parseDate } from '@akuntabel/domain'
import { type Jendela, listJendela } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { windowFaults } from './change-jadwal.ts'
import { HARI_NAMES, type Hari, jadwalSeal, windowKey, windowName } from './jadwal-rows.ts'
import { byYear, JADWAL_TABEL, type JadwalPosted, jadwalRows, jadwalTabelRow } from './jadwal-tabel.ts'

export interface JadwalPreview {
  rows: (JadwalPosted[number] & { state: 'berubah' | 'sama' })[]
  removed: string[]
  /** By cell of the file: `baris.3.tenggat`. */
  errors: Record<string, string>
  /** By field of the page: `jendela.pengukuran-1.tenggat`; of a row that is no work of the year, by its cell. */
  lembar: { salah: Record<string, string> }
  /** The form of the page as the file would leave it. */
  sidik: string
  jendela: Record<string, Record<Hari, string>>
}

/** What a file or pasted cells would make of the schedule of a year; writes nothing. */
export const previewJadwal = defineUseCase({
  name: 'preview-jadwal',
  kind: 'read',
  permission: 'pengaturan.kelola',
  audit: null,
  input: z.object({
    tahun,
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas, atau tempel barisnya.' }),
  }),
  async before({ actor, services }, { isi }): Promise<JadwalPosted> {
    const read = await services.tabel.read(JADWAL_TABEL, isi, actor.personId)
    return rowsOfFile(
      jadwalRows,
      read.map(({ cells }) => cells),
    )
  },
  async run({ tx, unit, before: rows }, { tahun }): Promise<JadwalPreview> {
    const windows = byYear(await listJendela(tx, unit, tahun))
    const judged = rows.map((row, at) => judge(row, at, { windows, rows }))
    const form = windows.map((window) => {
      const { tugas: _, ...days } = jadwalTabelRow(window)
      return [windowKey(window), judged.find((one) => one.window === window)?.days ?? days]
    })
    const faults = judged.flatMap((one) => one.faults)
    const salah = judged.flatMap(({ window, faults }) =>
      faults.map(({ at, field, sentence }) => [
        window === null ? `baris.${at}.${field}` : `jendela.${windowKey(window)}.${field}`,
        sentence,
      ]),
    )
    return {
      rows: judged.map(({ row, state }) => ({ ...row, state })),
      removed: [],
      errors: cellErrors(faults),
      lembar: { salah: Object.fromEntries(salah) },
      sidik: jadwalSeal(windows),
      jendela: Object.fromEntries(form),
    }
  },
})

interface Judged {
  row: JadwalPosted[number]
  window: Jendela | null
  /** As the form shows them. */
  days: Record<Hari, string>
  state: 'berubah' | 'sama'
  faults: { at: number; field: string; sentence: string }[]
}

function judge(
  row: JadwalPosted[number],
  at: number,
  { windows, rows }: { windows: Jendela[]; rows: JadwalPosted },
): Judged {
  const { tugas, ...typed } = row
  const named = (one: string) => one.toLowerCase() === tugas.toLowerCase()
  const window = windows.find((one) => named(windowName(one)) || named(windowKey(one))) ?? null
  const say = (field: string, sentence: string) => ({ at, field, sentence })
  if (window === null)
    return { row, window, days: typed, state: 'berubah', faults: [say('tugas', unknown(tugas, windows))] }
  if (rows.findIndex((one) => one.tugas.toLowerCase() === tugas.toLowerCase()) < at)
    return {
      row,
      window,
      days: typed,
      state: 'berubah',
      faults: [say('tugas', `${tugas} tertulis dua kali.`)],
    }
  const dates = HARI_NAMES.map((hari) => [hari, parseDate(typed[hari])] as const)
  const unread = dates.filter(([, date]) => date === null)
  if (unread.length > 0) {
    const faults = unread.map(([hari]) => say(hari, 'Tulis tanggal yang benar, contoh: 15 April 2027.'))
    return { row, window, days: typed, state: 'berubah', faults }
  }
  const days = Object.fromEntries(dates) as Record<Hari, string>
  const state = HARI_NAMES.every((hari) => days[hari] === window[hari]) ? 'sama' : 'berubah'
  const shown = HARI_NAMES.map((hari) => [hari, formatDate(days[hari])])
  const faults = windowFaults(days, window).map(([hari, sentence]) => say(hari, sentence))
  return { row, window, days: Object.fromEntries(shown), state, faults }
}

function unknown(tugas: string, windows: Jendela[]): string {
  const names = windows.map(windowName).join(', ')
  if (names === '') return 'Tahun ini belum dibuka, sehingga belum punya jadwal.'
  return tugas === '' ? `Tulis tugasnya: ${names}.` : `"${tugas}" bukan tugas tahun ini. Pilih: ${names}.`
}
