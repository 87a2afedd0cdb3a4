import type { OfficeData } from '@akuntabel/documents'
import { POLICY_KPU, type Policy, parseScale, SCALES, type Scale, type ShippedScale } from '@akuntabel/domain'
import {
  type Entitas,
  type Kebijakan,
  listSubbagian,
  type OfficeRules,
  officeRules,
  type Reader,
  type Skala,
  type Unit,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { readPack } from '../kebijakan/read-pack.ts'

/** The office acted on with the rules it measures by. */
export interface Office {
  unit: Unit
  policy: Policy
  scale: Scale
  schedule: Schedule
}

/** When its work of a year opens and locks. */
export interface Schedule extends Pick<OfficeRules, 'jendela' | 'pengecualian'> {
  /** Null where the office was asked for without a year. */
  tahun: number | null
}

/** With the law as it stood in a year, or the newest; the shipped pack and scale where nothing was stored. */
export async function loadOffice(tx: Reader, code: string, tahun?: number): Promise<Office> {
  const rules = await officeRules(tx, { unit: code, tahun })
  if (rules === null) throw new AppError('tidak-ditemukan')
  return officeOf(rules, tahun)
}

export function officeOf(rules: OfficeRules, tahun: number | null = null): Office {
  const { unit, jendela, pengecualian } = rules
  const policy = policyOf(rules.kebijakan)
  return { unit, policy, scale: scaleOf(rules.skala, policy), schedule: { tahun, jendela, pengecualian } }
}

export async function officeData(tx: Reader, { unit }: Office, entitas: Entitas): Promise<OfficeData> {
  const { profile } = unit
  return {
    code: unit.unit_code,
    name: unit.name,
    shortName: unit.short_name,
    abbreviation: profile.abbreviation ?? (unit.short_name.startsWith('KIP') ? 'KIP' : 'KPU'),
    provinceName: unit.province_name,
    place: unit.place,
    entitas,
    organisation: {
      members: profile.members ?? null,
      memberTerm: profile.memberTerm ?? null,
      divisions: profile.divisions ?? [],
      subbagian: (await listSubbagian(tx, unit.unit_code)).map((subbagian) => subbagian.name),
      kecamatan: profile.kecamatan ?? [],
    },
  }
}

function policyOf(stored: Kebijakan | null): Policy {
  if (stored === null) return POLICY_KPU
  const reading = readPack(stored.isi)
  if (!reading.ok) throw new Error(`policy ${stored.nama} ${stored.versi}: ${reading.errors.join(' ')}`)
  return reading.policy
}

function scaleOf(stored: Skala | null, policy: Policy): Scale {
  if (stored === null) return SCALES[policy.scale as ShippedScale] ?? SCALES['kpu-lkj']
  const reading = parseScale(stored.nama, stored.sitasi, stored.kelas)
  if (!reading.ok) throw new Error(`scale ${stored.nama}: ${reading.errors.join(' ')}`)
  return reading.scale
}
