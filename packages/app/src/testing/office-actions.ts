import type { Actor } from '../permission/actor.ts'
import { listPk } from '../pk/list-pk.ts'
import { revisePk } from '../pk/revise-pk.ts'
import { paperActs } from './acts/paper-acts.ts'
import { quarterActs } from './acts/quarter-acts.ts'
import { settingActs } from './acts/setting-acts.ts'
import type { ActedYear, Acts } from './acts/world.ts'
import type { TestApp } from './test-app.ts'

/** The year of the sample office that is under way, of the entity whose PK both its heads sign. */
const UNDER_WAY: ActedYear = { entitas: 'sekretariat', tahun: 2022 }
export const QUARTER = { ...UNDER_WAY, triwulan: 4 } as const

/** What people of the sample office do to a year of it, left out the one under way, as their pages would send it. */
export async function officeActions(test: TestApp, year: ActedYear = UNDER_WAY): Promise<Acts> {
  const names = ['operator', 'kasubbag', 'sekretaris', 'ketua', 'admin'] as const
  const who = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await test.as(name)])),
  ) as Record<(typeof names)[number], Actor>
  const [pk] = (await test.app.run(listPk, who.kasubbag, year)).items
  const revision = { ...year, id: pk?.id, alasanJenis: 'strategi-anggaran', alasan: 'Pagu berubah' }
  // A closed year has no draft and refuses one; its PK in force is then what they try to change.
  const draft = await test.app.run(revisePk, who.kasubbag, revision).then(
    ({ id }) => id,
    () => pk?.id as string,
  )
  const world = { test, who, year, quarter: { ...year, triwulan: 4 as const }, draft }
  return { ...quarterActs(world), ...paperActs(world), ...settingActs(world) }
}
