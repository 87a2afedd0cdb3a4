import { type Addresses, type App, createApp, loadConfig, readInstallation } from '@akuntabel/app'
import { fromHint, paths } from '#paths'

let opening: Promise<App> | null = null

/** The one application of this process; opened by the first request or by the server's start. */
export function openApp(): Promise<App> {
  opening ??= begin()
  return opening
}

const ADDRESSES: Addresses = {
  task: fromHint,
  home: paths.beranda,
  account: paths.akun,
  stop: paths.emailBerhenti,
}

async function begin(): Promise<App> {
  const app = await createApp(loadConfig(process.env), { onProgress: console.error, addresses: ADDRESSES })
  const { empty } = await app.run(readInstallation, null, {})
  // Whoever reads this runs the machine; nobody else may make its first office.
  if (empty) console.log(`Kode pemasangan: ${app.setupCode.text} (diminta bila dibuka dari komputer lain)`)
  return app
}

export async function closeApp(): Promise<void> {
  const app = await opening
  opening = null
  await app?.close()
}
