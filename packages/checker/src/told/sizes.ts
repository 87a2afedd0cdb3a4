import type { RuleFinding } from '../engine/rule.ts'
import type { FactTable } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { tableName } from '../rules/cells.ts'
import { saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import type { Statement, Told } from './types.ts'

/** Not all of them: what is counted is only some, or other ones. */
const SOME =
  /\b(?:yang (?:belum|tidak|telah|sudah|mencapai|memenuhi|melampaui|berhasil|tercapai|baru)|di ?antaranya|setiap|masing-masing|per|sasaran|program ini|kegiatan ini|misalnya|antara lain|tambahan|baru|lainnya|mencapai|melampaui|tercapai|terpenuhi|belum|tidak|memiliki|mengalami|naik|turun|masuk|tuntas|selesai|gagal|lolos|kategori|status|zona|dengan (?:serapan|capaian|predikat|kriteria))\b/i
const SAYS_ALL =
  /\b(?:terdapat|memuat|menetapkan|ditetapkan|terdiri (?:dari|atas)|sebanyak|memiliki|meliputi|mencakup|melaksanakan|ke dalam|menjadi|dari|diperjanjikan|seluruh|jumlah|berjumlah|dengan|tersebar di|di|membawahi|terbagi (?:dalam|atas)|melalui|untuk)\b[^.;:\d]{0,30}$/i
const NOUNS =
  /^(?:indikator|program|kegiatan|kecamatan|kelurahan|desa|kabupaten|provinsi|subbagian|bagian|seksi|bidang|unit|puskesmas|golongan|jabatan)$/

/** How many indicators, programmes or districts there are, against the rows of the tables that list them. */
export function sizeFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      if (told.kind !== 'angka' || told.value < 2 || told.value > 60 || told.low !== told.high) return []
      if (!NOUNS.test(told.noun) || !isAll(statement, told, model.own)) return []
      const sizes = sizesOf(model, told.noun)
      const [first] = sizes
      if (
        !first ||
        sizes.some(({ size }) => size === told.value) ||
        new Set(sizes.map(({ size }) => size)).size > 1
      )
        return []
      if (Math.abs(first.size - told.value) > Math.max(2, first.size * 0.5)) return []
      return [
        saying({
          statement,
          message: `Tertulis ${told.text} ${told.noun}, padahal ${tableName(first.table)} memuat ${first.size}.`,
          stated: `${told.text} ${told.noun}`,
          expected: String(first.size),
          related: [first.table.position],
          sure: 0.75 * first.table.confidence,
        }),
      ]
    }),
  )
}

function isAll(statement: Statement, told: Told, own: number | null): boolean {
  const { text, numbers } = statement
  const before = text.slice(Math.max(0, told.at - 60), told.at)
  const next = numbers.find(({ at }) => at > told.end)
  const behind = text.slice(told.end, next?.at ?? told.end + 90)
  const years = [...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year))
  return (
    SAYS_ALL.test(before) &&
    !isOfAll(statement, told) &&
    !SOME.test(behind) &&
    !isQualified(behind) &&
    !/\b(?:setiap|masing-masing|salah satu|hanya|sisanya|sasaran)\b/i.test(before) &&
    years.every((year) => year === own)
  )
}

/** `Dari lima indikator, 3 indikator …`: some of those just counted. */
function isOfAll({ text, numbers }: Statement, told: Told): boolean {
  const before = numbers.findLast(({ end }) => end <= told.at)
  return (
    before !== undefined &&
    /\b(?:dari|di ?antara)\s+(?:total\s+|seluruh\s+|ke)?$/i.test(text.slice(0, before.at)) &&
    !/[.;]/.test(text.slice(before.end, told.at))
  )
}

const QUALIFIED =
  /^\s*(?:\p{L}+\s+)(?:(?:kinerja|utama|program|kegiatan|sasaran|strategis)\s+){0,3}(?:yang\s+)?((?:ber|ter|me|di)\p{L}{3,})/iu
/** Verbs that list, and leave none out. */
const LISTS =
  /^(?:ber(?:ikut|ada|jumlah|asal)|ter(?:sebut|diri|cantum|muat|sebar|tuang)|di(?:tetapkan|perjanjikan|muat|ukur|sajikan|laporkan|laksanakan|kelola|jabarkan|cantumkan|tuangkan|sepakati|susun|bentuk|rinci|uraikan|dukung|biayai|danai|anggarkan|selenggarakan|jalankan)|me(?:liputi|ncakup|rupakan|muat|lalui|njadi|nurut|lekat|ncerminkan|ngukur|ndukung|ngacu)|berdasarkan|terhadap|dimana|dilakukan|digunakan|dilengkapi)$/i

/** `3 indikator berwarna kuning`: of those that are so, however many there are. */
function isQualified(behind: string): boolean {
  const verb = QUALIFIED.exec(behind)?.[1]
  return verb !== undefined && !LISTS.test(verb)
}

interface Size {
  table: FactTable
  size: number
}

function sizesOf({ facts, known, broken }: ToldModel, noun: string): Size[] {
  return facts.tables.flatMap((table): Size[] => {
    if (broken.has(table) || table.confidence < 0.8 || table.role === 'skala' || table.role === 'revisi')
      return []
    const rows = table.rows.filter(
      ({ isTotal, isSubtotal, isMean, label }) =>
        !isTotal && !isSubtotal && !isMean && /\p{L}{3}/u.test(label),
    )
    if (rows.length < 2 || rows.some(({ level, parent }) => (level !== null && level > 0) || parent !== null))
      return []
    const names = new Set(rows.map(({ label }) => tokens(label).join(' ')))
    if (names.size !== rows.length) return []
    if (noun === 'indikator')
      return table.role === 'pk' || table.role === 'pengukuran' ? [{ table, size: rows.length }] : []
    const heads = table.columns.filter(
      ({ role }) => role === 'label' || role === 'program' || role === 'kegiatan' || role === 'lain',
    )
    const headed = heads
      .slice(0, 1)
      .some(({ header }) => tokens(header)[0] === noun || tokens(header).join(' ') === noun)
    const led = rows.every(({ label }) => tokens(label)[0] === noun)
    return (headed || led) && known.some((one) => one.table === table) ? [{ table, size: rows.length }] : []
  })
}
