import { type Actor, createApp, loadConfig, readAudit } from '@akuntabel/app'
import { UNIT } from '../support/sample-office.ts'

const APIP: Actor = { personId: 'uji', personName: 'Uji', unit: UNIT, roles: ['apip'], viaUnit: UNIT }

/** Every figure the audit trail says was saved, by indicator. */
export async function trailOf(dataDir: string): Promise<Map<string, string[]>> {
  const app = await createApp(loadConfig({ AKUNTABEL_DATA: dataDir }), { jobs: false })
  const saved = new Map<string, string[]>()
  try {
    let before: string | undefined
    do {
      const page = await app.run(readAudit, APIP, { before, event: 'pengukuran.disimpan' })
      for (const { subject, to } of page.rows) {
        const indikator = subject.split('/').at(-1) ?? ''
        saved.set(indikator, [...(saved.get(indikator) ?? []), to ?? ''])
      }
      before = page.next ?? undefined
    } while (before !== undefined)
  } finally {
    await app.close()
  }
  return saved
}
