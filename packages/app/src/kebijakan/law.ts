import { type Policy, parseScale, type Scale, withChoices } from '@akuntabel/domain'
import { listUnitKebijakan, officeRules, type Reader, type StoredLaw } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { storedChoices } from './choices.ts'
import { readPack } from './read-pack.ts'

/** What a year is measured by. */
export interface Law {
  policy: Policy
  scale: Scale
}

/** What was pinned for a year, read; where nothing was the sentence says who chooses. */
export function lawFrom(stored: StoredLaw | null, tahun: number): Law {
  if (stored === null) throw unpinned(tahun)
  const { kebijakan, skala, pilihan } = stored
  const pack = readPack(kebijakan.isi)
  if (!pack.ok) throw new Error(`policy ${kebijakan.nama} ${kebijakan.versi}: ${pack.errors.join(' ')}`)
  const scale = parseScale(skala.nama, skala.sitasi, skala.kelas)
  if (!scale.ok) throw new Error(`scale ${skala.nama} ${skala.versi}: ${scale.errors.join(' ')}`)
  return { policy: withChoices(pack.policy, storedChoices.parse(pilihan)), scale: scale.scale }
}

/** The office's law for a year. */
export async function lawOf(tx: Reader, unit: string, tahun: number): Promise<Law> {
  const rules = await officeRules(tx, { unit, tahun })
  return lawFrom(rules?.law ?? null, tahun)
}

/** For figures of several years, each by its own law; years before the first pin are compared by it. */
export async function lawsOf(tx: Reader, unit: string): Promise<(tahun: number) => Law> {
  const pins = await listUnitKebijakan(tx, unit)
  const laws = new Map<number, Law>()
  return (tahun) => {
    const pin = pins.findLast((one) => one.mulai_tahun <= tahun) ?? pins[0]
    if (pin === undefined) throw unpinned(tahun)
    const law = laws.get(pin.mulai_tahun) ?? lawFrom(pin, tahun)
    laws.set(pin.mulai_tahun, law)
    return law
  }
}

export function unpinned(tahun: number): AppError {
  return new AppError('belum-lengkap', {
    sentence: `Kantor ini belum memilih kebijakan pengukuran untuk tahun ${tahun}. Admin dapat memilihnya di halaman Kebijakan.`,
  })
}
