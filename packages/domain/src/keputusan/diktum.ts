const UNITS = ['', 'SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH', 'DELAPAN', 'SEMBILAN']

/**
 * Name of a diktum of a Keputusan. Units: its place, 1 to 99. Source: UU 12/2011 lampiran II. Example: `diktum(11)` →
 * `KESEBELAS`, `diktum(21)` → `KEDUA PULUH SATU`. Edge: `diktum(1)` is `KESATU`. Error: there is no error.
 */
export function diktum(number: number): string {
  const tens = Math.floor(number / 10)
  const unit = UNITS[number % 10] ?? ''
  if (tens === 0) return `KE${unit}`
  if (tens === 1) return number === 10 ? 'KESEPULUH' : number === 11 ? 'KESEBELAS' : `KE${unit} BELAS`
  return `KE${UNITS[tens]} PULUH${unit === '' ? '' : ` ${unit}`}`
}
