import { addLembaga, getLembaga, writeTransaction } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import { type LembagaFile, readLembagaFile } from './lembaga-file.ts'

export interface InstalledLembaga {
  /** `itda 1` */
  label: string
  kantor: number
  /** False where the same version with the same content was there already. */
  fresh: boolean
}

/** Adds a version of an agency's names and offices from the text of a file; no office bears them before it is set up so. */
export async function installLembaga(
  { database }: Pick<Services, 'database'>,
  text: string,
): Promise<InstalledLembaga> {
  const reading = readLembagaFile(parseJson(text))
  if (!reading.ok) {
    throw new AppError('masukan-salah', {
      sentence: `Lembaga ini tidak dipasang. ${reading.errors.join(' ')}`,
    })
  }
  const { kode: nama, versi, lembaga, kantor } = reading.file
  await requireFreeCodes(reading.file)
  const label = `${nama} ${versi}`
  const isi = JSON.stringify(kantor.length > 0 ? { ...lembaga, kantor } : lembaga)
  return writeTransaction(database, systemContext(''), async (tx) => {
    const known = await getLembaga(tx, { nama, versi })
    if (known === null) {
      await addLembaga(tx, [{ nama, versi, isi }])
      return { label, kantor: kantor.length, fresh: true }
    }
    const stored = readLembagaFile({ ...(known.isi as object), kode: nama, versi })
    if (!stored.ok || JSON.stringify(stored.file) !== JSON.stringify(reading.file)) {
      throw new AppError('sudah-ada', {
        sentence: `Lembaga ${label} sudah terpasang dengan isi lain dan tidak pernah diubah. Naikkan "versi" di berkas ini, lalu pasang lagi.`,
      })
    }
    return { label, kantor: kantor.length, fresh: false }
  })
}

/** The code of an office is its key in an installation: none of the commission's, and none twice. */
async function requireFreeCodes({ kantor }: LembagaFile): Promise<void> {
  const { nationalUnits } = await import('../sample/national-units.ts')
  const taken = new Map(nationalUnits().map((unit) => [unit.unit_code, unit.short_name]))
  for (const { kode, singkat } of kantor) {
    const holder = taken.get(kode)
    if (holder !== undefined) {
      throw new AppError('masukan-salah', {
        sentence: `Lembaga ini tidak dipasang. Kode satker ${kode} sudah dipakai ${holder}.`,
      })
    }
    taken.set(kode, singkat)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('masukan-salah', {
      sentence: 'Berkas ini bukan JSON, sehingga tidak ada lembaga yang dipasang.',
    })
  }
}
