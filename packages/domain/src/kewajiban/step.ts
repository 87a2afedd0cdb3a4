import type { Kewajiban } from './fakta.ts'

/** A duty of one entity's year before it is known who has it. */
export type Step = Pick<Kewajiban, 'jenis' | 'izin'> &
  Partial<Pick<Kewajiban, 'triwulan' | 'tenggat' | 'jumlah' | 'subjek'>> & {
    /** Who owes it, where that is not everybody with the right: a signature is of one person. */
    orang?: readonly string[]
    /** The one of the same year that has to be done first. */
    after?: Step
  }
