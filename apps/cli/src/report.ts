import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** A refusal as its sentence and exit code; anything else as it is, because here the reader runs the machine. */
export async function report(error: unknown, io: Io): Promise<ExitCode> {
  const { isAppError, toErrorView } = await import('@akuntabel/app')
  if (!isAppError(error)) {
    io.err(error instanceof Error ? error.message : String(error))
    if (io.env.AKUNTABEL_DEBUG && error instanceof Error) io.err(error.stack ?? '')
    return EXIT.ditolak
  }
  const view = toErrorView(error)
  io.err(view.sentence)
  for (const [field, sentence] of Object.entries(view.fields)) io.err(`  ${field}: ${sentence}`)
  for (const gap of view.gaps) io.err(`  ${gap.judul}: ${gap.sebab}`)
  return view.exit === EXIT.takTerpakai ? EXIT.takTerpakai : EXIT.ditolak
}
