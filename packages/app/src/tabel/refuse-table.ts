import { AppError } from '../errors/app-error.ts'
import type { WorkerSentences } from '../threads/worker-pool.ts'
import type { ArchiveGauge } from '../vault/archive-gauge.ts'

const LIMITS = { bytes: 64 * 1024 * 1024, entries: 500 }
const UNREADABLE = 'Berkas ini tidak dapat dibaca. Simpan ulang sebagai XLSX atau CSV, lalu coba lagi.'

/** What begins like an archive is a workbook that unpacks to no more than it should. */
export async function measureWorkbook(
  archives: ArchiveGauge,
  bytes: Uint8Array,
  person: string,
): Promise<void> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return
  const measured = await archives.measure(bytes, LIMITS, person)
  if (!('type' in measured) || measured.type !== 'xlsx') throw refused(UNREADABLE)
}

/** What the library cannot open is told in one sentence. */
export function refuseBroken(cause: unknown): never {
  if (cause instanceof AppError) throw cause
  throw refused(UNREADABLE)
}

export function refused(sentence: string): AppError {
  return new AppError('berkas-ditolak', { sentence })
}

export const SENTENCES: WorkerSentences = {
  busy: {
    code: 'sibuk',
    sentence: 'Banyak tabel sedang dibaca sekarang, sehingga yang ini belum. Coba lagi sebentar lagi.',
  },
  late: {
    code: 'berkas-ditolak',
    sentence: 'Tabel ini terlalu lama dibaca, sehingga ditolak. Bagi menjadi beberapa berkas.',
  },
  large: {
    code: 'berkas-ditolak',
    sentence: 'Tabel ini terlalu besar untuk dibaca. Bagi menjadi beberapa berkas.',
  },
}
