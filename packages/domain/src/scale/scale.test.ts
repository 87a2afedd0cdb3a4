import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { classify } from './classify.ts'
import { formatClass } from './format-class.ts'
import { makeScale } from './make-scale.ts'
import { parseScale, scaleToJson } from './scale-json.ts'
import { SCALES } from './shipped.ts'
import type { ScaleClass } from './types.ts'

const between = (name: string, from: number, to: number | null, ends = '[]'): ScaleClass => ({
  name,
  keterangan: null,
  warna: 'netral',
  from: new Decimal(from),
  fromIncluded: ends[0] === '[',
  to: to === null ? null : new Decimal(to),
  toIncluded: ends[1] === ']',
})

const errorsOf = (...classes: ScaleClass[]) => {
  const making = makeScale('Uji', 'uji', classes)
  return making.ok ? [] : making.errors
}

describe('the shipped scales', () => {
  test.each([
    ['kpu-lkj', '0', 'Tidak Berhasil'],
    ['kpu-lkj', '50', 'Tidak Berhasil'],
    ['kpu-lkj', '50.01', 'Kurang Berhasil'],
    ['kpu-lkj', '90', 'Cukup Berhasil'],
    ['kpu-lkj', '94.66', 'Berhasil'],
    ['kpu-lkj', '100', 'Berhasil'],
    ['kpu-lkj', '120', 'Sangat Berhasil'],
    ['kpu-lkj', '-5', 'Tidak Berhasil'],
    ['empat-kelas', '85', 'Sangat Berhasil'],
    ['empat-kelas', '84.99', 'Berhasil'],
    ['empat-kelas', '54.9', 'Tidak Berhasil'],
    ['akip', '90', 'A'],
    ['akip', '90.01', 'AA'],
    ['akip', '0', 'D'],
  ] as const)('%s: %s is %s', (scale, figure, name) => {
    expect(classify(SCALES[scale], new Decimal(figure)).name).toBe(name)
  })

  it('counts ranks from the lowest', () => {
    expect(classify(SCALES['kpu-lkj'], new Decimal('94.66'))).toEqual({
      name: 'Berhasil',
      rank: 3,
      of: 5,
      warna: 'baik',
    })
  })

  it('writes its classes as documents do', () => {
    expect(SCALES['kpu-lkj'].classes.map(formatClass)).toEqual([
      '0–50',
      '>50–70',
      '>70–90',
      '>90–100',
      '>100',
    ])
    expect(SCALES['empat-kelas'].classes.map(formatClass)).toEqual(['<55', '55–<70', '70–<85', '≥85'])
  })

  it('gives a class that was stored before colours the colour of its word', () => {
    for (const scale of Object.values(SCALES)) {
      const early = scaleToJson(scale).map(({ warna, keterangan, ...rest }) => rest)
      expect(parseScale(scale.name, scale.citation, early)).toEqual({ ok: true, scale })
    }
    const own = [{ name: 'Elok', from: '0', fromIncluded: true, to: null, toIncluded: false }]
    expect(parseScale('Uji', 'uji', own)).toMatchObject({ scale: { classes: [{ warna: 'netral' }] } })
  })

  it('survives storing', () => {
    for (const scale of Object.values(SCALES)) {
      const stored = JSON.parse(JSON.stringify(scaleToJson(scale)))
      expect(parseScale(scale.name, scale.citation, stored)).toEqual({ ok: true, scale })
    }
  })
})

describe('makeScale refuses and names', () => {
  it('the holes and the overlap of a published scale', () => {
    expect(
      errorsOf(
        between('Berhasil', 91, 100),
        between('Cukup', 71, 91),
        between('Kurang', 51, 70),
        between('Tidak', 0, 50),
        between('Sangat', 100, null, '(]'),
      ),
    ).toEqual([
      'Celah: angka antara 50 dan 51 tidak masuk kategori mana pun (antara kategori Tidak dan Kurang).',
      'Celah: angka antara 70 dan 71 tidak masuk kategori mana pun (antara kategori Kurang dan Cukup).',
      'Tumpang tindih: angka 91 masuk kategori Cukup dan Berhasil sekaligus.',
    ])
  })

  test.each([
    [[between('A', 0, 50)], 'Celah: angka di atas 50'],
    [[between('A', 0, 50, '[)')], 'Celah: angka mulai dari 50'],
    [[between('A', 10, null)], 'Celah: angka 0 sampai sebelum 10'],
    [[between('A', 0, null, '()')], 'Celah: angka 0 tidak masuk'],
    [[between('A', 0, 50, '[)'), between('B', 50, null, '(]')], 'Celah: angka 50 tidak masuk'],
    [[between('A', 0, 60), between('B', 50, null, '(]')], 'Tumpang tindih: angka antara 50 dan 60'],
    [[between('A', 0, null), between('B', 50, 60)], 'Tumpang tindih: angka antara 50 dan 60'],
    [[between('A', 0, null), between('B', 50, null)], 'Tumpang tindih: angka mulai dari 50'],
    [[between('A', 0, 50), between('A', 50, null, '(]')], 'Nama kategori harus berbeda'],
    [[between('A', 50, 0)], 'Kategori A tidak berisi angka apa pun'],
    [[between('A', -1, null)], 'Kategori A mulai di bawah 0'],
    [[between(' ', 0, null)], 'Setiap kategori harus bernama'],
    [[], 'Skala harus memiliki kategori'],
  ])('case %#', (classes, sentence) => {
    expect(errorsOf(...classes)).toEqual([expect.stringContaining(sentence)])
  })

  it.each([{ warna: 'merah' }, { warna: 1 }, { keterangan: 5 }])('a class with %j', (wrong) => {
    const whole = { name: 'A', from: '0', fromIncluded: true, to: null, toIncluded: false }
    expect(parseScale('Uji', 'uji', [{ ...whole, ...wrong }])).toEqual({
      ok: false,
      errors: ['Ada kategori yang batas, keterangan, atau warnanya tidak terbaca.'],
    })
  })

  it('malformed stored classes', () => {
    for (const json of [
      null,
      [{}],
      [{ name: 'A', from: 'x', fromIncluded: true, to: null, toIncluded: false }],
    ]) {
      expect(parseScale('Uji', 'uji', json).ok).toBe(false)
    }
  })
})

it('holds every figure from 0 up exactly once, for any cut points', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(
      cuts,
      fc.boolean(),
      fc.integer({ min: 0, max: 16_000 }),
      (points, upperIncluded, hundredths) => {
        const sorted = [0, ...points.toSorted((a, b) => a - b)]
        const classes = sorted.map((from, index) => ({
          ...between(`K${index}`, from, sorted[index + 1] ?? null),
          fromIncluded: index === 0 || !upperIncluded,
          toIncluded: upperIncluded,
        }))
        const making = makeScale('Uji', 'uji', classes)
        if (!making.ok) throw new Error(making.errors.join(' '))
        const figure = new Decimal(hundredths).div(100)
        const holding = classes.filter(({ from, fromIncluded, to, toIncluded }) => {
          if (fromIncluded ? figure.lt(from) : figure.lte(from)) return false
          return to === null || (toIncluded ? figure.lte(to) : figure.lt(to))
        })
        expect(holding.map(({ name }) => name)).toEqual([classify(making.scale, figure).name])
        const dropped = classes.filter((_, index) => index !== hundredths % classes.length)
        expect(makeScale('Uji', 'uji', dropped).ok).toBe(false)
      },
    ),
  )
})
