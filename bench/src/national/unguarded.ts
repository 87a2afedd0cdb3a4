import { openDatabase } from '@akuntabel/store'
import type { Pool } from 'pg'

/** Changes rows of a data folder as no person may; the supervisor of the sample watches the nation from then on. */
export async function unguarded(dataDir: string, fill: (pool: Pool) => Promise<void>): Promise<void> {
  const database = await openDatabase({ dataDir })
  try {
    await database.asOwner(async ({ pool }) => {
      // One connection, so that what is set holds for every statement.
      const client = await pool.connect()
      try {
        await client.query('set session_replication_role = replica')
        await client.query(`update peran set unit_code = '00' where role = 'supervisor'`)
        await fill(client as never)
      } finally {
        client.release()
      }
    })
  } finally {
    await database.close()
  }
}
