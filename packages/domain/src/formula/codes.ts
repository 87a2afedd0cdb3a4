/** A component's code: letters and digits, `A`, `K2`, `U-1`. */
const KODE = '[A-Z0-9](?:[A-Z0-9-]{0,8}[A-Z0-9])?'
const WHOLE = new RegExp(`^${KODE}$`)

/**
 * Whether a text is a code of a component. Units: none. Source: docs/domain.md §8. Example: `A`, `U-1`.
 * Edge: capital letters, at most ten signs. Error: none.
 */
export function isKode(text: string): boolean {
  return WHOLE.test(text)
}

/**
 * The codes of a list as it is typed. Units: none. Source: docs/domain.md §8. Example: `a, b + c` → A, B, C.
 * Edge: comma, semicolon and plus all part; a code named twice counts once. Error: anything else gives null.
 */
export function readCodes(text: string): string[] | null {
  const codes = text
    .toUpperCase()
    .split(/[,;+]/)
    .map((part) => part.trim())
  return codes.every(isKode) ? [...new Set(codes)] : null
}

export interface RatioRefs {
  atas: string
  bawah: string
  kali: 1 | 100
}

const RATIO = new RegExp(`^(${KODE})\\s*[/÷:]\\s*(${KODE})(?:\\s*[×X*]\\s*(100|1)\\s*%?)?$`)

/**
 * A ratio as it is typed. Units: none. Source: docs/domain.md §8. Example: `A / B × 100%` → A, B, 100.
 * Edge: without a factor it is 1; `:` and `÷` are read as `/`, `x` and `*` as `×`. Error: anything else gives null.
 */
export function readRatio(text: string): RatioRefs | null {
  const [, atas, bawah, kali] = RATIO.exec(text.trim().toUpperCase()) ?? []
  if (atas === undefined || bawah === undefined) return null
  return { atas, bawah, kali: kali === '100' ? 100 : 1 }
}

/**
 * A ratio as it is written back. Units: none. Source: docs/domain.md §8. Example: A, B, 100 → `A / B × 100`.
 * Edge: a factor of 1 is not written. Error: none.
 */
export function writeRatio({ atas, bawah, kali }: RatioRefs): string {
  return `${atas} / ${bawah}${kali === 100 ? ' × 100' : ''}`
}
