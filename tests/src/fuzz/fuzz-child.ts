// Checks one file after the other, as its parent sends them, and says how each ended.
// Argument: the module with the function `check`.
import type { CheckFile, Ending } from './run-fuzz.ts'

const [checker = './check-file.ts'] = process.argv.slice(2)
const { check } = (await import(checker)) as { check: CheckFile }

process.on('message', ({ fileName, bytes }: { fileName: string; bytes: Uint8Array }) => {
  void answer(fileName, bytes)
})
process.send?.('ready')

async function answer(fileName: string, bytes: Uint8Array): Promise<void> {
  const ending = await end(fileName, new Uint8Array(bytes))
  process.send?.(ending)
}

async function end(fileName: string, bytes: Uint8Array): Promise<Ending> {
  const rest = (): { megabytes: number } => ({ megabytes: process.resourceUsage().maxRSS / 1024 })
  try {
    return { outcome: await check(bytes, fileName), ...rest() }
  } catch (error) {
    return {
      outcome: 'thrown',
      detail: error instanceof Error ? (error.stack ?? '') : String(error),
      ...rest(),
    }
  }
}
