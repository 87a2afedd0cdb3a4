import { listLembaga as listRows, type Reader, readTransaction } from '@akuntabel/store'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import { type LembagaFile, readLembagaFile } from './lembaga-file.ts'

/** Every installed version of an agency, by its code, the newest version first. */
export async function listLembaga({ database }: Pick<Services, 'database'>): Promise<LembagaFile[]> {
  return readTransaction(database, systemContext(''), installedLembaga)
}

export async function installedLembaga(tx: Reader): Promise<LembagaFile[]> {
  const rows = await listRows(tx)
  return rows.flatMap(({ nama, versi, isi }) => {
    const reading = readLembagaFile({ ...(isi as object), kode: nama, versi })
    return reading.ok ? [reading.file] : []
  })
}
