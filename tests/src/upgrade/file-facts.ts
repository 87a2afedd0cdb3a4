import { createHash } from 'node:crypto'
import {
  type Actor,
  type App,
  downloadBukti,
  downloadDokumen,
  readPengukuranGrid,
  readPengukuranIndikator,
} from '@akuntabel/app'
import type { Year } from './year-facts.ts'

/** Hashes of the files of the final report that the first version sealed. */
export function finalFiles(app: App, actor: Actor): Promise<FileHash[]> {
  return reportFiles(app, actor, { entitas: 'kpu', tahun: 2021, formats: ['pdf', 'docx'] })
}

export interface FileHash {
  format: string
  sha256: string
}

export async function reportFiles(
  app: App,
  actor: Actor,
  { formats, ...year }: Year & { formats: readonly ('pdf' | 'docx' | 'html')[] },
): Promise<FileHash[]> {
  const found = []
  for (const format of formats) {
    const file = await app.run(downloadDokumen, actor, { ...year, jenis: 'lkj', format })
    found.push({ format, sha256: sha256(file.bytes) })
  }
  return found
}

/** Every evidence file by its bytes. */
export async function evidenceFacts(app: App, actor: Actor, years: Year[]): Promise<object[]> {
  const found = []
  for (const year of years) {
    const grid = await app.run(readPengukuranGrid, actor, { ...year, triwulan: 4 })
    for (const row of grid.sasaran.flatMap((sasaran) => sasaran.rows))
      for (const triwulan of [1, 2, 3, 4] as const) {
        const asked = { ...year, triwulan, indikatorId: row.indikatorId }
        const { bukti } = await app.run(readPengukuranIndikator, actor, asked)
        for (const one of bukti) {
          const file = await app.run(downloadBukti, actor, { id: one.id })
          const place = `${year.entitas}/${year.tahun}/${triwulan}/${row.kode}`
          found.push([place, one.nama, sha256(file.bytes), one.olehText, one.retired])
        }
      }
  }
  return found
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
