import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from '../errors/field-errors.ts'
import * as useCases from '../use-cases.ts'
import { optionalDate, writtenDate } from './schemas.ts'
import { readWith, sentences } from './sentences.ts'

type Code = z.core.$ZodIssueCode
type Format = z.core.$ZodStringFormats

/** What zod itself, JSON and JavaScript call things; a person reads none of it. */
const ENGLISH =
  /\b(invalid|input|expected|received|required|must|string|number|too|small|big|value|option|key|match|undefined|null|array|object|union|custom|error|unrecognized)\b/i

const plain = (sentence: string | undefined): void => {
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(sentence).not.toMatch(ENGLISH)
}

/** For each code a schema that says nothing, input it refuses, and the sentence. The type asks for a new code. */
const CASES: Record<Code, [schema: z.ZodType, input: unknown, sentence: string][]> = {
  invalid_type: [
    [z.string(), undefined, 'Isi bagian ini.'],
    [z.coerce.number(), 'banyak', 'Tulis angka, contoh: 12.'],
    [z.date(), 'kemarin', 'Tulis tanggal yang benar, contoh: 28 Februari 2022.'],
    [z.string(), 7, 'Isian ini tidak dapat dibaca.'],
  ],
  too_small: [
    [z.string().min(1), '', 'Isi bagian ini.'],
    [z.string().min(5), 'abc', 'Tulis paling sedikit 5 huruf.'],
    [z.array(z.string()).min(1), [], 'Pilih paling sedikit 1.'],
    [z.number().min(2010), 2009, 'Paling kecil 2.010.'],
    [z.date().min(new Date('2020-01-01')), new Date('2019-01-01'), 'Tanggal ini terlalu awal.'],
  ],
  too_big: [
    [z.string().max(2000), 'a'.repeat(2001), 'Paling banyak 2.000 huruf.'],
    [z.array(z.string()).max(1), ['a', 'b'], 'Pilih paling banyak 1.'],
    [z.bigint().max(5n), 6n, 'Paling besar 5.'],
    [z.date().max(new Date('2020-01-01')), new Date('2021-01-01'), 'Tanggal ini terlalu akhir.'],
  ],
  invalid_format: [
    [z.email(), 'x', 'Tulis alamat email yang benar, contoh: nama@kantor.go.id.'],
    [z.iso.date(), 'kemarin', 'Tulis tanggal yang benar, contoh: 28 Februari 2022.'],
    [z.string().regex(/^a$/), 'b', 'Bentuk isian ini tidak benar.'],
  ],
  not_multiple_of: [[z.number().multipleOf(5), 7, 'Tulis kelipatan 5.']],
  unrecognized_keys: [[z.strictObject({}), { warna: 1 }, 'Isian ini tidak dikenal: warna.']],
  invalid_union: [
    [z.union([z.boolean(), z.number()]), 'x', 'Tulis angka, contoh: 12.'],
    [
      z.discriminatedUnion('do', [z.object({ do: z.literal('a') })]),
      { do: 'b' },
      'Pilih salah satu pilihan yang ada.',
    ],
  ],
  invalid_value: [[z.enum(['a', 'b']), 'c', 'Pilih salah satu pilihan yang ada.']],
  invalid_key: [[z.record(z.string().max(1), z.string()), { panjang: 'x' }, 'Nama isian ini tidak dikenal.']],
  invalid_element: [
    [z.map(z.object({}), z.string().min(5)), new Map([[{}, 'a']]), 'Tulis paling sedikit 5 huruf.'],
  ],
  custom: [[z.string().refine(() => false), 'x', 'Isian ini tidak dapat dibaca.']],
}

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  it.each(cases)('%# is said in plain Indonesian', (schema, input, sentence) => {
    const { error } = readWith(schema, input)
    expect(error?.issues.map((issue) => [issue.code, issue.message])).toEqual([[code, sentence]])
    plain(sentence)
  })
})

const FORMATS: Record<Format, true> = {
  ...{ email: true, url: true, emoji: true, uuid: true, guid: true, nanoid: true, cuid: true, cuid2: true },
  ...{ ulid: true, xid: true, ksuid: true, datetime: true, date: true, time: true, duration: true },
  ...{ ipv4: true, ipv6: true, cidrv4: true, cidrv6: true, base64: true, base64url: true },
  ...{ json_string: true, e164: true, credit_card: true, iban: true, lowercase: true, uppercase: true },
  ...{ regex: true, jwt: true, starts_with: true, ends_with: true, includes: true },
}

it.each(Object.keys(FORMATS) as Format[])('a text that is no %s is said in plain Indonesian', (format) => {
  const issue = { code: 'invalid_format', format, input: 'x' } as z.core.$ZodRawIssue
  plain(sentences(issue) as string)
})

describe('a date of a form', () => {
  it.each(['28 Februari 2022', '28/2/2022', '2022-02-28'])('is read as people write it: %s', (typed) => {
    expect(readWith(writtenDate, typed).data).toBe('2022-02-28')
    expect(readWith(optionalDate, typed).data).toBe('2022-02-28')
  })

  it('may be left empty where it is optional only', () => {
    expect(readWith(optionalDate, '')).toEqual({ success: true, data: undefined })
    expect(readWith(writtenDate, ' ').error?.issues[0]?.message).toBe('Isi bagian ini.')
  })

  it.each([writtenDate, optionalDate])('is refused with an example', (schema) => {
    const { error } = readWith(schema, '30 Februari 2022')
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'Tulis tanggal yang benar, contoh: 28 Februari 2022.',
    ])
  })
})

/** What a broken or hostile form could send in every field. */
const JUNK = [undefined, null, '', 'x', '\u2603'.repeat(60_000), -1, 1.5, Number.NaN, true, [], [null], {}]

const INPUTS = Object.values(useCases).flatMap((one) =>
  typeof one === 'object' ? [[one.name, one.input] as const] : [],
)

describe.each(INPUTS)('the input of %s', (_, schema: z.ZodType) => {
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['kind', 'nama']

  it('is refused in plain Indonesian, whatever is sent', () => {
    for (const junk of [...JUNK, ...JUNK.map((one) => Object.fromEntries(keys.map((key) => [key, one])))]) {
      const { error } = readWith(schema, junk)
      for (const sentence of Object.values(error === undefined ? {} : fieldErrors(error))) plain(sentence)
    }
  })
})
