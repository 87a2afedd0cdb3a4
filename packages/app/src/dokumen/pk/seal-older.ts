import { appendAudit, readDataVersion, readTransaction, unsealedPk, writeTransaction } from '@akuntabel/store'
import { z } from 'zod'
import { unitCode } from '../../input/schemas.ts'
import { systemContext } from '../../jobs/run-pekerjaan.ts'
import { loadPk } from '../../pk/load-pk.ts'
import { pkTitle } from '../../pk/pk-title.ts'
import type { Services } from '../../services.ts'
import { prepareSeal, writeSeal } from '../seal.ts'
import { pk as kind } from './pk.ts'
import { pkData } from './pk-data.ts'

const payload = z.object({
  banyak: z.number().int().positive().default(5_000),
  /** Of this office alone. */
  unit: unitCode.optional(),
})

/** Seals each PK that was signed before documents were sealed, once, marked so. One that fails waits for the next run. */
export async function sealOlderPk(services: Services, input: unknown): Promise<void> {
  const { banyak: limit, unit: of } = payload.parse(input ?? {})
  const open = await readTransaction(services.database, systemContext(''), (tx) =>
    unsealedPk(tx, { limit, unit: of }),
  )
  for (const { unit_code: unit, id } of open) {
    await sealOne(services, { unit, id }).catch((error: unknown) => console.error(error))
  }
}

async function sealOne(services: Services, { unit, id }: { unit: string; id: string }): Promise<void> {
  const { database, clock } = services
  const { judul, sealing } = await readTransaction(database, systemContext(unit), async (tx) => {
    const loaded = await loadPk(tx, { unit, id, clock })
    const { pk } = loaded.full
    const key = { unit, entitas: pk.entitas, tahun: pk.tahun, subjek: `pk/${id}` }
    // Also of one that was revised since: it is sealed as it was signed.
    const full = { ...loaded.full, pk: { ...pk, state: 'ditandatangani' as const } }
    return {
      judul: pkTitle(pk, loaded.office),
      sealing: {
        kind,
        key,
        data: await pkData(tx, { ...loaded, full }),
        versi: await readDataVersion(tx, key),
        nomor: pk.nomor,
        tanggal: pk.tanggal as string,
        penandaTangan: loaded.parties,
        kemudian: true,
      },
    }
  })
  const prepared = await prepareSeal(services, sealing, 'sistem')
  await writeTransaction(database, systemContext(unit), async (tx) => {
    const { trail } = await writeSeal(tx, prepared, { oleh: 'Sistem' })
    await appendAudit(tx, {
      ...{ unit, actorId: 'sistem', actorName: 'Sistem', peran: 'sistem' },
      ...{ event: 'pk.disegel', subject: `pk/${id}`, data: { judul, ...trail } },
    })
  })
}
