import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Owner, openDatabase } from '@akuntabel/store'

/** Every row of our tables and every evidence file of a data folder, as one hash each. */
export async function dataDigest(dataDir: string): Promise<Record<string, string>> {
  return { ...(await tableDigests(dataDir)), ...fileDigests(join(dataDir, 'bukti')) }
}

async function tableDigests(dataDir: string): Promise<Record<string, string>> {
  const database = await openDatabase({ dataDir })
  try {
    return await database.asOwner(digestsOf)
  } finally {
    await database.close()
  }
}

async function digestsOf({ pool }: Owner): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'auth') and not starts_with(tablename, 'kysely_migration') order by 1`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await pool.query<{ hash: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' order by line)), '') as hash
         from (select t::text as line from ${name} t) lines`,
    )
    digests[name] = rows[0]?.hash ?? ''
  }
  return digests
}

function fileDigests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      `bukti/${name}`,
      createHash('sha256')
        .update(readFileSync(join(parentPath, name)))
        .digest('hex'),
    ]),
  )
}
