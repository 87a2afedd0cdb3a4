import { POLICIES, policyToJson, SCALES, type Scale, scaleToJson } from '@akuntabel/domain'
import { addKebijakan, type NewSkala, type Writer } from '@akuntabel/store'

/** Packs that ship with this version of the program; versions that are stored already stay. */
export async function installShippedPacks(tx: Writer): Promise<void> {
  await addKebijakan(
    tx,
    Object.values(POLICIES).map((policy) => ({
      nama: policy.name,
      versi: policy.version,
      tahun: policy.year,
      sitasi: policy.citation,
      isi: JSON.stringify(policyToJson(policy)),
    })),
  )
}

/** Scales that ship, each in its first version, as an office stores them. */
export function shippedScales(): NewSkala[] {
  return Object.values(SCALES).map(storedScale)
}

function storedScale(scale: Scale): NewSkala {
  return { nama: scale.name, versi: 1, sitasi: scale.citation, kelas: scaleToJson(scale) }
}
