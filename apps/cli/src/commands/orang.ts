import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

export function addOrang(program: Command, io: Io, act: Act): void {
  program
    .command('sandi <email>')
    .description('beri kata sandi baru, yang harus diganti ketika masuk')
    .action(act((email: string) => sandi(io, email)))
  program
    .command('peran <email> <peran>')
    .description('beri peran di sebuah kantor')
    .requiredOption('--satker <kode>', 'kode satker, contoh: 3572')
    .action(
      act((email: string, role: string, { satker }: { satker: string }) =>
        peran(io, { email, role, unit: satker }),
      ),
    )
}

async function sandi(io: Io, email: string): Promise<ExitCode> {
  const { name, password } = await withApp(io, (app, { givePassword }) => givePassword(app, email))
  io.out(password)
  io.err(`Kata sandi baru ${name} di atas hanya ditampilkan sekali, dan harus diganti ketika masuk.`)
  return EXIT.baik
}

async function peran(io: Io, asked: { email: string; role: string; unit: string }): Promise<ExitCode> {
  const { name, peran, kantor } = await withApp(io, (app, { giveRole }) => giveRole(app, asked))
  io.out(`Peran ${name} di ${kantor}: ${peran}.`)
  return EXIT.baik
}
