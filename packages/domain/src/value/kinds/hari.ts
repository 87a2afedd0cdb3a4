import { tanggal } from '../../capaian/tanggal.ts'
import { formatDate, parseDate } from '../../period/date.ts'
import type { DatePayload, Kind } from '../kind.ts'

export const hari: Kind<DatePayload> = {
  label: 'Tanggal',
  example: 'contoh: 28 Februari 2022',
  keyboard: 'text',
  choices: () => null,
  read(text) {
    const date = parseDate(text)
    if (date === null) return { ok: false, error: 'Tanggal tidak terbaca. Tulis misalnya 28 Februari 2022.' }
    return { ok: true, payload: { date }, warnings: [] }
  },
  format: ({ date }) => formatDate(date),
  prose: ({ date }) => formatDate(date),
  raw: ({ date }) => formatDate(date),
  words: () => null,
  column: 'code',
  toColumn: ({ date }) => date,
  fromColumn: (date) => ({ date }),
  compare: (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
  better: 'turun',
  polarity: null,
  capaian: (target, realisasi, { better }) => tanggal(target.date, realisasi.date, better),
  number: null,
  difference: null,
  apart: {
    naik: 'Pelaksanaannya melewati tanggal target.',
    turun: 'Pelaksanaannya lebih awal daripada target.',
  },
}
