import type { Entitas } from '@akuntabel/domain'
import { readPk } from '../pk/read-pk.ts'
import { signPk } from '../pk/sign-pk.ts'
import type { TestApp } from './test-app.ts'

interface Handed {
  entitas: Entitas
  tahun: number
  id: string
  nomor?: string
}

/** Each party of the sample office signs what was handed in: the Sekretaris for the Sekretariat, the Ketua for both. */
export async function signAll(test: TestApp, { nomor, ...pk }: Handed): Promise<void> {
  const ketua = await test.as('ketua')
  const { version } = await test.app.run(readPk, ketua, pk)
  const people = pk.entitas === 'kpu' ? [ketua] : [await test.as('sekretaris'), ketua]
  for (const person of people) await test.app.run(signPk, person, { ...pk, version, nomor })
}
