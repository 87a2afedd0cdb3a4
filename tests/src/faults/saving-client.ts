import { setTimeout as delay } from 'node:timers/promises'
import { hiddenField, type Visitor } from '../support/visitor.ts'

/** A person who keeps saving one value through its form, and what he or she may rely on. */
export interface SavingClient {
  path: string
  /** Every value whose saving was answered, in order. */
  answered: string[]
  /** Sent after the last answer; may have arrived or not. */
  inFlight: string[]
  /** Answers that were neither "saved" nor a failure of the machine. */
  strange: string[]
  run(going: () => boolean): Promise<void>
  /** What the form shows now. */
  shown(): Promise<string>
}

const PATIENCE = 20_000

export function savingClient(person: Visitor, path: string): SavingClient {
  let count = 0
  let version: string | null = null
  const client: SavingClient = { path, answered: [], inFlight: [], strange: [], run, shown }

  async function openForm(): Promise<string> {
    const response = await person.get(path, AbortSignal.timeout(PATIENCE))
    const html = await response.text()
    const found = hiddenField(html, 'version')
    if (response.status !== 200 || found === undefined) throw new Error(`form answered ${response.status}`)
    version = found
    return /<input[^>]*\bname="realisasi"[^>]*\bvalue="([^"]*)"/.exec(html)?.[1] ?? ''
  }

  async function save(): Promise<void> {
    if (version === null) await openForm()
    const value = next(++count)
    client.inFlight.push(value)
    const form = { version: version ?? '', realisasi: value }
    const response = await person.post(`${path}?/simpan`, form, AbortSignal.timeout(PATIENCE))
    await response.text()
    const to = response.headers.get('location')
    if (response.status === 303 && to === path) {
      client.answered.push(value)
      client.inFlight = []
      version = String(Number(version) + 1)
      return
    }
    // What was sent before the crash had arrived: its version is newer than ours.
    version = null
    if (response.status !== 409 && response.status < 500)
      client.strange.push(`${response.status} ${to ?? ''} for ${value}`)
  }

  async function run(going: () => boolean): Promise<void> {
    while (going()) {
      try {
        await save()
      } catch {
        version = null
        await delay(20)
      }
    }
  }

  async function shown(): Promise<string> {
    for (const deadline = Date.now() + PATIENCE; ; await delay(50)) {
      try {
        return await openForm()
      } catch (error) {
        if (Date.now() > deadline) throw error
      }
    }
  }
  return client
}

/** A different figure every time, written as the form shows it back: 0,1 0,2 … 0,9 1,1 … */
function next(count: number): string {
  return `${Math.floor(count / 9)},${(count % 9) + 1}`
}
