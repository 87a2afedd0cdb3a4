import { listKebijakan, readTransaction } from '@akuntabel/store'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import { type LawView, lawView } from './law-view.ts'
import { readPack } from './read-pack.ts'

/** Every installed version of a policy pack with what it assumes, by name, the newest version first. */
export async function listPacks({
  database,
}: Pick<Services, 'database'>): Promise<(LawView & { tahun: number })[]> {
  const rows = await readTransaction(database, systemContext(''), listKebijakan)
  return rows.flatMap(({ isi, tahun }) => {
    const reading = readPack(isi)
    return reading.ok ? [{ ...lawView(reading.policy), tahun }] : []
  })
}
