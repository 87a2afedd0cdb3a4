import { expect, it } from 'vitest'
import { standingOf, tablesOf } from './standing-of.ts'

const of = (text: string, ...values: unknown[]) => standingOf(text, values, '3572')

it('lets an answer stand on what the office has', () => {
  expect(of('select * from "pk" where "unit_code" = $1 and "tahun" = $2', '3572', 2022)).toBe('kantor')
  expect(of('with a as (select 1) select * from a join pk_indikator i on true')).toBe('kantor')
  expect(of(`select 1 from pk where is_current and state = 'draf'`)).toBe('kantor')
})

it('lets it stand on one person too where a draft or long work is asked for', () => {
  expect(of('select * from "draf" where "unit_code" = $1', '3572')).toBe('orang')
  expect(of('select p.* from pk p left join tugas t on t.subjek = p.id')).toBe('orang')
})

it.each([
  'insert into pk values ($1)',
  'select * from pk for no key update',
  'select now(), count(*) from pk',
  'select current_date - berlaku from pk',
  'select gen_random_uuid() from pk',
  `select set_config('app.unit', '3573', true)`,
  'select * from hasil_periksa',
  'select * from kalender',
  'select * from ringkasan where unit_code = any (app_units_below())',
  'select relname from pg_class',
])('keeps nothing of %s', (text) => {
  expect(of(text)).toBeNull()
})

it('knows of offices only the own one', () => {
  const own = 'select * from "unit" where "unit_code" = $1'
  expect(of(own, '3572')).toBe('kantor')
  expect(of(own, '35')).toBeNull()
  expect(of('select u.name from unit u where u.unit_code = $2', 1, '3572')).toBe('kantor')
  expect(of('select * from "unit" where "parent_code" = $1', '3572')).toBeNull()
  expect(of('select * from unit u where u.unit_code = $1 or u.parent_code = $1', '3572')).toBeNull()
  expect(of('select * from pk p join unit u on u.unit_code = p.unit_code')).toBeNull()
  expect(of('select * from pk p, unit where p.unit_code = $1', '3572')).toBeNull()
})

it('keeps nothing that was asked with a value whose text may not tell it apart', () => {
  const text = 'select * from pk where unit_code = $1 and berkas = $2'
  expect(of(text, '3572', null)).toBe('kantor')
  expect(of(text, '3572', ['a', 'b'])).toBe('kantor')
  expect(of(text, '3572', Buffer.from('a'))).toBeNull()
  expect(of(text, '3572', 1n)).toBeNull()
})

it.each<[string, string[]]>([
  [`select "p"."dipa" from "pk" as "p" join pk_program g on g.bukti = p.id`, ['pk', 'pk_program']],
  [`select 1 from pk where state = 'dipa' or exists (select from bukti b, dipa)`, ['bukti', 'dipa', 'pk']],
  ['select 1 from (pk left join lateral (select 2 from dipa) d on true)', ['dipa', 'pk']],
  ['select extract(year from p.hari) from pk p where p.id is distinct from p.kode', ['pk']],
  ['with a as (select 1 from only rkt) select 1 from a', ['a', 'rkt']],
])('stands on the tables that %s names where tables stand', (text, tables) => {
  expect(tablesOf(text)).toEqual(tables)
})

it('stands on all that the office has where more is read than is named', () => {
  expect(tablesOf('select tahun_ditutup($1, $2, $3)')).toBeNull()
  expect(tablesOf('select 1 from public.pk')).toBeNull()
})
