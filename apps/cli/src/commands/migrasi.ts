import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

export function addMigrasi(program: Command, io: Io, act: Act): void {
  program
    .command('migrasi')
    .description('perbarui susunan basis data ke versi program ini')
    .action(
      act(async () => {
        // Opening the application brings the database to this version.
        await withApp(io, async () => io.out('Basis data sesuai dengan versi program ini.'))
        return EXIT.baik
      }),
    )
}
