import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

export function addAudit(program: Command, io: Io, act: Act): void {
  const audit = program.command('audit').description('jejak audit').helpCommand(false)
  audit
    .command('periksa')
    .description('buktikan bahwa tidak ada catatan jejak yang diubah atau dihapus')
    .action(act(() => periksa(io)))
}

async function periksa(io: Io): Promise<ExitCode> {
  const trails = await withApp(io, (app, { verifyTrails }) => verifyTrails(app))
  for (const { unit, verdict } of trails) io.out(`${unit}: ${verdict.sentence}`)
  if (trails.length === 0) io.out('Belum ada jejak.')
  return trails.every(({ verdict }) => verdict.ok) ? EXIT.baik : EXIT.ditolak
}
