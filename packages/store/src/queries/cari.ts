import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import { type CariSumber, cariSumber } from './cari-sumber.ts'

/** One thing that has to stand in what is found; texts in the language of `to_tsquery`. */
export interface CariAsk {
  dasar: string | null
  tulis: string
  /** Its words; what is found holds one of them, or their stem but for its first letter. */
  kata: readonly string[]
}

export interface CariRow {
  jenis: string
  id: string
  entitas: Entitas | null
  tahun: number | null
  sub: string | null
  judul: string
  isi: string
  /** Words of the row that were looked for, in small letters. */
  kata: string[]
  /** How many of its kind were found. */
  banyak: number
}

export interface CariQuestion {
  sumber: CariSumber
  asks: readonly CariAsk[]
  /** Of one kind alone. */
  jenis: string | null
  /** How many of a kind. */
  batas: number
}

/**
 * What of an office holds all that is asked, at most `batas` of each kind, the best first, of equals the newest. A row's words
 * are stemmed only where its plain text has each stem but for the first letter, which is the one prefixes swallow: that is
 * cheap, and nothing has to be kept up. An index could not help, because row security comes before any operator that is not
 * leakproof, and `@@` is none.
 */
export async function cari(tx: Reader, { sumber, asks, jenis, batas }: CariQuestion): Promise<CariRow[]> {
  const held = sql.join(
    asks.map((ask) => sql`(teks like any (${patterns(ask)}))`),
    sql`and`,
  )
  const { rows } = await sql<CariRow>`
    with tanya as (select ${joined(asks.map(queryOf), '&&')} as semua, ${joined(asks.map(wordsOf), '||')} as tiap,
        ${joined(asks.map(patterns), '||')} as pola),
      baris (jenis, id, entitas, tahun, sub, judul, isi) as (${cariSumber(sumber)}),
      cocok as materialized (
        select *, setweight(${stemmed(sql`judul`)}, 'A') || setweight(${stemmed(sql`isi`)}, 'C') as vektor
        from (select *, lower(judul || ' ' || isi) as teks from baris offset 0) b where ${jenis === null ? sql`true` : sql`jenis = ${jenis}`} and ${held}),
      urut as (
        select c.*, count(*) over (partition by jenis)::int as banyak, max(ts_rank(vektor, semua)) over (partition by jenis) as terbaik,
          row_number() over (partition by jenis order by ts_rank(vektor, semua) desc, tahun desc nulls last, judul, id) as urutan
        from cocok c join tanya t on c.vektor @@ t.semua)
    select u.jenis, u.id, u.entitas, u.tahun, u.sub, u.judul, u.isi, u.banyak,
      array(select distinct w from regexp_split_to_table(u.teks, '[^[:alnum:]]+') w where w like any (t.pola) and ${stemmed(sql`w`)} @@ t.tiap) as kata
    from urut u cross join tanya t where u.urutan <= ${batas}
    order by u.terbaik desc, u.jenis, u.urutan`.execute(tx)
  return rows
}

/** Words as written and by their stems; whatever stands between letters and digits parts them, so that a code is a phrase. */
function stemmed(text: RawBuilder<unknown>): RawBuilder<unknown> {
  const plain = sql`regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g')`
  return sql`(to_tsvector('simple', ${plain}) || to_tsvector('indonesian', ${plain}))`
}

/** Each word as written and by its stem; a stem is sought behind its first letter. */
function patterns({ kata, dasar }: CariAsk): RawBuilder<unknown> {
  const stems = dasar === null ? '' : kata.join(' ')
  return sql`array(select '%' || substr(s, 2) || '%' from unnest(tsvector_to_array(to_tsvector('indonesian', ${stems}::text))) s)
    || array(select '%' || k || '%' from unnest(${[...kata]}::text[]) k)`
}

function queryOf({ dasar, tulis }: CariAsk): RawBuilder<unknown> {
  const written = sql`to_tsquery('simple', ${tulis}::text)`
  return dasar === null ? written : sql`(to_tsquery('indonesian', ${dasar}::text) || ${written})`
}

/** Any of its words alone. */
function wordsOf({ dasar, tulis, kata }: CariAsk): RawBuilder<unknown> {
  return queryOf({
    dasar: dasar === null ? null : kata.join(' | '),
    tulis: tulis.replaceAll('<->', '|'),
    kata,
  })
}

function joined(parts: RawBuilder<unknown>[], by: '&&' | '||'): RawBuilder<unknown> {
  return sql.join(parts, by === '&&' ? sql`&&` : sql`||`)
}
