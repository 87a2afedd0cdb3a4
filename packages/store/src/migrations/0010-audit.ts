import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_kepala (
      unit_code text primary key references unit, seq bigint not null default 0, hash text not null
    );
    create table audit_jejak (
      unit_code text not null references unit, seq bigint not null check (seq > 0), at timestamptz not null, actor_id text not null, actor_name text not null, peran text not null,
      event text not null, subject text not null, data jsonb not null, prev_hash text not null, hash text not null,
      primary key (unit_code, seq)
    );
    create index audit_subject on audit_jejak (unit_code, subject, seq desc);
    create function audit_refuse() returns trigger language plpgsql as $$ begin
      raise exception 'the audit trail is append-only' using errcode = 'integrity_constraint_violation', constraint = 'audit_append_only';
    end $$;
    create trigger audit_no_change before update or delete on audit_jejak for each row execute function audit_refuse();
    create trigger audit_kepala_no_delete before delete on audit_kepala for each row execute function audit_refuse();
    -- The head only moves forward; writing it unchanged is how an appender takes its lock.
    create trigger audit_kepala_forward before update on audit_kepala for each row
      when (new.unit_code <> old.unit_code or new.seq < old.seq or (new.seq = old.seq and new.hash <> old.hash)) execute function audit_refuse();
    create trigger audit_no_truncate before truncate on audit_jejak for each statement execute function audit_refuse();
  `.execute(db)
}
