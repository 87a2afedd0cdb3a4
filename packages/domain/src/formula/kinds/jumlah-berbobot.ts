import { Decimal } from '../../number/decimal.ts'
import { formatNumber } from '../../number/format-number.ts'
import { parseNumber } from '../../number/parse-number.ts'
import { isKode } from '../codes.ts'
import type { FormulaKind } from '../formula-kind.ts'

export interface WeightedRefs {
  /** Weights as plain digits; together 100. */
  dari: { ref: string; bobot: string }[]
}

export const jumlahBerbobot: FormulaKind<WeightedRefs> = {
  label: 'Jumlah berbobot',
  hint: 'Beberapa nilai dengan bobot masing-masing; bobotnya berjumlah 100.',
  example: 'A 60; B 40',
  gives: ['persen', 'nilai', 'angka', 'rupiah'],
  of: (kind) => kind,
  read(text) {
    const dari = text.split(/[;+]/).map(readTerm)
    return dari.every((term) => term !== null) ? { dari } : null
  },
  write: ({ dari }) => dari.map(({ ref, bobot }) => `${ref} ${formatNumber(bobot)}`).join('; '),
  refs: ({ dari }) => [...new Set(dari.map(({ ref }) => ref))],
  problem({ dari }) {
    const twice = dari.find(({ ref }, at) => dari.findIndex((one) => one.ref === ref) !== at)
    if (twice !== undefined) return `Komponen ${twice.ref} disebut dua kali. Tulis satu bobot untuknya.`
    const sum = dari.reduce((all, { bobot }) => all.plus(bobot), new Decimal(0))
    return sum.eq(100) ? null : `Bobotnya berjumlah ${formatNumber(sum)}. Ubah supaya menjadi 100.`
  },
  words: ({ dari }, name) =>
    dari.map(({ ref, bobot }) => `${formatNumber(bobot)}% × ${name(ref)}`).join(' + '),
  compute({ dari }, { number }) {
    const sum = dari.reduce((all, { ref, bobot }) => all.plus(number(ref).times(bobot)), new Decimal(0))
    const term = ({ ref, bobot }: WeightedRefs['dari'][number]) =>
      `${formatNumber(bobot)}% × ${formatNumber(number(ref))}`
    return { amount: sum.div(100), shown: () => dari.map(term).join(' + ') }
  },
}

/** `A 60`, `A 37,5%`, `A × 60`. */
function readTerm(text: string): WeightedRefs['dari'][number] | null {
  const [, kode = '', weight = ''] = /^\s*(\S+?)\s*[\s×x*]\s*([\d.,]+)\s*%?\s*$/i.exec(text) ?? []
  const ref = kode.toUpperCase()
  const reading = parseNumber(weight)
  if (!isKode(ref) || !reading.ok || reading.value.lte(0)) return null
  return { ref, bobot: reading.value.toFixed() }
}
