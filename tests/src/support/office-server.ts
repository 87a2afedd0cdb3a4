import { type RunningServer, startServer, temporaryData } from './akuntabel.ts'
import { untilNoDatabase } from './processes.ts'
import { sampleData } from './sample-data.ts'

export interface OfficeServer extends RunningServer {
  dataDir: string
  /** Stops the program, waits for its database, removes the folder. */
  remove(): Promise<void>
}

export interface OfficeOptions {
  /** Leaves the folder as a newcomer finds it. */
  empty?: boolean
  /** The day its calendar stands still on, ISO; left out, the real one. */
  today?: string
}

/** A running program with the sample office in a folder of its own. */
export async function officeServer({ empty = false, today }: OfficeOptions = {}): Promise<OfficeServer> {
  const { dataDir, remove } = await (empty ? temporaryData() : sampleData())
  const server = await startServer(dataDir, today ? { AKUNTABEL_TODAY: today } : {}).catch(async (error) => {
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
