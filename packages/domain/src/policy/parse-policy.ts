import { Decimal } from '../number/decimal.ts'
import type { DeadlinePolicy, EfficiencyPolicy, MinimalFormula, Policy } from './policy.ts'

export type PolicyReading = { ok: true; policy: Policy } | { ok: false; errors: string[] }

const FORMULAS: readonly MinimalFormula[] = ['(2T-R)/T', 'T/R', '(T-R)/T']

/**
 * Reads a stored policy pack (an object or JSON text) and checks every field.
 * Units: cap, floor and clip in percent, written as text. Source: domain.md, "policy pack".
 * Example: `parsePolicy(policyToJson(POLICY_KPU))` gives the pack back.
 * Edge: numbers are accepted where decimals are text. Error: every fault is named in Indonesian, none is guessed.
 */
export function parsePolicy(json: unknown): PolicyReading {
  const data = asObject(typeof json === 'string' ? tryJson(json) : json)
  if (data === null) return { ok: false, errors: ['Kebijakan bukan objek JSON.'] }
  const errors: string[] = []
  const field = fieldReader(data, errors)
  const cap = field.decimal('cap')
  const floor = field.decimal('floor')
  if (cap.lte(floor)) errors.push('Batas atas (cap) harus lebih besar daripada batas bawah (floor).')
  const policy: Policy = {
    name: field.text('name'),
    version: field.integer('version', 1),
    year: field.integer('year', 1945),
    citation: field.text('citation'),
    cap,
    floor,
    minimalFormula: field.oneOf('minimalFormula', FORMULAS),
    predikatOrder: field.list('predikatOrder'),
    opiniOrder: field.list('opiniOrder'),
    belowTarget: field.oneOf('belowTarget', ['peringkat', 'nol']),
    entitasMean: field.oneOf('entitasMean', ['sasaran', 'indikator']),
    scale: field.text('scale'),
    efficiency: readEfficiency(data.efficiency, errors),
    deadlines: readDeadlines(data.deadlines, errors),
    legalBasis: field.list('legalBasis'),
  }
  return errors.length === 0 ? { ok: true, policy } : { ok: false, errors }
}

function readEfficiency(json: unknown, errors: string[]): EfficiencyPolicy {
  const field = fieldReader(asObject(json) ?? {}, errors)
  const clip = field.decimal('clip')
  if (clip.lte(0)) errors.push('Isi "clip" harus lebih besar daripada 0.')
  return { form: field.oneOf('form', ['poin', 'pmk']), clip }
}

function readDeadlines(json: unknown, errors: string[]): DeadlinePolicy {
  const field = fieldReader(asObject(json) ?? {}, errors)
  return {
    pkMonthsAfterDipa: field.integer('pkMonthsAfterDipa', 0),
    triwulanDaysAfterQuarter: field.integer('triwulanDaysAfterQuarter', 0),
    lkjMonth: field.integer('lkjMonth', 1, 12),
    lkjDay: field.integer('lkjDay', 1, 31),
    lkjLegalMonths: field.integer('lkjLegalMonths', 0),
  }
}

function fieldReader(data: Record<string, unknown>, errors: string[]) {
  const wrong = (key: string) => errors.push(`Isi "${key}" tidak ada atau tidak benar.`)
  return {
    text(key: string): string {
      const value = data[key]
      if (typeof value === 'string' && value.trim() !== '') return value
      wrong(key)
      return ''
    },
    integer(key: string, least: number, most = 9999): number {
      const value = data[key]
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
        return value
      wrong(key)
      return least
    },
    decimal(key: string): Decimal {
      const value = String(data[key])
      if (/^-?\d+(\.\d+)?$/.test(value)) return new Decimal(value)
      wrong(key)
      return new Decimal(0)
    },
    oneOf<T extends string>(key: string, allowed: readonly [T, ...T[]] | readonly T[]): T {
      const found = allowed.find((option) => option === data[key])
      if (found !== undefined) return found
      wrong(key)
      return allowed[0] as T
    },
    list(key: string): string[] {
      const value = data[key]
      const texts = Array.isArray(value)
        ? value.filter((item) => typeof item === 'string' && item !== '')
        : []
      const isList = Array.isArray(value) && value.length > 0 && texts.length === value.length
      if (!isList || new Set(texts).size !== texts.length) wrong(key)
      return texts
    },
  }
}

function asObject(json: unknown): Record<string, unknown> | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : null
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
