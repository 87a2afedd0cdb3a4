import type { OfficeData } from '@akuntabel/documents'
import {
  POLICY_KPU,
  type Policy,
  parsePolicy,
  parseScale,
  SCALES,
  type Scale,
  type ShippedScale,
} from '@akuntabel/domain'
import {
  type Entitas,
  getKebijakan,
  getUnit,
  listSubbagian,
  type Reader,
  type Unit,
  usedSkala,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'

/** The office acted on with the rules it measures by. */
export interface Office {
  unit: Unit
  policy: Policy
  scale: Scale
}

/** With the law as it stood in a year, or the newest. */
export async function loadOffice(tx: Reader, code: string, tahun?: number): Promise<Office> {
  const unit = await getUnit(tx, code)
  if (unit === null) throw new AppError('tidak-ditemukan')
  const policy = await policyOf(tx, unit.policy_pack, tahun)
  return { unit, policy, scale: await scaleOf(tx, code, policy) }
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

/** The stored pack of the office's policy; the shipped one where nothing was stored. */
async function policyOf(tx: Reader, pack: string, tahun?: number): Promise<Policy> {
  const stored = await getKebijakan(tx, { nama: pack, tahun })
  if (stored === null) return POLICY_KPU
  const reading = parsePolicy(stored.isi)
  if (!reading.ok) throw new Error(`policy ${pack} ${stored.versi}: ${reading.errors.join(' ')}`)
  return reading.policy
}

async function scaleOf(tx: Reader, unit: string, policy: Policy): Promise<Scale> {
  const stored = await usedSkala(tx, unit)
  if (stored === null) return SCALES[policy.scale as ShippedScale] ?? SCALES['kpu-lkj']
  const reading = parseScale(stored.nama, stored.sitasi, stored.kelas)
  if (!reading.ok) throw new Error(`scale ${stored.nama}: ${reading.errors.join(' ')}`)
  return reading.scale
}
