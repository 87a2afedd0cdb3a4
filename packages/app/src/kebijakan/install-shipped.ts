import { POLICIES, policyToJson } from '@akuntabel/domain'
import { addKebijakan, type Writer } from '@akuntabel/store'

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
