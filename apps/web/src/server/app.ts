import { type App, createApp, loadConfig } from '@akuntabel/app'

let opening: Promise<App> | null = null

/** The one application of this process; opened by the first request or by the server's start. */
export function openApp(): Promise<App> {
  opening ??= createApp(loadConfig(process.env), { onProgress: console.error })
  return opening
}

export async function closeApp(): Promise<void> {
  const app = await opening
  opening = null
  await app?.close()
}
