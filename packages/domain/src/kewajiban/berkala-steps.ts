import type { FaktaTahun } from './fakta.ts'
import type { Step } from './step.ts'

/**
 * What reports of parts of the year still ask: handing them in, then signing them. Units: ISO dates. Source: PermenPANRB
 * 53/2014 (pelaporan); which are asked for and until when, the policy pack. Example: a draft of a quarter that is over and
 * approved gives one `berkala-ajukan`. Edge: one whose part of the year is not over or not approved asks nothing yet.
 * Error: none.
 */
export function stepsOfBerkala({ berkala = [] }: FaktaTahun): Step[] {
  return berkala
    .filter(({ siap }) => siap)
    .map(
      ({ periode: subjek, state, tenggat }): Step =>
        state === 'draf'
          ? { jenis: 'berkala-ajukan', izin: 'lkj.tulis', tenggat, subjek }
          : { jenis: 'berkala-tandatangani', izin: 'lkj.final', tenggat, subjek },
    )
}

/**
 * Whether a year can have several of such a duty, told apart by what they are about. Units: none. Source: model of duties
 * (PermenPANRB 53/2014, pelaporan). Example: `lkj-isi` of two parts are two duties. Edge: every other kind is one a year
 * and entity. Error: none.
 */
export function isOfMany({ jenis }: Pick<Step, 'jenis'>): boolean {
  return jenis === 'lkj-isi' || jenis === 'berkala-ajukan' || jenis === 'berkala-tandatangani'
}
