import { settleDraf, type Writer } from '@akuntabel/store'
import { z } from 'zod'

export const drafUrut = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** What a form says of its draft when it is saved. */
export const drafInput = z
  .object({
    urut: drafUrut,
    /** Fields whose draft the person gave up. */
    lepas: z.array(z.string().max(200)).max(2000),
  })
  .default({ urut: 0, lepas: [] })

export type DrafInput = z.output<typeof drafInput>

interface Settled {
  unit: string
  personId: string
  kunci: string
  draf: DrafInput
  /** Fields that are saved now. */
  done: string[]
  /** Fields that could not be saved: they wait in the draft. */
  left?: { name: string; text: string; version: number }[]
}

/** The draft of a form that was saved, so that nothing saved comes back and nothing refused is lost. */
export async function settle(
  tx: Writer,
  { unit, personId, kunci, draf, done, left = [] }: Settled,
): Promise<void> {
  await settleDraf(tx, {
    ...{ unit, personId, kunci, urut: draf.urut },
    isi: Object.fromEntries(left.map(({ name, text }) => [name, text])),
    dasar: Object.fromEntries(left.map(({ name, version }) => [name, version])),
    lepas: [...done, ...draf.lepas],
  })
}
