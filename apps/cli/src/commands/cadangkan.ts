import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

export function addCadangkan(program: Command, io: Io, act: Act): void {
  program
    .command('cadangkan')
    .description('simpan semua data dan bukti ke satu berkas; Akuntabel boleh tetap berjalan')
    .argument('<berkas>', 'berkas cadangan yang dibuat')
    .action(
      act(async (file: string) => {
        await withApp(io, (app, { backupData }) =>
          backupData(app, resolve(file), ({ persen, pesan }) => io.err(`${persen}%  ${pesan}`)),
        )
        io.out(resolve(file))
        return EXIT.baik
      }),
    )
}
