import type { Actor, App } from '@akuntabel/app'
import { budgetFacts } from './budget-facts.ts'
import { evidenceFacts, finalFiles } from './file-facts.ts'
import { officeFacts } from './office-facts.ts'
import { pkFacts } from './pk-facts.ts'
import { trailFacts } from './trail-facts.ts'
import { entitasText, type Year, yearFacts } from './year-facts.ts'

/**
 * What must stay equal through every upgrade, read through today's use cases. Facts (figures, texts, hashes), never
 * shapes: where a view changes, its reader here follows, and the fixture stays.
 */
export async function readFacts(app: App, as: (kunci: string) => Promise<Actor>): Promise<object> {
  const years: Year[] = [2021, 2022].flatMap((tahun) =>
    (['kpu', 'sekretariat'] as const).map((entitas) => ({ entitas, tahun })),
  )
  const reader = await as('kasubbag')
  const tahun = []
  for (const year of years) tahun.push(await yearFacts(app, reader, year))
  return {
    kantor: await officeFacts(app, reader),
    tahun,
    anggaran: [await budgetFacts(app, reader, 2021), await budgetFacts(app, reader, 2022)],
    pk: await pkFacts(app, reader),
    berkas: await finalFiles(app, reader),
    bukti: await evidenceFacts(app, reader, years),
    jejak: await trailFacts(app, await as('admin')),
    pantauan: await entitasText(app, await as('provinsi'), { entitas: 'kpu', tahun: 2021 }),
  }
}
