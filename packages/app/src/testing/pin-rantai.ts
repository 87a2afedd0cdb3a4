import { POLICY_KPU, policyToJson, type Rantai } from '@akuntabel/domain'
import { installPack } from '../kebijakan/install-pack.ts'
import { pinKebijakan } from '../kebijakan/pin-kebijakan.ts'
import type { TestApp } from './test-app.ts'

/** From a year on the sample office measures as before, but by this chain of approval. */
export async function pinRantai(
  test: TestApp,
  { mulaiTahun, ...rantai }: { mulaiTahun: number; kpu: Rantai; sekretariat: Rantai },
): Promise<void> {
  const name = `rantai-${Object.values(rantai).flat().join('-')}`
  await installPack(test.app, JSON.stringify({ ...policyToJson(POLICY_KPU), name, version: 1, rantai }))
  const choice = { mulaiTahun, kebijakan: `${name} 1`, skala: 'Skala LKj KPU 1' }
  await test.app.run(pinKebijakan, await test.as('admin'), choice)
}
