import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_PASSWORD } from '@akuntabel/app'
import { signIn } from '../server/load.ts'
import { command, startProgram } from '../server/program.ts'
import { bombRatio } from './bomb.ts'
import { laporanRatios } from './laporan.ts'
import { lightRatios } from './light.ts'
import { planRatios } from './plan.ts'
import { printRatios } from './ratios.ts'

/** What many people at once, a heavy page and a hostile file cost the others: ratios of one run, for any machine. */
export async function benchCrowd(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-ramai-'))
  const dataDir = join(folder, 'data')
  try {
    await command(['demo'], dataDir)
    const program = await startProgram(dataDir)
    try {
      const [operator, kasubbag] = await Promise.all(
        ['operator', 'kasubbag'].map((name) => signIn(`${name}@contoh.example`, DEMO_PASSWORD)),
      )
      console.log(
        `\nload of the machine: ${loadavg()
          .map((one) => one.toFixed(1))
          .join(' · ')}`,
      )
      const reached = [
        printRatios('Laporan against Beranda', await laporanRatios(operator ?? '')),
        printRatios(
          'A plan of an office',
          await planRatios({ planner: kasubbag ?? '', operator: operator ?? '' }),
        ),
        printRatios('A page while a DOCX of 150.000 empty parts is sent, against the page alone', [
          await bombRatio(operator ?? ''),
        ]),
        printRatios('Each page with 20 people at once, against one', await lightRatios(kasubbag ?? '')),
      ]
      if (!reached.every(Boolean)) process.exitCode = 1
    } finally {
      await program.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
