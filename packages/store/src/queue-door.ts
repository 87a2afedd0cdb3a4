import pg from 'pg'

const LOCK = 735_003

/**
 * The program's one way into the queue: a function of the queue's owner that adds a job and nothing else. It lives in a
 * schema of its own, so that nothing of the queue's tables need be open to the program. Called by whoever works the
 * queue, when its tables are there.
 */
export async function openQueueDoor(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'akuntabel' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(DOOR)
  } finally {
    await client.end()
  }
}

// The lock because two that replace one function at once are refused.
const DOOR = `
  begin;
  select pg_advisory_xact_lock(${LOCK});
  create schema if not exists antrean;
  create or replace function antrean.tambah_pekerjaan(task text, payload jsonb, percobaan integer) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
    as $$ select from graphile_worker.add_job(task, payload => payload::json, max_attempts => percobaan) $$;
  revoke all on function antrean.tambah_pekerjaan(text, jsonb, integer) from public;
  grant usage on schema antrean to akuntabel_app;
  grant execute on function antrean.tambah_pekerjaan(text, jsonb, integer) to akuntabel_app;
  commit`
