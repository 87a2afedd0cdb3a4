import type { LoadedSample, SampleProgress } from '@akuntabel/app'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { parseCount } from '../parse-option.ts'
import { withApp } from '../with-app.ts'

export function addDemo(program: Command, io: Io, act: Act): void {
  program
    .command('demo')
    .description('muat kantor contoh (KPU Kota Blitar) ke folder data yang kosong')
    .option('--satker-banyak <n>', 'tambahkan n satker dengan angka contoh, untuk mengukur beban', parseCount)
    .action(
      act(async ({ satkerBanyak }: { satkerBanyak?: number }) => {
        const onProgress = ({ persen, pesan }: SampleProgress) => io.err(`${persen}%  ${pesan}`)
        const lines = await withApp(io, async (app, { DEMO_PASSWORD, loadSample }) =>
          describe(await loadSample(app, { copies: satkerBanyak, onProgress }), DEMO_PASSWORD),
        )
        for (const line of lines) io.out(line)
        return EXIT.baik
      }),
    )
}

function describe({ people, offices }: LoadedSample, password: string): string[] {
  return [
    `Kantor contoh siap${offices > 1 ? `, dengan ${offices - 1} satker tambahan` : ''}. Jalankan npm start, lalu masuk sebagai:`,
    ...people.map(({ person }) => `  ${person.email.padEnd(30)} ${person.tugas}`),
    `Kata sandi semuanya: ${password}`,
  ]
}
