import { z } from 'zod'
import { MAX_TABEL_ROWS, type Tabel, type TabelReading } from './tabel.ts'

const cell = z.union([z.string(), z.int().transform(String), z.null().transform(() => '')])

/** The form that `writeJson` gives. */
export function readJson(tabel: Tabel, text: string): TabelReading {
  const parsed = parseText(text)
  const shape = z.object({
    jenis: z.literal(tabel.jenis),
    baris: z.array(z.record(z.string(), cell)).max(MAX_TABEL_ROWS),
  })
  const read = shape.safeParse(parsed)
  if (!read.success) {
    const sentence = `Berkas JSON ini bukan tabel ${tabel.judul}. Ekspor dahulu satu contoh, lalu ikuti bentuknya.`
    return { ok: false, sentence }
  }
  const rows = read.data.baris.map((row, at) => ({
    nomor: at + 1,
    cells: Object.fromEntries(tabel.columns.map(({ key }) => [key, (row[key] ?? '').trim()])),
  }))
  return { ok: true, rows }
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
