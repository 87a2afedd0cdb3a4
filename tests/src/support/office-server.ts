import { type RunningServer, startServer, temporaryData } from './akuntabel.ts'
import { untilNoDatabase } from './processes.ts'
import { sampleData } from './sample-data.ts'

export interface OfficeServer extends RunningServer {
  dataDir: string
  /** Stops the program, waits for its database, removes the folder. */
  remove(): Promise<void>
}

/** A running program with the sample office in a folder of its own; `empty` leaves the folder as a newcomer finds it. */
export async function officeServer({ empty = false } = {}): Promise<OfficeServer> {
  const { dataDir, remove } = await (empty ? temporaryData() : sampleData())
  const server = await startServer(dataDir).catch(async (error) => {
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
