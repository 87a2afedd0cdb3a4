import { ENTITAS, type Entitas, type Triwulan } from '@akuntabel/domain'
import type { Vault } from '../../vault/vault.ts'
import { SAMPLE } from '../sample-data.ts'
import { evidencePdf } from './evidence-pdf.ts'
import type { TargetOffice } from './target-office.ts'

export interface SampleEvidence {
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
  kode: string
  nama: string
  bytes: Uint8Array
}

const ROMAN = ['I', 'II', 'III', 'IV']

/** A page of evidence for every filled figure of the commission, and for the year's figure of the Sekretariat. */
export function sampleEvidence(office: TargetOffice): SampleEvidence[] {
  return SAMPLE.pengukuran.flatMap((year) =>
    ENTITAS.flatMap((entitas) =>
      year[entitas].flatMap(({ kode, realisasi }) =>
        realisasi.flatMap((figure, at) => {
          if (figure === null || (entitas === 'sekretariat' && at < 3)) return []
          return [evidenceOf(office, { entitas, tahun: year.tahun, at, kode })]
        }),
      ),
    ),
  )
}

function evidenceOf(
  office: TargetOffice,
  { entitas, tahun, at, kode }: { entitas: Entitas; tahun: number; at: number; kode: string },
): SampleEvidence {
  const card = SAMPLE.iku[entitas].find((one) => one.kode === kode)
  const bytes = evidencePdf('Bukti kinerja (sampel)', [
    office.shortName,
    `Indikator ${kode}, Triwulan ${ROMAN[at]} ${tahun}`,
    card?.bukti ?? '',
    'Berkas ini dibuat untuk kantor contoh dan bukan dokumen kantor.',
  ])
  const triwulan = (at + 1) as SampleEvidence['triwulan']
  return {
    entitas,
    tahun,
    triwulan,
    kode,
    nama: `bukti-${kode.toLowerCase()}-${tahun}-tw${triwulan}.pdf`,
    bytes,
  }
}

/** Files of the sample's evidence in the vault; their bytes are the same on every machine. */
export async function storeEvidence(
  vault: Vault,
  office: TargetOffice,
): Promise<Map<string, { sha256: string; size: number }>> {
  const stored = new Map<string, { sha256: string; size: number }>()
  for (const { nama, bytes } of sampleEvidence(office)) stored.set(nama, await vault.put(bytes))
  return stored
}
