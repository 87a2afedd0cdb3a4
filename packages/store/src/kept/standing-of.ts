/**
 * What an answer stands on: `kantor` while nothing is written in the office, `orang` while the person types no draft and no
 * long work goes on there either; null where it may not be kept at all.
 */
export type Standing = 'kantor' | 'orang'

/** Changed without an entry in the office's trail; `pageStamp` tells each by itself. */
export const TOLD_APART = ['draf', 'tugas', 'unggahan']

/** Seen by nothing of the stamp: one person's own, receipts, what other offices have, the database's own bookkeeping. */
export const UNSEEN = [
  ...['hasil_periksa', 'kalender', 'kiriman', 'email_pilihan', 'email_kirim', 'pengingat'],
  ...['kysely_migration', 'kysely_migration_lock', 'versi_tabel'],
  ...[
    'app_units_below',
    'app_units_read',
    'app_reads_nation',
    'pk_published',
    'pk_indikator_published',
    'indikator_published',
  ],
  'dokumen_published',
]

/** Read tables that the statement does not name: its answer stands on all that the office has. */
export const READ_ELSEWHERE = ['pk_isi_hash', 'tahun_ditutup']

const anyOf = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`)
const UNSEEN_WORDS = anyOf(UNSEEN)
const TOLD_APART_WORDS = anyOf(TOLD_APART)
const ELSEWHERE_WORDS = anyOf(READ_ELSEWHERE)
/** Another answer each time, of the server and not of the data, or a lock. */
const RESTLESS =
  /\b(?:now|random|current_(?!setting)\w+|localtime\w*|pg_\w+|information_schema|\w+_timestamp|nextval|set_config|current_setting|gen_random_uuid|for\s+(?:no\s+key\s+)?(?:update|share))\b/
const READS = /^\s*(?:select|with)\b/
const OFFICES = /(?:\b(?:from|join)|,)\s+"?unit"?(?![\w"])/g
/** Where the name of a table may stand. */
const PLACES =
  /(?:\b(?:from|join)\b|,)(?:[\s(]|\b(?:only|lateral)\b)*"?(?!(?:select|only|lateral)\b)(?<name>[a-z0-9_]+)"?(?<dot>\.)?/g
const THIS_OFFICE = /\bfrom "?unit"?(?: u)? where (?:u\.)?"?unit_code"? = \$(\d+)(?!\d| or\b)/g

/** Of a reading statement of who sees the own office alone: every row of it then is that office's, or law. */
export function standingOf(text: string, values: readonly unknown[], unit: string): Standing | null {
  const { standing, offices } = readText(text)
  // Every office may be seen by its name, but only of the own one it is known when that changes.
  return standing !== null && offices.every((at) => values[at] === unit) && values.every(isPlain)
    ? standing
    : null
}

/** What a statement names where tables stand, among others every one it reads; null where it reads more than it names. */
export function tablesOf(text: string): readonly string[] | null {
  return readText(text).tables
}

/** Whether its text tells it apart from others. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain)
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

interface Text {
  standing: Standing | null
  /** Where the values stand that say of which office the row of `unit` is. */
  offices: number[]
  tables: string[] | null
}

const MOST = 1000
const texts = new Map<string, Text>()

function readText(text: string): Text {
  const found = texts.get(text)
  if (found !== undefined) return found
  if (texts.size >= MOST) texts.clear()
  const read = judge(text.replace(/'[^']*'|--[^\n]*|\/\*[^*]*\*\//g, ' ').replace(/\s+/g, ' '))
  texts.set(text, read)
  return read
}

function judge(text: string): Text {
  const offices = [...text.matchAll(THIS_OFFICE)].map((found) => Number(found[1]) - 1)
  const named = [...text.matchAll(OFFICES)].length
  const kept =
    READS.test(text) && !UNSEEN_WORDS.test(text) && !RESTLESS.test(text) && named === offices.length
  if (!kept) return { standing: null, offices, tables: null }
  return { standing: TOLD_APART_WORDS.test(text) ? 'orang' : 'kantor', offices, tables: tablesIn(text) }
}

function tablesIn(text: string): string[] | null {
  const found = [...text.matchAll(PLACES)].map(({ groups }) => groups ?? {})
  if (ELSEWHERE_WORDS.test(text) || found.some(({ dot, name }) => dot !== undefined && name === 'public'))
    return null
  // What a dot follows is the name of a row, as in `is distinct from p.hash`.
  return [...new Set(found.flatMap(({ name, dot }) => (dot === undefined ? (name ?? []) : [])))].sort()
}
