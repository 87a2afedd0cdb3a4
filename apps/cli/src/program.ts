import { Command, CommanderError } from 'commander'
import type { Act } from './act.ts'
import { addAudit } from './commands/audit.ts'
import { addBukti } from './commands/bukti.ts'
import { addCadangkan } from './commands/cadangkan.ts'
import { addDemo } from './commands/demo.ts'
import { addEkspor, addImpor } from './commands/impor.ts'
import { addKebijakan } from './commands/kebijakan.ts'
import { addLembaga } from './commands/lembaga.ts'
import { addMigrasi } from './commands/migrasi.ts'
import { addMulai } from './commands/mulai.ts'
import { addOrang } from './commands/orang.ts'
import { addPeriksa } from './commands/periksa.ts'
import { addPulihkan } from './commands/pulihkan.ts'
import { addServe } from './commands/serve.ts'
import { addSusun } from './commands/susun.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { indonesianHelp, sentenceOf } from './indonesian.ts'
import type { Io } from './io.ts'
import { report } from './report.ts'
import { VERSION } from './version.ts'

const ENVIRONMENT = `
Lingkungan:
  AKUNTABEL_DATA      folder data (bawaan: ./data)
  AKUNTABEL_CADANGAN  berapa cadangan sebelum pembaruan yang disimpan (bawaan: 3)
  AKUNTABEL_SANDI     kata sandi admin pertama bagi akuntabel mulai
  DATABASE_URL        server PostgreSQL, pengganti basis data bawaan
  HOST, PORT          alamat dan pintu server (bawaan: 127.0.0.1 dan 3000)

Kode keluar: 0 baik, 1 ada temuan atau ditolak, 2 masukan tidak dapat dipakai.`

/** Runs one command line and answers its exit code; nothing here ends the process. */
export async function run(args: string[], io: Io): Promise<number> {
  let code: number = EXIT.baik
  const act: Act =
    (action) =>
    async (...given) => {
      code = await action(...given)
    }
  try {
    await buildProgram(io, act).parseAsync(args, { from: 'user' })
  } catch (error) {
    return error instanceof CommanderError ? ofCommander(error, io) : await report(error, io)
  }
  return code
}

function buildProgram(io: Io, act: Act): Command {
  const program = new Command('akuntabel')
    .description('Akuntabilitas kinerja kantor: satu angka, satu sumber.')
    .helpOption('-h, --help', 'tampilkan bantuan')
    .helpCommand('help [perintah]', 'tampilkan bantuan sebuah perintah')
    .version(VERSION, '-V, --version', 'tampilkan versi')
    .configureHelp(indonesianHelp)
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: () => undefined,
    })
    .exitOverride()
    .addHelpText('after', ENVIRONMENT)
  for (const add of [
    addPeriksa,
    addServe,
    addMigrasi,
    addDemo,
    addMulai,
    addSusun,
    addImpor,
    addEkspor,
    addCadangkan,
    addPulihkan,
    addAudit,
    addBukti,
    addKebijakan,
    addLembaga,
    addOrang,
  ]) {
    add(program, io, act)
  }
  return program
}

function ofCommander(error: CommanderError, io: Io): ExitCode {
  if (error.code === 'commander.help') return EXIT.takTerpakai
  if (error.exitCode === 0) return EXIT.baik
  io.err(sentenceOf(error))
  return EXIT.takTerpakai
}
