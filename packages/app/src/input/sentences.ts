import { formatNumber } from '@akuntabel/domain'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Code = z.core.$ZodIssueCode

export const EMPTY = 'Isi bagian ini.'
const UNREADABLE = 'Isian ini tidak dapat dibaca.'
export const WRONG_DATE = 'Tulis tanggal yang benar, contoh: 28 Februari 2022.'

const FORMATS: Partial<Record<z.core.$ZodStringFormats, string>> = {
  email: 'Tulis alamat email yang benar, contoh: nama@kantor.go.id.',
  url: 'Tulis alamat yang benar, contoh: https://kinerja.kantor.go.id.',
  date: WRONG_DATE,
  datetime: WRONG_DATE,
  time: 'Tulis jam yang benar, contoh: 08:30.',
}

/** One sentence for each finding of a schema that says nothing itself; the type asks for a new code of zod. */
const SENTENCES: { [C in Code]: (issue: z.core.$ZodRawIssue<Extract<Issue, { code: C }>>) => string } = {
  invalid_type({ input, expected }) {
    if (input === undefined || input === null || input === '') return EMPTY
    if (expected === 'number' || expected === 'int' || expected === 'bigint')
      return 'Tulis angka, contoh: 12.'
    return expected === 'date' ? WRONG_DATE : UNREADABLE
  },
  too_small({ origin, minimum }) {
    if (origin === 'string') return minimum === 1 ? EMPTY : `Tulis paling sedikit ${shown(minimum)} huruf.`
    if (origin === 'array' || origin === 'set') return `Pilih paling sedikit ${shown(minimum)}.`
    return origin === 'date' ? 'Tanggal ini terlalu awal.' : `Paling kecil ${shown(minimum)}.`
  },
  too_big({ origin, maximum }) {
    if (origin === 'string') return `Paling banyak ${shown(maximum)} huruf.`
    if (origin === 'array' || origin === 'set') return `Pilih paling banyak ${shown(maximum)}.`
    return origin === 'date' ? 'Tanggal ini terlalu akhir.' : `Paling besar ${shown(maximum)}.`
  },
  invalid_format: ({ format }) =>
    FORMATS[format as z.core.$ZodStringFormats] ?? 'Bentuk isian ini tidak benar.',
  not_multiple_of: ({ divisor }) => `Tulis kelipatan ${shown(divisor)}.`,
  unrecognized_keys: ({ keys }) => `Isian ini tidak dikenal: ${keys.join(', ')}.`,
  // The last way to fill it in is the one that people are asked for.
  invalid_union: ({ errors }) => errors.at(-1)?.[0]?.message ?? 'Pilih salah satu pilihan yang ada.',
  invalid_value: () => 'Pilih salah satu pilihan yang ada.',
  invalid_key: () => 'Nama isian ini tidak dikenal.',
  invalid_element: ({ issues }) => issues[0]?.message ?? UNREADABLE,
  custom: () => UNREADABLE,
}

/** What a person reads of input that a schema does not accept; the schema's own sentence wins. */
export const sentences: z.core.$ZodErrorMap = (issue) =>
  (SENTENCES[issue.code] as (issue: z.core.$ZodRawIssue) => string)(issue)

/** Reads input by its schema, with findings in Indonesian. */
export function readWith<S extends z.ZodType>(schema: S, input: unknown): z.ZodSafeParseResult<z.output<S>> {
  return schema.safeParse(input, { error: sentences })
}

function shown(figure: number | bigint): string {
  return formatNumber(String(figure))
}
