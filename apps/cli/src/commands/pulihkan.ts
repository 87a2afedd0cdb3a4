import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

export function addPulihkan(program: Command, io: Io, act: Act): void {
  program
    .command('pulihkan')
    .description('ganti semua data dengan isi berkas cadangan; berkas yang rusak tidak mengubah apa pun')
    .argument('<berkas>', 'berkas cadangan')
    .action(
      act(async (file: string) => {
        await withApp(io, (app, { restoreData }) =>
          restoreData(app, resolve(file), ({ persen, pesan }) => io.err(`${persen}%  ${pesan}`)),
        )
        io.out('Data sudah dipulihkan.')
        return EXIT.baik
      }),
    )
}
