import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_PASSWORD } from '@akuntabel/app'
import { printTable } from '../report.ts'
import { benchLoad, type Load, signIn } from './load.ts'
import { memoryOf, printMemory } from './memory.ts'
import { command, startProgram } from './program.ts'

const STARTS = 5
const OFFICE = '/k/3572/kpu/2022'
const PAGES = [
  { name: 'quarter grid, six indicators', path: `${OFFICE}/pengukuran?tw=4` },
  { name: 'quarter grid, ten indicators', path: '/k/3572/sekretariat/2022/pengukuran?tw=4' },
  { name: 'Beranda', path: `${OFFICE}/beranda` },
]

const drawnAnew = (page: Load): Load => ({ ...page, name: `${page.name}, drawn anew`, anew: true })

/** Start, memory and pages of `npm start`, after the web was built. */
export async function benchServer(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-ukur-'))
  const dataDir = join(folder, 'data')
  try {
    await benchStart(folder)
    await command(['demo'], dataDir)
    const program = await startProgram(dataDir)
    try {
      printMemory('Memory after the start, with the sample office', memoryOf(program.pid))
      const cookie = await signIn('operator@contoh.example', DEMO_PASSWORD)
      await benchLoad([...PAGES, ...PAGES.map(drawnAnew)], { connections: 20, cookie, pid: program.pid })
      printMemory('Memory after that load', memoryOf(program.pid))
    } finally {
      await program.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function benchStart(folder: string): Promise<void> {
  const [first, again]: [number[], number[]] = [[], []]
  for (let run = 0; run <= STARTS; run++) {
    const dataDir = join(folder, `awal-${run}`)
    for (const times of [first, again]) {
      const program = await startProgram(dataDir)
      // The first run warms the disk's cache.
      if (run > 0) times.push(program.firstPage)
      await program.stop()
    }
  }
  printTable('`npm start` to the first page, web already built', [
    { what: 'first start: the database is made', milliseconds: first },
    { what: 'every other start', milliseconds: again },
  ])
}
