import { type RunningServer, runCli, startServer, temporaryData } from './akuntabel.ts'
import { untilNoDatabase } from './processes.ts'

export interface OfficeServer extends RunningServer {
  dataDir: string
  /** Stops the program, waits for its database, removes the folder. */
  remove(): Promise<void>
}

/** A running program with the sample office in a folder of its own; `empty` leaves the folder as a newcomer finds it. */
export async function officeServer({ empty = false, demo = [] as string[] } = {}): Promise<OfficeServer> {
  const { dataDir, remove } = await temporaryData()
  const server = await begin(dataDir, { empty, demo }).catch(async (error) => {
    await untilNoDatabase(dataDir)
    await remove()
    throw error
  })
  return {
    ...server,
    dataDir,
    async remove() {
      await server.stop()
      await untilNoDatabase(dataDir)
      await remove()
    },
  }
}

async function begin(
  dataDir: string,
  { empty, demo }: { empty: boolean; demo: string[] },
): Promise<RunningServer> {
  if (!empty) {
    const ran = await runCli(['demo', ...demo], dataDir)
    if (ran.code !== 0) throw new Error(`demo ended with ${ran.code}\n${ran.stderr}`)
  }
  return startServer(dataDir)
}
