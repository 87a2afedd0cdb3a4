import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Who asks, set with SET LOCAL at the start of each transaction; an empty setting reads as null: no context, no rows.
    create function app_unit() returns text stable parallel safe language sql as $$ select nullif(current_setting('app.unit', true), '') $$;
    create function app_role() returns text stable parallel safe language sql as $$ select nullif(current_setting('app.role', true), '') $$;
    create function app_person() returns text stable parallel safe language sql as $$ select nullif(current_setting('app.person', true), '') $$;

    create table unit (
      unit_code text primary key check (unit_code ~ '^[0-9]{2}([.]?[0-9]{2})?$'),
      parent_code text references unit,
      level text not null check (level in ('pusat', 'provinsi', 'kabkota')),
      name text not null,
      short_name text not null,
      province_name text,
      place text not null,
      timezone text not null default 'Asia/Jakarta',
      policy_pack text not null default 'kpu',
      path text not null unique,
      active boolean not null default false,
      profile jsonb not null default '{}',
      version integer not null default 1,
      check (parent_code is distinct from unit_code)
    );
    create index unit_parent on unit (parent_code);

    -- Units at or below the asking unit; a path is the codes from the root down, '00/35/3572'.
    create function app_units_below() returns text[] stable parallel safe language sql as $$
      select coalesce(array_agg(u.unit_code), '{}') from unit u
      join unit self on self.unit_code = app_unit()
      where u.path = self.path or u.path like self.path || '/%'
    $$;
  `.execute(db)
}
