import pg from 'pg'

// Oids of pg_type: money is int8 and must stay whole; a date is a day, not an instant; numeric stays decimal text.
const PARSERS: Record<number, (text: string) => unknown> = {
  20: BigInt,
  1082: (text) => text,
}

/** How columns are read, for our own connections only; libraries with connections of their own keep pg's defaults. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format ?? 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
