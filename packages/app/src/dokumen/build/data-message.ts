import { Decimal } from '@akuntabel/domain'

/** Data of a document on its way to another thread, which copies plain values only: a decimal travels as its text. */
export function toMessage(data: unknown): unknown {
  if (data instanceof Decimal) return { [DECIMAL]: data.toString() }
  return mapped(data, toMessage)
}

export function fromMessage(message: unknown): unknown {
  if (typeof message === 'object' && message !== null && DECIMAL in message)
    return new Decimal(String(message[DECIMAL]))
  return mapped(message, fromMessage)
}

const DECIMAL = '$desimal'

function mapped(value: unknown, each: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(each)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, each(field)]))
}
