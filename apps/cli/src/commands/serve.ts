import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'

/** What serves is loaded when it does: `node:http` brings a library no other command needs. */
export function addServe(program: Command, io: Io, act: Act): void {
  program
    .command('serve')
    .description('jalankan Akuntabel untuk peramban')
    .action(act(() => serve(io)))
}

async function serve(io: Io): Promise<ExitCode> {
  // Only this computer, unless HOST opens it.
  process.env.HOST ||= '127.0.0.1'
  const { loadConfig } = await import('@akuntabel/app')
  const config = loadConfig(process.env)
  const [{ ensureBuild }, { listen }, { untilStopped }] = await Promise.all([
    import('../web/ensure-build.ts'),
    import('../web/listen.ts'),
    import('../web/until-stopped.ts'),
  ])
  const build = await ensureBuild(io.err)
  // Evidence files of 20 MB with the form around them; the server's own limit is half a megabyte.
  process.env.BODY_SIZE_LIMIT ||= '22M'
  process.env.PROTOCOL_HEADER ||= 'x-forwarded-proto'
  const { handler } = await import(pathToFileURL(join(build, 'handler.js')).href)
  const { server, address } = await listen(handler, config)
  io.err('Membuka basis data…')
  await firstPage(address, io)
  io.out(`Akuntabel berjalan di ${address}`)
  io.err(`Data: ${config.dataDir}. Hentikan dengan Ctrl+C.`)
  await untilStopped(server, io.err)
  return EXIT.baik
}

/** Opens the database before the first visitor comes. */
async function firstPage(address: string, io: Io): Promise<void> {
  const answer = await fetch(new URL('/masuk', address), { redirect: 'manual' }).catch(() => null)
  if (answer !== null && answer.status < 500) return
  io.err('Halaman pertama belum dapat dibuka. Sebabnya tertulis di atas; perbaiki, lalu jalankan lagi.')
}
