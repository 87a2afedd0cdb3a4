import type { FaktaTahun } from './fakta.ts'
import type { Step } from './step.ts'

/**
 * What a year's PK asks: until one is in force, and again while a revision is open. Units: ISO dates. Source:
 * PermenPANRB 53/2014 (PK). Example: a draft gives one `pk-ajukan`. Edge: without any indicator the IKU come first.
 * Error: none.
 */
export function stepsOfPk({ iku, pk, jendelaPk: { tenggat } }: FaktaTahun): Step[] {
  if (pk === null) {
    const susun: Step = { jenis: 'pk-susun', izin: 'pk.susun', tenggat }
    if (iku > 0) return [susun]
    const tulis: Step = { jenis: 'iku-tulis', izin: 'pk.susun', tenggat }
    return [tulis, { ...susun, after: tulis }]
  }
  if (pk.state === 'draf') return [{ jenis: 'pk-ajukan', izin: 'pk.susun', tenggat, subjek: pk.id }]
  if (pk.state === 'diajukan')
    return [{ jenis: 'pk-tandatangani', izin: 'pk.tandatangani', tenggat, subjek: pk.id }]
  return []
}
