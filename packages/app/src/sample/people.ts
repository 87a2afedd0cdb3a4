import orang from './data/orang.json' with { type: 'json' }

/** A person of the sample office; a role stands for the name. */
export interface DemoPerson {
  /** Short name used in links and on the command line: `operator`. */
  kunci: string
  nama: string
  email: string
  peran: { unit: string; peran: string }[]
  /** What this person does, for the sign-in page. */
  tugas: string
}

/** The seven people of the sample office, in the order of the year's work. */
export const DEMO_PEOPLE: readonly DemoPerson[] = orang.orang

/** One password for all of them; printed, because the sample guards nothing. */
export const DEMO_PASSWORD: string = orang.kataSandi
