import { type Actor, type App, readAudit, verifyAudit } from '@akuntabel/app'

/** The verdict over the whole trail, and its head. */
export async function trailFacts(app: App, admin: Actor): Promise<object> {
  const verdict = await app.run(verifyAudit, admin, {})
  const { rows } = await app.run(readAudit, admin, {})
  const head = rows[0]
  return {
    utuh: verdict.ok,
    catatan: verdict.checked,
    kepala: head && { nomor: head.seq, peristiwa: head.event, hash: head.hash },
  }
}
